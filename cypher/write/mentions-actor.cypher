// How often a document names actors.
// $rows: [LinkRow!]!  source: the document, target: the actor, properties: count
/* :param [{rows}] => { RETURN [{source: "document:0000000000000001", target: "state:KHM", properties: {count: 3}}] AS rows } */
UNWIND $rows AS row
MATCH (document:Document {id: row.source})
MATCH (actor:Actor {id: row.target})
CREATE (document)-[mentions:MENTIONS]->(actor)
SET mentions = row.properties
RETURN count(*) AS written
