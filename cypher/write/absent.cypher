// Of the ids given, those of actors and issues that the graph lacks.
// $actors: [ID!]!  ids of actors    $issues: [ID!]!  ids of issues
/* :param [{actors, issues}] => { RETURN ["state:KHM"] AS actors, ["issue:demining"] AS issues } */
UNWIND $actors + $issues AS id
WITH id
WHERE NOT EXISTS { (:Actor {id: id}) } AND NOT EXISTS { (:Issue {id: id}) }
RETURN id
ORDER BY id
