// Names, codes and foreign names of the actors that the seeds hold, as they are stored.
// $datasets: [ID!]!  ids of the seeds' datasets, without prefix
/* :param [{datasets}] => { RETURN ["leaders"] AS datasets } */
MATCH (actor:Actor)-[link:HAS_NAME|HAS_CODE|HAS_FOREIGN_NAMES]->(belonging)
WHERE actor.dataset IN $datasets
RETURN elementId(belonging) AS element, type(link) AS type, actor.id AS owner, properties(belonging) AS properties
ORDER BY type, owner, element
