// Events of different documents, or of a document and a dataset, that may be one: of one type and mode, on days that are
// no further apart, one with all participants of the other. What is only said has to concern one issue. One row per pair.
// $days: Int!  between the two
/* :param [{days}] => { RETURN 1 AS days } */
MATCH (one:Event)
WHERE one.startDate = one.endDate AND EXISTS { (one)-[:REPORTED_IN]->(:Document) }
WITH one, COLLECT { MATCH (actor:Actor)-[count:COUNTS_IN]->(one) WHERE count.role IN ['ACTOR', 'RECIPIENT'] RETURN DISTINCT count.role + ' ' + actor.id } AS parts
WHERE size(parts) > 1
MATCH (other:Event)
WHERE other.type = one.type
  AND other.startDate >= one.startDate - duration({days: $days}) AND other.startDate <= one.startDate + duration({days: $days})
  AND other.startDate = other.endDate
  AND (one.id < other.id OR NOT EXISTS { (other)-[:REPORTED_IN]->(:Document) })
  AND one <> other
  AND (one.mode IS NULL OR other.mode IS NULL OR one.mode = other.mode)
  AND NOT EXISTS { (one)-[:REPORTED_IN]->(:Document)<-[:REPORTED_IN]-(other) }
WITH one, parts, other, COLLECT { MATCH (actor:Actor)-[count:COUNTS_IN]->(other) WHERE count.role IN ['ACTOR', 'RECIPIENT'] RETURN DISTINCT count.role + ' ' + actor.id } AS others
WHERE size(others) > 1 AND (all(part IN parts WHERE part IN others) OR all(part IN others WHERE part IN parts))
WITH one, other, parts, others, COUNT { MATCH (one)-[:CONCERNS]->(issue:Issue)<-[:CONCERNS]-(other) RETURN DISTINCT issue } AS issues
WHERE issues > 0 OR coalesce(one.happening, true) AND coalesce(other.happening, true)
RETURN one {.id, .title, .type, .mode, .date, .place} AS left, other {.id, .title, .type, .mode, .date, .place} AS right,
  size([part IN parts WHERE part IN others]) AS shared, size(parts) + size(others) AS participants, issues,
  one.startDate = other.startDate AS sameDay
ORDER BY left.id, right.id
LIMIT 10000
