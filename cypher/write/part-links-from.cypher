// Moves the links that began at merged actors and events back to them.
MATCH (merged:Merged)-[:MERGED_INTO]->(survivor)
MATCH (survivor)-[moved {sourceAs: merged.id}]->(other)
CREATE (merged)-[link:$(type(moved))]->(other)
SET link = properties(moved)
REMOVE link.sourceAs
DELETE moved
