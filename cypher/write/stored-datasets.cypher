// Datasets that were loaded as seeds. `seeds` is the checksum of the whole load, null while it is under way.
MATCH (dataset:Dataset)
WHERE dataset.ofSeeds
RETURN dataset.id AS id, dataset.seeds AS seeds
ORDER BY id
