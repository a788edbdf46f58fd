// Unnamed groups of a state's people that a document speaks of.
// $rows: [LinkRow!]!  source: the document, target: the group, properties: name, names and their keys
/* :param [{rows}] => { RETURN [{source: "document:0000000000000001", target: "group:npl-rebels", properties: {name: "Rebel (Nepal)", names: ["Rebel (Nepal)"], keys: ["rebel nepal"]}}] AS rows } */
UNWIND $rows AS row
MATCH (document:Document {id: row.source})
MERGE (group:Actor {id: row.target})
  ON CREATE SET group:Group
CREATE (document)-[introduced:INTRODUCES]->(group)
SET introduced = row.properties
RETURN count(*) AS written
