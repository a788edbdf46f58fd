// Links that the seeds state, as they are stored.
// $datasets: [ID!]!  ids of the seeds' datasets, without prefix
/* :param [{datasets}] => { RETURN ["leaders"] AS datasets } */
MATCH (source:Actor|Issue)-[link:HOLDS_OFFICE|ACTS_FOR|MEMBER_OF|CHAIRS|SUCCEEDED_BY|SUB_ORGANIZATION_OF|BROADER]->(target)
WHERE link.dataset IN $datasets
RETURN elementId(link) AS element, type(link) AS type, source.id AS source, target.id AS target, properties(link) AS properties
ORDER BY type, source, target, element
