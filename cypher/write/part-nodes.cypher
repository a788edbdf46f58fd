// Makes merged actors and events what they were. Returns each, with the one that it was merged into.
MATCH (merged:Merged)-[link:MERGED_INTO]->(survivor)
DELETE link
SET merged:$(merged.labels)
REMOVE merged:Merged, merged.labels
RETURN merged.id AS id, survivor.id AS into
ORDER BY id
