// The organization of which each organization is a part. One row per organization that has one.
// $ids: [ID!]!
/* :param [{ids}] => { RETURN ["org:cmac"] AS ids } */
UNWIND $ids AS id
MATCH (:Organization {id: id})-[:SUB_ORGANIZATION_OF]->(parent:Organization)
RETURN id, parent {.*} AS node
ORDER BY id, parent.id
