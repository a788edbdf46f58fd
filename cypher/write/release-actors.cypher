// Takes actors out of the seeds. One that documents or events still speak of stays, without dataset and row.
// $ids: [ID!]!  ids of actors whose links of the seeds are gone
/* :param [{ids}] => { RETURN ["leader:hun-sen"] AS ids } */
UNWIND $ids AS id
MATCH (actor:Actor {id: id})
REMOVE actor.dataset, actor.row, actor.source
WITH actor
WHERE NOT EXISTS { (actor)-[link]-() WHERE type(link) <> 'HAS_NAME' }
OPTIONAL MATCH (actor)-[:HAS_NAME]->(name:Name)
DETACH DELETE actor, name
