// The quotes that prove events: one link for each.
// $rows: [LinkRow!]!  source: the event, target: the document, properties: quote, start, end, extractors
/* :param [{rows}] => { RETURN [{source: "event:0000000000000001", target: "document:0000000000000001", properties: {quote: "They met.", start: 0, end: 9, extractors: ["entente 1"]}}] AS rows } */
UNWIND $rows AS row
MATCH (event:Event {id: row.source})
MATCH (document:Document {id: row.target})
CREATE (event)-[evidence:REPORTED_IN]->(document)
SET evidence = row.properties
RETURN count(*) AS written
