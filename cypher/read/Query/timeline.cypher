// Events of an actor, or of a pair, by period and type, oldest first. One row per period and type that has events.
// $actor: ID!
// $partner: ID  null: events with anybody or nobody, in any role
// $issue: ID  with its narrower issues
// $types: [EventType!]  null: all
// $symmetric: [EventType!]!  as in Query/cooperation
// $from: Date
// $to: Date
// $unit: String!  year, quarter, month, week or day
// $precision: Int!  least length of a stated date that falls into one period: 4, 7 or 10
// $limit: Int!
/* :param [{actor, partner, issue, types, symmetric, from, to, unit, precision, limit}] => { RETURN "state:KHM" AS actor, null AS partner, null AS issue, null AS types, ["AGREE"] AS symmetric, null AS from, null AS to, "year" AS unit, 4 AS precision, 5000 AS limit } */
MATCH (actor:Actor {id: $actor})-[one:COUNTS_IN|PARTICIPATED_IN]->(event:Event)
WHERE ($types IS NULL OR event.type IN $types)
  AND ($from IS NULL OR event.endDate >= date($from))
  AND ($to IS NULL OR event.startDate <= date($to))
  AND size(coalesce(event.date, toString(event.startDate))) >= $precision
  AND ($issue IS NULL OR EXISTS { (event)-[:CONCERNS]->(:Issue)-[:BROADER*0..]->(:Issue {id: $issue}) })
  AND ($partner IS NULL OR EXISTS {
    MATCH (event)<-[other:COUNTS_IN|PARTICIPATED_IN]-(:Actor {id: $partner})
    WHERE [one.role, other.role] IN CASE WHEN event.type IN $symmetric
      THEN [['ACTOR', 'ACTOR']] ELSE [['ACTOR', 'RECIPIENT'], ['RECIPIENT', 'ACTOR']] END
      AND $actor <> $partner AND NOT $actor IN coalesce(other.via, []) AND NOT $partner IN coalesce(one.via, [])
  })
WITH DISTINCT event
RETURN date.truncate($unit, event.startDate) AS start, event.type AS type, count(event) AS eventCount
ORDER BY start, type
LIMIT $limit
