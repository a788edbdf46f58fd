// Nodes that the seeds hold, as they are stored.
// $datasets: [ID!]!  ids of the seeds' datasets, without prefix
/* :param [{datasets}] => { RETURN ["leaders"] AS datasets } */
MATCH (node:Actor|Issue)
WHERE node.dataset IN $datasets
RETURN node.id AS id, properties(node) AS properties
ORDER BY id
