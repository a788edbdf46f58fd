// The next narrower issues of each issue, by label. One row per narrower issue.
// $ids: [ID!]!
/* :param [{ids}] => { RETURN ["issue:mine-action"] AS ids } */
UNWIND $ids AS id
MATCH (:Issue {id: id})<-[:BROADER]-(narrower:Issue)
RETURN id, narrower {.*} AS node
ORDER BY id, narrower.prefLabel, narrower.id
