// What names may mean: an id, a code, a name, a name in another language, an office at the time asked for, or an office and a last name. One row per name, actor and way.
// $names: [NameAsked!]!  each as a ref, by the keys of its names, as offices of a place, and as a person with an office
// $labels: [String!]!  kinds of actors to find
// $nameKinds: [String!]!  kinds of names that stand for an actor
// $from: Date!  first day of the time asked for: today, or as a date states it
// $to: Date!  its last day
/* :param [{names, labels, nameKinds, from, to}] => { RETURN [{ref: "Cambodia's Prime Minister", key: "cambodia s prime minister", code: "cambodia's prime minister", schemes: null, phrase: "\"cambodia s prime minister\"", keys: ["cambodia s prime minister"], offices: [{place: "cambodia", title: "Prime Minister"}], person: null}] AS names, ["State", "Leader"] AS labels, ["name", "acronym", "alias"] AS nameKinds, "2022-11-12" AS from, "2022-11-12" AS to } */
UNWIND $names AS asked
CALL (asked) {
    MATCH (node:Actor {id: asked.ref})
    RETURN node, 'ID' AS how, node.id AS matched, null AS title, true AS bears
  UNION
    // the id of one that was merged into another leads to that one
    MATCH (merged:Merged {id: asked.ref})-[:MERGED_INTO]->(node:Actor)
    RETURN node, 'ID' AS how, merged.id AS matched, null AS title, true AS bears
  UNION
    MATCH (node:State)-[:HAS_CODE]->(code:Code {key: asked.code})
    WHERE asked.schemes IS NULL OR code.scheme IN asked.schemes
    RETURN node, CASE
        WHEN asked.schemes IS NOT NULL THEN 'CODE'
        WHEN NOT code.scheme IN ['iso2', 'iso3'] THEN 'OTHER_CODE'
        WHEN code.code = asked.ref THEN 'CODE'
        ELSE 'ISO_CODE'
      END AS how, code.code AS matched, null AS title,
      (code.startDate IS NULL OR code.startDate <= date($to)) AND (code.endDate IS NULL OR code.endDate >= date($from)) AS bears
  UNION
    // before the name of a person there may be honorifics
    MATCH (node:Actor)
    WHERE node.key IN asked.keys AND (node.key = asked.key OR node:Leader)
    RETURN node, 'name' AS how, node.name AS matched, null AS title, true AS bears
  UNION
    MATCH (node:Actor)-[:HAS_NAME]->(name:Name)
    WHERE name.key IN asked.keys AND (name.key = asked.key OR node:Leader) AND name.kind IN $nameKinds
    RETURN node, name.kind AS how, name.name AS matched, null AS title,
      (name.startDate IS NULL OR name.startDate <= date($to))
        AND CASE WHEN name.endDate IS NULL THEN name.kind <> 'former' ELSE name.endDate >= date($from) END AS bears
  UNION
    CALL db.index.fulltext.queryNodes('foreign_names', asked.phrase) YIELD node AS names
    WHERE asked.key IN names.keys
    MATCH (node:State)-[:HAS_FOREIGN_NAMES]->(names)
    RETURN node, 'FOREIGN' AS how, [i IN range(0, size(names.keys) - 1) WHERE names.keys[i] = asked.key | names.names[i]][0] AS matched,
      null AS title, true AS bears
  UNION
    // the office that a title tells is chosen by the caller
    UNWIND asked.offices AS wanted
    CALL (wanted) {
        MATCH (of:Actor {key: wanted.place})
        RETURN of
      UNION
        MATCH (of:Actor)-[:HAS_NAME]->(name:Name {key: wanted.place})
        WHERE name.kind = 'adjective' OR name.kind IN $nameKinds
        RETURN of
    }
    MATCH (of)<-[office:HOLDS_OFFICE|CHAIRS]-(node:Actor)
    WITH wanted, node, office, of, coalesce(office.startDate, office.statedOn) AS start, coalesce(office.endDate, office.statedOn) AS end
    WHERE (start IS NULL OR start <= date($to)) AND (end IS NULL OR end >= date($from))
    RETURN node, 'OFFICE' AS how, office.title + ' (' + of.name + ')' AS matched, [wanted.title, office.title] AS title, true AS bears
  UNION
    WITH asked WHERE asked.person IS NOT NULL
    CALL db.index.fulltext.queryNodes('actor_names', asked.person.phrase) YIELD node AS name
    WHERE name.key ENDS WITH asked.person.ending
    CALL (name) {
        WITH name WHERE name:Leader
        RETURN name AS node
      UNION
        MATCH (node:Leader)-[:HAS_NAME]->(name)
        RETURN node
    }
    MATCH (node)-[office:HOLDS_OFFICE]->(of)
    RETURN node, 'PERSON' AS how, name.name + ', ' + office.title + ' (' + of.name + ')' AS matched, [asked.person.title, office.title] AS title,
      (office.startDate IS NULL OR office.startDate <= date($to)) AND (office.endDate IS NULL OR office.endDate >= date($from)) AS bears
}
WITH asked, node, how, matched, title, bears
WHERE any(label IN labels(node) WHERE label IN $labels)
RETURN asked.ref AS ref, node {.*} AS node, how, matched, title,
  bears AND (node.startDate IS NULL OR node.startDate <= date($to)) AND (node.endDate IS NULL OR node.endDate >= date($from)) AS bears
ORDER BY ref, node.id, how, matched
LIMIT 200000
