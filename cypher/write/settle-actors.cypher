// Name and names of actors that only documents bring in: the first document, by id, says how they are written.
// An actor that the seeds hold is left as it is.
// $ids: [ID!]!  ids of actors
/* :param [{ids}] => { RETURN ["org:msf"] AS ids } */
UNWIND $ids AS id
MATCH (actor:Actor {id: id})<-[introduced:INTRODUCES]-(document:Document)
WHERE actor.dataset IS NULL
WITH actor, introduced
ORDER BY document.id
WITH actor, collect(introduced) AS all, collect(introduced)[0] AS first
SET actor = {id: actor.id, key: CASE first.names[0] WHEN first.name THEN first.keys[0] END, name: first.name, acronym: first.acronym, kind: first.kind, aliases: []}
WITH actor, all
CALL (actor) {
  OPTIONAL MATCH (actor)-[:HAS_NAME]->(old:Name)
  DETACH DELETE old
}
UNWIND all AS introduced
UNWIND range(0, size(introduced.keys) - 1) AS i
WITH actor, introduced.keys[i] AS key, collect({
  name: introduced.names[i],
  kind: CASE introduced.names[i] WHEN introduced.acronym THEN 'acronym' ELSE 'name' END
})[0] AS first
CREATE (actor)-[:HAS_NAME]->(:Name {key: key, name: first.name, kind: first.kind})
