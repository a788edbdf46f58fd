// Datasets that are loaded. `ofSeeds` tells those of the reference graph; `complete` is false while these are being loaded.
MATCH (dataset:Dataset)
RETURN dataset.id AS id, dataset.name AS name, dataset.version AS version, dataset.licence AS licence,
  dataset.retrieved AS retrieved, dataset.rows AS rows, coalesce(dataset.ofSeeds, false) AS ofSeeds,
  NOT coalesce(dataset.ofSeeds, false) OR dataset.seeds IS NOT NULL AS complete
ORDER BY id
