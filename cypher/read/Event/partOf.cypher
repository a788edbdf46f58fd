// The larger event that each event is part of. One row per event that has one; of several, the first by id.
// $ids: [ID!]!
/* :param [{ids}] => { RETURN ["event:0000000000000001"] AS ids } */
UNWIND $ids AS id
MATCH (:Event {id: id})-[:PART_OF]->(whole:Event)
WITH id, whole
ORDER BY whole.id
WITH id, head(collect(whole)) AS whole
RETURN id, whole {.*} AS node
ORDER BY id
