// Events that are part of a greater one: a meeting on the sidelines of a summit.
// $rows: [LinkRow!]!  source: the part, target: the whole
/* :param [{rows}] => { RETURN [{source: "event:0000000000000001", target: "event:0000000000000002", properties: {}}] AS rows } */
UNWIND $rows AS row
MATCH (part:Event {id: row.source})
MATCH (whole:Event {id: row.target})
CREATE (part)-[:PART_OF]->(whole)
RETURN count(*) AS written
