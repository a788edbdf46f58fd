// Moves the links that ended at merged actors and events back to them.
MATCH (merged:Merged)-[:MERGED_INTO]->(survivor)
MATCH (survivor)<-[moved {targetAs: merged.id}]-(other)
CREATE (merged)<-[link:$(type(moved))]-(other)
SET link = properties(moved)
REMOVE link.targetAs
DELETE moved
