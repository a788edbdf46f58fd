// The states that came after each state, the earliest first. One row per succession.
// $ids: [ID!]!
/* :param [{ids}] => { RETURN ["state:SUN"] AS ids } */
UNWIND $ids AS id
MATCH (:State {id: id})-[succession:SUCCEEDED_BY]->(state:State)
OPTIONAL MATCH (dataset:Dataset {id: 'dataset:' + succession.dataset})
RETURN id, state {.*} AS state, succession.kind AS kind, succession.date AS date,
  [succession {.row, dataset: dataset {.*}}] AS evidence
ORDER BY id, succession.startDate, state.name, state.id
