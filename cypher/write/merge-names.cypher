// The names of merged actors find those that stay.
MATCH (merged:Merged)-[:MERGED_INTO]->(survivor:Actor)
CALL (merged) {
    MATCH (merged)-[:HAS_NAME]->(name:Name)
    RETURN name.key AS key, name.name AS name, name.kind AS kind
  UNION
    WITH merged WHERE merged.key IS NOT NULL
    RETURN merged.key AS key, merged.name AS name, 'name' AS kind
}
WITH survivor, key, name, kind
ORDER BY name, kind
WITH survivor, key, collect({name: name, kind: CASE kind WHEN 'name' THEN 'alias' ELSE kind END})[0] AS first
WHERE coalesce(survivor.key, '') <> key AND NOT EXISTS { (survivor)-[:HAS_NAME]->(:Name {key: key}) }
CREATE (survivor)-[:HAS_NAME]->(:Name {key: key, name: first.name, kind: first.kind, derived: true})
