// Links of one type that the seeds state, as they are stored.
// $type: String!  HOLDS_OFFICE, ACTS_FOR, MEMBER_OF or BROADER    $datasets: [ID!]!  ids of the seeds' datasets, without prefix
/* :param [{type, datasets}] => { RETURN "HOLDS_OFFICE" AS type, ["leaders"] AS datasets } */
MATCH (source:Actor|Issue)-[link:HOLDS_OFFICE|ACTS_FOR|MEMBER_OF|BROADER]->(target)
WHERE type(link) = $type AND link.dataset IN $datasets
RETURN elementId(link) AS element, source.id AS source, target.id AS target, properties(link) AS properties
ORDER BY source, target, element
