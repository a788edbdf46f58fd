// The events that are part of each event, oldest first. One row per part.
// $ids: [ID!]!
/* :param [{ids}] => { RETURN ["event:0000000000000001"] AS ids } */
UNWIND $ids AS id
MATCH (:Event {id: id})<-[:PART_OF]-(part:Event)
RETURN id, part {.*} AS node
ORDER BY id, part.startDate, part.id
