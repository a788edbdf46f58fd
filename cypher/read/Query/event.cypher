// Events by id; the id of one that was merged into another leads to that one. One row per event.
// $ids: [ID!]!
/* :param [{ids}] => { RETURN ["event:0000000000000001"] AS ids } */
UNWIND $ids AS id
CALL (id) {
    MATCH (event:Event {id: id})
    RETURN event
  UNION
    MATCH (:Merged {id: id})-[:MERGED_INTO]->(event:Event)
    RETURN event
}
RETURN id, event {.*} AS node
ORDER BY id
LIMIT 1000
