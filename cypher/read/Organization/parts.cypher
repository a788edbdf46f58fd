// The organizations that are part of each organization, by name. One row per part.
// $ids: [ID!]!
/* :param [{ids}] => { RETURN ["org:asean"] AS ids } */
UNWIND $ids AS id
MATCH (:Organization {id: id})<-[:SUB_ORGANIZATION_OF]-(part:Organization)
RETURN id, part {.*} AS node
ORDER BY id, part.name, part.id
