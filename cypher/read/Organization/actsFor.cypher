// The states or organizations that each organization or group acts for. One row per actor acted for.
// $ids: [ID!]!
// $from: Date  only those that hold on this day or later
// $to: Date  only those that hold on this day or earlier
/* :param [{ids, from, to}] => { RETURN ["org:jica"] AS ids, "2022-11-12" AS from, "2022-11-12" AS to } */
UNWIND $ids AS id
MATCH (:Actor {id: id})-[tie:ACTS_FOR]->(actor:Actor)
WITH id, actor, coalesce(tie.startDate, tie.statedOn) AS start, coalesce(tie.endDate, tie.statedOn) AS end
WHERE ($from IS NULL OR end IS NULL OR end >= date($from))
  AND ($to IS NULL OR start IS NULL OR start <= date($to))
RETURN DISTINCT id, actor {.*} AS node
ORDER BY id, node.id
