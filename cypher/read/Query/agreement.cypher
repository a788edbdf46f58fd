// Agreements that a ref may mean: by id, or by name. One row per ref and candidate; an id before a name.
// $refs: [AskedAgreement!]!  what was asked, trimmed, and the id that its words would make
/* :param [{refs}] => { RETURN [{ref: "Treaty of Amity and Cooperation", id: "agreement:treaty-of-amity-and-cooperation"}] AS refs } */
UNWIND $refs AS asked
CALL (asked) {
    MATCH (node:Agreement {id: asked.ref})
    RETURN node, 0 AS rank
  UNION
    MATCH (node:Agreement {id: asked.id})
    RETURN node, 1 AS rank
  UNION
    MATCH (node:Agreement)
    WHERE toLower(node.name) = toLower(asked.ref)
    RETURN node, 1 AS rank
}
WITH asked, node, min(rank) AS rank
WITH asked, min(rank) AS best, collect({node: node, rank: rank}) AS found
UNWIND [f IN found WHERE f.rank = best | f.node] AS node
RETURN asked.ref AS ref, node {.*} AS node
ORDER BY ref, node.id
LIMIT 1000
