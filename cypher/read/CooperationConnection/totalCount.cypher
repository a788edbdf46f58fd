// How many rows Query/cooperation has on all pages. One row.
// $actor: ID  null: open
// $partner: ID  null: open
// $issue: ID  with its narrower issues; null: open
// $actorLinks: [String!]!  links by which an actor is in an event: PARTICIPATED_IN, COUNTS_IN or both
// $partnerLinks: [String!]!
// $types: [EventType!]!  types that count
// $symmetric: [EventType!]!  types in which each two ACTORs are a pair; in the others each ACTOR with each RECIPIENT
// $from: Date
// $to: Date
/* :param [{actor, partner, issue, actorLinks, partnerLinks, types, symmetric, from, to}] => { RETURN "state:KHM" AS actor, null AS partner, null AS issue, ["COUNTS_IN", "PARTICIPATED_IN"] AS actorLinks, ["COUNTS_IN"] AS partnerLinks, ["AGREE", "AID"] AS types, ["AGREE"] AS symmetric, null AS from, null AS to } */
CALL () {
    // start from an actor that is named, else from the issue, else from all events
    UNWIND [id IN [$actor, $partner] WHERE id IS NOT NULL][0..1] AS id
    MATCH (:Actor {id: id})-[:COUNTS_IN|PARTICIPATED_IN]->(event:Event)
    RETURN event
  UNION
    WITH $issue AS id WHERE id IS NOT NULL AND coalesce($actor, $partner) IS NULL
    MATCH (event:Event)-[:CONCERNS]->(:Issue)-[:BROADER*0..]->(:Issue {id: id})
    RETURN event
  UNION
    WITH true AS open WHERE coalesce($actor, $partner, $issue) IS NULL
    MATCH (event:Event)
    RETURN event
}
WITH event
WHERE event.type IN $types
  AND ($from IS NULL OR event.endDate >= date($from))
  AND ($to IS NULL OR event.startDate <= date($to))
// where all stand for themselves, an actor that is named stands for those too who act for it in the event
WITH event,
  [$actor] + CASE WHEN 'COUNTS_IN' IN $actorLinks THEN []
    ELSE COLLECT { MATCH (:Actor {id: $actor})-[count:COUNTS_IN]->(event) UNWIND count.via AS id RETURN id } END AS actors,
  [$partner] + CASE WHEN 'COUNTS_IN' IN $partnerLinks THEN []
    ELSE COLLECT { MATCH (:Actor {id: $partner})-[count:COUNTS_IN]->(event) UNWIND count.via AS id RETURN id } END AS partners
MATCH (actor:Actor)-[one:COUNTS_IN|PARTICIPATED_IN]->(event)<-[other:COUNTS_IN|PARTICIPATED_IN]-(partner:Actor)
WHERE type(one) IN $actorLinks AND type(other) IN $partnerLinks
  AND ($actor IS NULL OR actor.id IN actors AND NOT partner.id IN actors)
  AND ($partner IS NULL OR partner.id IN partners AND NOT actor.id IN partners)
  AND (coalesce($actor, $partner) IS NOT NULL OR actor.id < partner.id)
  AND [one.role, other.role] IN CASE WHEN event.type IN $symmetric
    THEN [['ACTOR', 'ACTOR']] ELSE [['ACTOR', 'RECIPIENT'], ['RECIPIENT', 'ACTOR']] END
  // nobody cooperates with itself, nor with those who act for it
  AND actor <> partner AND NOT actor.id IN coalesce(other.via, []) AND NOT partner.id IN coalesce(one.via, [])
OPTIONAL MATCH (event)-[:CONCERNS]->(issue:Issue)
WHERE $issue IS NULL OR EXISTS { (issue)-[:BROADER*0..]->(:Issue {id: $issue}) }
WITH actor, partner, issue, event
WHERE $issue IS NULL OR issue IS NOT NULL
WITH DISTINCT actor, partner, issue
RETURN count(*) AS total
