// Actors, issues, events, agreements and documents whose names, labels or titles match, the best first. One row per node.
// $key: String!  the folded text: a name that folds to it scores 1
// $query: String!  the same words for the full-text indexes
// $stems: [String!]!  how its words begin: they choose among the foreign names of a state
// $labels: [String!]!  kinds of nodes to find
// $limit: Int!
/* :param [{key, query, stems, labels, limit}] => { RETURN "jica" AS key, "jica^4 jica*" AS query, ["jica"] AS stems, ["Organization"] AS labels, 20 AS limit } */
CALL () {
    MATCH (node:Actor {key: $key})
    RETURN node, node.name AS matched, 1.0 AS score
  UNION ALL
    MATCH (name:Name {key: $key})<-[:HAS_NAME]-(node:Actor)
    WHERE name.kind <> 'adjective'
    RETURN node, name.name AS matched, 1.0 AS score
  UNION ALL
    CALL db.index.fulltext.queryNodes('actor_names', $query, {limit: 1000}) YIELD node AS name, score
    CALL (name) {
        WITH name WHERE name:Actor
        RETURN name AS node
      UNION
        MATCH (name)<-[:HAS_NAME]-(node:Actor)
        WHERE name.kind <> 'adjective'
        RETURN node
    }
    RETURN node, name.name AS matched, 0.99 * score / (score + 1) AS score
  UNION ALL
    CALL db.index.fulltext.queryNodes('foreign_names', $query, {limit: 100}) YIELD node AS names, score
    MATCH (names)<-[:HAS_FOREIGN_NAMES]-(node:Actor)
    WITH node, names, score,
      [i IN range(0, size(names.keys) - 1) WHERE names.keys[i] = $key] AS exact,
      [i IN range(0, size(names.keys) - 1) WHERE names.keys[i] CONTAINS $key] AS part,
      [i IN range(0, size(names.keys) - 1) WHERE any(stem IN $stems WHERE names.keys[i] CONTAINS stem)] AS near
    RETURN node, names.names[coalesce(exact[0], part[0], near[0], 0)] AS matched,
      CASE exact WHEN [] THEN 0.8 * score / (score + 1) ELSE 0.99 END AS score
  UNION ALL
    CALL db.index.fulltext.queryNodes('issues', $query, {limit: 1000}) YIELD node, score
    WITH node, score, [label IN [node.prefLabel] + coalesce(node.altLabels, []) WHERE toLower(label) = $key] AS exact
    RETURN node, coalesce(exact[0], node.prefLabel) AS matched,
           CASE exact WHEN [] THEN 0.99 * score / (score + 1) ELSE 1.0 END AS score
  UNION ALL
    CALL db.index.fulltext.queryNodes('titles', $query, {limit: 1000}) YIELD node, score
    RETURN node, coalesce(node.name, node.title) AS matched, 0.99 * score / (score + 1) AS score
}
WITH node, max([score, matched]) AS best
WHERE any(label IN labels(node) WHERE label IN $labels)
RETURN node {.*, text: null} AS node, best[0] AS score, best[1] AS matched
ORDER BY score DESC, node.id
LIMIT $limit
