// Leaders that a document brings in, with what it calls them.
// $rows: [LinkRow!]!  source: the document, target: the leader, properties: name, names and their keys
/* :param [{rows}] => { RETURN [{source: "document:0000000000000001", target: "leader:heng-ratana", properties: {name: "Heng Ratana", names: ["Heng Ratana"], keys: ["heng ratana"]}}] AS rows } */
UNWIND $rows AS row
MATCH (document:Document {id: row.source})
MERGE (leader:Actor {id: row.target})
  ON CREATE SET leader:Leader
CREATE (document)-[introduced:INTRODUCES]->(leader)
SET introduced = row.properties
RETURN count(*) AS written
