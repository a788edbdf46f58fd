// Issues under the broader issue they belong to.
// $rows: [LinkRow!]!  source, target, properties
/* :param [{rows}] => { RETURN [{source: "issue:demining", target: "issue:security", properties: {dataset: "issues", row: 2}}] AS rows } */
UNWIND $rows AS row
MATCH (issue:Issue {id: row.source})
MATCH (broader:Issue {id: row.target})
CREATE (issue)-[link:BROADER]->(broader)
SET link = row.properties
RETURN count(*) AS written
