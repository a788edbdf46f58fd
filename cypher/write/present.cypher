// Of the ids given, those of actors and events that the graph has, merged ones too. `held` tells that the seeds hold the actor.
// $ids: [ID!]!  ids of actors and events
/* :param [{ids}] => { RETURN ["leader:hun-sen", "event:0000000000000001"] AS ids } */
UNWIND $ids AS id
CALL (id) {
    MATCH (node:Actor {id: id})
    RETURN EXISTS { MATCH (dataset:Dataset {id: 'dataset:' + node.dataset}) WHERE dataset.ofSeeds } AS held
  UNION
    MATCH (:Event {id: id})
    RETURN false AS held
  UNION
    MATCH (:Merged {id: id})
    RETURN false AS held
}
RETURN id, held
ORDER BY id
