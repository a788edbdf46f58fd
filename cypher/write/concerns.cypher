// What events are about.
// $rows: [LinkRow!]!  source: the event, target: the issue
/* :param [{rows}] => { RETURN [{source: "event:0000000000000001", target: "issue:demining", properties: {}}] AS rows } */
UNWIND $rows AS row
MATCH (event:Event {id: row.source})
MATCH (issue:Issue {id: row.target})
CREATE (event)-[:CONCERNS]->(issue)
RETURN count(*) AS written
