// Actors whose names are near each name, the best first. One row per name and actor.
// $names: [NearAsked!]!  the name as it was asked, its words for the full-text indexes, and how they begin
// $labels: [String!]!  kinds of actors to find
// $nameKinds: [String!]!  kinds of names that stand for an actor
// $limit: Int!  rows for each name
/* :param [{names, labels, nameKinds, limit}] => { RETURN [{ref: "Cambodja", query: "cambodja^4 cambodja~1", stems: ["camb"]}] AS names, ["State"] AS labels, ["name", "acronym", "alias"] AS nameKinds, 60 AS limit } */
UNWIND $names AS asked
CALL (asked) {
  CALL (asked) {
      CALL db.index.fulltext.queryNodes('actor_names', asked.query, {limit: 50}) YIELD node AS name, score
      CALL (name) {
          WITH name WHERE name:Actor
          RETURN name AS node
        UNION
          MATCH (node:Actor)-[:HAS_NAME]->(name)
          WHERE name.kind IN $nameKinds
          RETURN node
      }
      RETURN node, name.name AS matched, name.key AS key, score
    UNION ALL
      CALL db.index.fulltext.queryNodes('foreign_names', asked.query, {limit: 10}) YIELD node AS names, score
      MATCH (node:State)-[:HAS_FOREIGN_NAMES]->(names)
      UNWIND [i IN range(0, size(names.keys) - 1) WHERE any(stem IN asked.stems WHERE names.keys[i] CONTAINS stem)] AS i
      RETURN node, names.names[i] AS matched, names.keys[i] AS key, score
  }
  WITH node, matched, key, score
  WHERE any(label IN labels(node) WHERE label IN $labels)
  RETURN node, matched, key, score
  ORDER BY score DESC, node.id, key
  LIMIT $limit
}
RETURN asked.ref AS ref, node {.*} AS node, matched, key, score
ORDER BY ref, score DESC, node.id
