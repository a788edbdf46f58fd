// The events behind buckets of a timeline, newest first. One row per bucket and event.
// $buckets: [BucketStart!]!
// $actor: ID!
// $partner: ID  null: events with anybody or nobody, in any role
// $issue: ID  with its narrower issues
// $types: [EventType!]  null: all
// $symmetric: [EventType!]!  as in Query/cooperation
// $from: Date
// $to: Date
// $unit: String!  year, quarter, month, week or day
// $precision: Int!  least length of a stated date that falls into one period: 4, 7 or 10
// $after: Place  place and id of the last event before the page
// $limit: Int!  events for each bucket
/* :param [{buckets, actor, partner, issue, types, symmetric, from, to, unit, precision, after, limit}] => { RETURN [{index: 0, start: "2022-01-01", type: "CONSULT"}] AS buckets, "state:KHM" AS actor, null AS partner, null AS issue, null AS types, ["AGREE"] AS symmetric, null AS from, null AS to, "year" AS unit, 4 AS precision, null AS after, 5 AS limit } */
UNWIND $buckets AS bucket
CALL (bucket) {
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
    AND event.type = bucket.type
    // conditions run in any order, and what has no date cannot be cut to a period
    AND CASE WHEN event.startDate IS NOT NULL THEN date.truncate($unit, event.startDate) END = date(bucket.start)
  WITH DISTINCT event, -(event.startDate.year * 10000 + event.startDate.month * 100 + event.startDate.day) AS place
  WHERE $after IS NULL OR [place, event.id] > $after
  RETURN event, place
  ORDER BY place, event.id
  LIMIT $limit
}
RETURN bucket.index AS index, event {.*} AS node, place
ORDER BY index, place, event.id
