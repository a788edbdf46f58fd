// Names by which actors of the seeds are found: one :Name for each actor and folded name.
// $rows: [NodeRow!]!  id, properties; actor: whose name it is
/* :param [{rows}] => { RETURN [{id: "org:jica|jica", actor: "org:jica", properties: {id: "org:jica|jica", key: "jica", name: "JICA", kind: "acronym"}}] AS rows } */
UNWIND $rows AS row
MATCH (actor:Actor {id: row.actor})
MERGE (name:Name {id: row.id})
SET name = row.properties
MERGE (actor)-[:HAS_NAME]->(name)
RETURN count(*) AS written
