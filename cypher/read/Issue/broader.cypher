// The next wider issue of each issue. One row per issue that has one.
// $ids: [ID!]!
/* :param [{ids}] => { RETURN ["issue:demining"] AS ids } */
UNWIND $ids AS id
MATCH (:Issue {id: id})-[:BROADER]->(broader:Issue)
RETURN id, broader {.*} AS node
ORDER BY id, broader.id
