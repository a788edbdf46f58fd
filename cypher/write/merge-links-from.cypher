// Moves the links that begin at merged actors and events to those that stay; `sourceAs` keeps where each began. What the one
// that stays has already (a part in an event, an issue, a greater event) and what leads to it stays where it is: it counts once.
MATCH (merged:Merged)-[:MERGED_INTO]->(survivor)
MATCH (merged)-[link]->(other)
WHERE NOT type(link) IN ['MERGED_INTO', 'HAS_NAME'] AND other <> survivor AND NOT EXISTS { (other)-[:MERGED_INTO]->(survivor) }
WITH survivor, other, merged, link, type(link) AS type, type(link) IN ['PARTICIPATED_IN', 'CONCERNS', 'PART_OF'] AS once
WITH *, CASE WHEN once THEN coalesce(link.role, '') ELSE elementId(link) END AS key
ORDER BY merged.id
WITH survivor, other, type, once, key, collect({id: merged.id, link: link})[0] AS first
WHERE NOT once OR NOT EXISTS { MATCH (survivor)-[own]->(other) WHERE type(own) = type AND coalesce(own.role, '') = key }
WITH survivor, other, type, first.id AS id, first.link AS link
CREATE (survivor)-[moved:$(type)]->(other)
SET moved = properties(link), moved.sourceAs = id
DELETE link
