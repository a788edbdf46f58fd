// Removes those of the actors that neither a dataset nor any document or event holds any more, with their names.
// $ids: [ID!]!  ids of actors
/* :param [{ids}] => { RETURN ["org:msf"] AS ids } */
UNWIND $ids AS id
MATCH (actor:Actor {id: id})
WHERE actor.dataset IS NULL AND NOT EXISTS { (actor)-[link]-() WHERE type(link) <> 'HAS_NAME' }
OPTIONAL MATCH (actor)-[:HAS_NAME]->(name:Name)
WITH actor, actor.id AS removed, collect(name) AS names
FOREACH (name IN names | DETACH DELETE name)
DETACH DELETE actor
RETURN removed
