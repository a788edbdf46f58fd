// What is merged into what.
MATCH (merged:Merged)-[:MERGED_INTO]->(survivor)
RETURN merged.id AS id, survivor.id AS into
ORDER BY id
