// Before merged actors become themselves again: those that stay lose the names that they had from them.
MATCH (:Merged)-[:MERGED_INTO]->(survivor:Actor)
WITH DISTINCT survivor
MATCH (survivor)-[:HAS_NAME]->(name:Name {derived: true})
DETACH DELETE name
