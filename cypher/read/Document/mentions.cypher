// Actors that each document names, the most often named first. One row per document and actor.
// $ids: [ID!]!
/* :param [{ids}] => { RETURN ["document:0000000000000001"] AS ids } */
UNWIND $ids AS id
MATCH (:Document {id: id})-[mention:MENTIONS]->(actor:Actor)
// one who was merged with another may be named under both ids
WITH id, actor, sum(mention.count) AS count
RETURN id, actor {.*} AS actor, count
ORDER BY id, count DESC, actor.id
