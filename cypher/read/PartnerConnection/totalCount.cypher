// How many partners Actor/partners has on all pages. One row per actor.
// $ids: [ID!]!  actors
// $issue: ID  with its narrower issues
// $actorLinks: [String!]!  links by which the actors are in an event
// $partnerLinks: [String!]!  the same for partners
// $types: [EventType!]!
// $symmetric: [EventType!]!  as in Query/cooperation
// $from: Date
// $to: Date
/* :param [{ids, issue, actorLinks, partnerLinks, types, symmetric, from, to}] => { RETURN ["state:KHM"] AS ids, null AS issue, ["COUNTS_IN", "PARTICIPATED_IN"] AS actorLinks, ["COUNTS_IN"] AS partnerLinks, ["AGREE", "AID"] AS types, ["AGREE"] AS symmetric, null AS from, null AS to } */
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
  RETURN count(DISTINCT partner) AS total
}
RETURN id, total
ORDER BY id
