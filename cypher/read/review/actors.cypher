// Organizations, leaders and groups, with what tells who they are. One row per actor.
MATCH (actor:Organization|Leader|Group)
RETURN actor.id AS id, actor.name AS name, actor.acronym AS acronym, actor.dataset IS NOT NULL AS held,
  COLLECT { MATCH (actor)-[:HAS_NAME]->(name:Name) WHERE name.kind <> 'acronym' RETURN name.name ORDER BY name.name } AS names,
  COLLECT {
    MATCH (actor)-[tie:HOLDS_OFFICE|ACTS_FOR]->(of:Actor)
    RETURN {of: of.id, title: tie.title, from: toString(coalesce(tie.startDate, tie.statedOn)), to: toString(coalesce(tie.endDate, tie.statedOn))}
  } AS ties,
  COUNT { (actor)-[:PARTICIPATED_IN]->(:Event) } AS events
ORDER BY id
