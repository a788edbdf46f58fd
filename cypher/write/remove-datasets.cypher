// Takes datasets out of the seeds. One whose events are in the graph stays.
// $ids: [ID!]!  ids of :Dataset nodes
/* :param [{ids}] => { RETURN ["dataset:leaders"] AS ids } */
UNWIND $ids AS id
MATCH (dataset:Dataset {id: id})
REMOVE dataset.ofSeeds, dataset.seeds
WITH dataset
WHERE NOT EXISTS { (dataset)<-[:FROM_DATASET]-() }
DELETE dataset
