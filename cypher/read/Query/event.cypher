// Events by id. One row per event.
// $ids: [ID!]!
/* :param [{ids}] => { RETURN ["event:0000000000000001"] AS ids } */
UNWIND $ids AS id
MATCH (event:Event {id: id})
RETURN id, event {.*} AS node
ORDER BY id
LIMIT 1000
