// Offices that each state holds or held by turn, the latest first. One row per turn.
// $ids: [ID!]!
// $from: Date  only those that hold on this day or later
// $to: Date  only those that hold on this day or earlier
/* :param [{ids, from, to}] => { RETURN ["state:KHM"] AS ids, "2022-11-12" AS from, "2022-11-12" AS to } */
UNWIND $ids AS id
MATCH (state:State {id: id})-[chair:CHAIRS]->(organization:Organization)
WHERE ($from IS NULL OR chair.endDate IS NULL OR chair.endDate >= date($from))
  AND ($to IS NULL OR chair.startDate IS NULL OR chair.startDate <= date($to))
OPTIONAL MATCH (dataset:Dataset {id: 'dataset:' + chair.dataset})
RETURN id, chair.title AS title, state {.*} AS state, organization {.*} AS organization,
  chair.from AS from, chair.to AS to, [chair {.row, dataset: dataset {.*}}] AS evidence
ORDER BY id, chair.startDate IS NULL, chair.startDate DESC, title, state.id, organization.id
