// How often a document names agreements.
// $rows: [LinkRow!]!  source: the document, target: the agreement, properties: count
/* :param [{rows}] => { RETURN [{source: "document:0000000000000001", target: "agreement:paris-agreement", properties: {count: 1}}] AS rows } */
UNWIND $rows AS row
MATCH (document:Document {id: row.source})
MATCH (agreement:Agreement {id: row.target})
CREATE (document)-[mentions:MENTIONS]->(agreement)
SET mentions = row.properties
RETURN count(*) AS written
