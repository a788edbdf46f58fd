// Datasets with their cards. A dataset of the seeds gets its `seeds` checksum only when all of them are loaded.
// $rows: [NodeRow!]!  id, properties
/* :param [{rows}] => { RETURN [{id: "dataset:leaders", properties: {id: "dataset:leaders", name: "Leaders", rows: 120}}] AS rows } */
UNWIND $rows AS row
MERGE (dataset:Dataset {id: row.id})
SET dataset = row.properties
RETURN count(*) AS written
