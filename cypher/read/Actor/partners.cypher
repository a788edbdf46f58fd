// With whom each actor cooperated, most events first. One row per actor and partner.
// $ids: [ID!]!  actors
// $issue: ID  with its narrower issues
// $actorLinks: [String!]!  links by which the actors are in an event
// $partnerLinks: [String!]!  the same for partners
// $types: [EventType!]!
// $symmetric: [EventType!]!  as in Query/cooperation
// $from: Date
// $to: Date
// $after: Place  minus count and partner of the last row before the page
// $limit: Int!  partners for each actor
/* :param [{ids, issue, actorLinks, partnerLinks, types, symmetric, from, to, after, limit}] => { RETURN ["state:KHM"] AS ids, null AS issue, ["COUNTS_IN", "PARTICIPATED_IN"] AS actorLinks, ["COUNTS_IN"] AS partnerLinks, ["AGREE", "AID"] AS types, ["AGREE"] AS symmetric, null AS from, null AS to, null AS after, 20 AS limit } */
UNWIND $ids AS id
CALL (id) {
  MATCH (actor:Actor {id: id})-[one:COUNTS_IN|PARTICIPATED_IN]->(event:Event)<-[other:COUNTS_IN|PARTICIPATED_IN]-(partner:Actor)
  WHERE type(one) IN $actorLinks AND type(other) IN $partnerLinks
    AND event.type IN $types
    AND ($from IS NULL OR event.endDate >= date($from))
    AND ($to IS NULL OR event.startDate <= date($to))
    AND [one.role, other.role] IN CASE WHEN event.type IN $symmetric
      THEN [['ACTOR', 'ACTOR']] ELSE [['ACTOR', 'RECIPIENT'], ['RECIPIENT', 'ACTOR']] END
    AND actor <> partner AND NOT actor.id IN coalesce(other.via, []) AND NOT partner.id IN coalesce(one.via, [])
    AND ($issue IS NULL OR EXISTS { (event)-[:CONCERNS]->(:Issue)-[:BROADER*0..]->(:Issue {id: $issue}) })
  WITH partner, count(DISTINCT event) AS eventCount,
    min(CASE WHEN event.startDate IS NOT NULL THEN [event.startDate, event.date] END)[1] AS firstDate,
    max(CASE WHEN event.endDate IS NOT NULL THEN [event.endDate, event.date] END)[1] AS lastDate
  WITH *, [-eventCount, partner.id] AS place
  WHERE $after IS NULL OR place > $after
  RETURN partner, eventCount, firstDate, lastDate, place
  ORDER BY place
  LIMIT $limit
}
RETURN id, partner {.*} AS partner, eventCount, firstDate, lastDate, place
ORDER BY id, place
