// Organizations that a ref may mean: by id, by a name or alias. Of those found in the best way, who bears the name or code at the time asked for comes before who bore it at another. One row per ref and candidate.
// $refs: [Asked!]!  what was asked, trimmed, with its folded form, as a code and as a phrase of the full-text index
// $nameKinds: [String!]!  kinds of names that stand for an actor
// $from: Date!  first day of the time asked for: today, or as a date states it
// $to: Date!  its last day
/* :param [{refs, nameKinds, from, to}] => { RETURN [{ref: "JICA", key: "jica", code: "jica", schemes: null, phrase: "\"jica\""}] AS refs, ["name", "acronym", "alias"] AS nameKinds, "2022-11-12" AS from, "2022-11-12" AS to } */
UNWIND $refs AS asked
CALL (asked) {
    MATCH (node:Organization {id: asked.ref})
    RETURN node, 0 AS rank, true AS bears
  UNION
    // the id of one that was merged into another leads to that one
    MATCH (:Merged {id: asked.ref})-[:MERGED_INTO]->(node:Organization)
    RETURN node, 0 AS rank, true AS bears
  UNION
    MATCH (node:Actor {key: asked.key})
    WHERE node:Organization
    RETURN node, 2 AS rank, true AS bears
  UNION
    MATCH (node:Organization)-[:HAS_NAME]->(name:Name {key: asked.key})
    WHERE name.kind IN $nameKinds
    RETURN node, 2 AS rank,
      // a former name whose end is not known is borne no more
      (name.startDate IS NULL OR name.startDate <= date($to))
        AND CASE WHEN name.endDate IS NULL THEN name.kind <> 'former' ELSE name.endDate >= date($from) END AS bears
}
WITH asked, node, min(2 * rank + CASE
  WHEN bears AND (node.startDate IS NULL OR node.startDate <= date($to)) AND (node.endDate IS NULL OR node.endDate >= date($from)) THEN 0
  ELSE 1
END) AS place
WITH asked, min(place) AS best, collect({node: node, place: place}) AS found
UNWIND [f IN found WHERE f.place = best | f.node] AS node
RETURN asked.ref AS ref, node {.*} AS node
ORDER BY ref, node.id
LIMIT 1000
