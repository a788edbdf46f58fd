// Names of the actors that the seeds hold, as they are stored.
// $datasets: [ID!]!  ids of the seeds' datasets, without prefix
/* :param [{datasets}] => { RETURN ["leaders"] AS datasets } */
MATCH (actor:Actor)-[:HAS_NAME]->(name:Name)
WHERE actor.dataset IN $datasets
RETURN name.id AS id, properties(name) AS properties
ORDER BY id
