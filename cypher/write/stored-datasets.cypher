// Datasets that were loaded as seeds, with the checksum of the whole load; a row without id when there are none.
// `empty` tells that the graph has neither actors nor issues yet.
OPTIONAL MATCH (dataset:Dataset)
WHERE dataset.ofSeeds
RETURN dataset.id AS id, dataset.seeds AS seeds, NOT EXISTS { (:Actor) } AND NOT EXISTS { (:Issue) } AS empty
ORDER BY id
