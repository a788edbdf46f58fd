// Who took part in events, and how.
// $rows: [LinkRow!]!  source: the actor, target: the event, properties: role
/* :param [{rows}] => { RETURN [{source: "state:KHM", target: "event:0000000000000001", properties: {role: "ACTOR"}}] AS rows } */
UNWIND $rows AS row
MATCH (actor:Actor {id: row.source})
MATCH (event:Event {id: row.target})
CREATE (actor)-[part:PARTICIPATED_IN]->(event)
SET part = row.properties
RETURN count(*) AS written
