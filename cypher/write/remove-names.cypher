// Removes names that the seeds no longer hold.
// $ids: [ID!]!  ids of :Name nodes
/* :param [{ids}] => { RETURN ["org:jica|jica"] AS ids } */
UNWIND $ids AS id
MATCH (name:Name {id: id})
DETACH DELETE name
RETURN count(*) AS written
