// Agreements that a document names, with what it says of them.
// $rows: [LinkRow!]!  source: the document, target: the agreement, properties: name, kind, signed; startDate, endDate: earliest and latest day of signing or null
/* :param [{rows}] => { RETURN [{source: "document:0000000000000001", target: "agreement:paris-agreement", properties: {name: "Paris Agreement", kind: "treaty", signed: "2015"}, startDate: "2015-01-01", endDate: "2015-12-31"}] AS rows } */
UNWIND $rows AS row
MATCH (document:Document {id: row.source})
MERGE (agreement:Agreement {id: row.target})
CREATE (document)-[introduced:INTRODUCES]->(agreement)
SET introduced = row.properties,
  introduced.startDate = date(row.startDate),
  introduced.endDate = date(row.endDate)
RETURN count(*) AS written
