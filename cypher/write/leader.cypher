// Leaders of the seeds.
// $rows: [NodeRow!]!  id, properties
/* :param [{rows}] => { RETURN [{id: "leader:hun-sen", properties: {id: "leader:hun-sen", name: "Hun Sen", dataset: "leaders", row: 2}}] AS rows } */
UNWIND $rows AS row
MERGE (leader:Actor {id: row.id})
SET leader:Leader,
  leader = row.properties
RETURN count(*) AS written
