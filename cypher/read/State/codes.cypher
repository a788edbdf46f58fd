// Codes of each state, by list and code. One row per code.
// $ids: [ID!]!
// $from: Date  only those that hold on this day or later
// $to: Date  only those that hold on this day or earlier
/* :param [{ids, from, to}] => { RETURN ["state:KHM"] AS ids, "2022-11-12" AS from, "2022-11-12" AS to } */
UNWIND $ids AS id
MATCH (:State {id: id})-[:HAS_CODE]->(code:Code)
WHERE ($from IS NULL OR code.endDate IS NULL OR code.endDate >= date($from))
  AND ($to IS NULL OR code.startDate IS NULL OR code.startDate <= date($to))
OPTIONAL MATCH (dataset:Dataset {id: 'dataset:' + code.dataset})
RETURN id, code.scheme AS scheme, code.code AS code, code.from AS from, code.to AS to,
  [{row: code.row, dataset: dataset {.*}}] AS evidence
ORDER BY id, scheme, code, from, to
