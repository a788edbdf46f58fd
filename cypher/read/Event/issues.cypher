// What each event is about. One row per event and issue.
// $ids: [ID!]!
/* :param [{ids}] => { RETURN ["event:0000000000000001"] AS ids } */
UNWIND $ids AS id
MATCH (:Event {id: id})-[:CONCERNS]->(issue:Issue)
RETURN id, issue {.*} AS node
ORDER BY id, issue.id
