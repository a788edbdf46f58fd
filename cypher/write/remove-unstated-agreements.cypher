// Removes those of the agreements that neither a dataset nor any document holds any more.
// $ids: [ID!]!  ids of agreements
/* :param [{ids}] => { RETURN ["agreement:paris-agreement"] AS ids } */
UNWIND $ids AS id
MATCH (agreement:Agreement {id: id})
WHERE agreement.dataset IS NULL AND NOT EXISTS { (agreement)--() }
DELETE agreement
