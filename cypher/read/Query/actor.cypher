// Actors that a ref may mean: by id, by ISO 3166-1 code (as it is written, before names; in any case, after them), by a name or alias. One row per ref and candidate; the best kind of match only.
// $refs: [Asked!]!  what was asked, trimmed, and its folded form
// $nameKinds: [String!]!  kinds of names that stand for an actor
/* :param [{refs, nameKinds}] => { RETURN [{ref: "KHM", key: "khm"}] AS refs, ["name", "acronym", "alias"] AS nameKinds } */
UNWIND $refs AS asked
CALL (asked) {
    MATCH (node:Actor {id: asked.ref})
    RETURN node, 0 AS rank
  UNION
    MATCH (node:State {iso2: asked.ref})
    RETURN node, 1 AS rank
  UNION
    MATCH (node:State {iso3: asked.ref})
    RETURN node, 1 AS rank
  UNION
    MATCH (node:Actor)-[:HAS_NAME]->(name:Name {key: asked.key})
    WHERE name.kind IN $nameKinds
    RETURN node, 2 AS rank
  UNION
    MATCH (node:State {iso2: toUpper(asked.ref)})
    RETURN node, 3 AS rank
  UNION
    MATCH (node:State {iso3: toUpper(asked.ref)})
    RETURN node, 3 AS rank
}
WITH asked, node, min(rank) AS rank
WITH asked, min(rank) AS best, collect({node: node, rank: rank}) AS found
UNWIND [f IN found WHERE f.rank = best | f.node] AS node
RETURN asked.ref AS ref, node {.*} AS node
ORDER BY ref, node.id
LIMIT 1000
