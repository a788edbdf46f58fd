// Events behind rows of cooperation or partners: those in which the two are a pair, newest first. One row per pair and event.
// $pairs: [Pair!]!  issue: exactly this one; within: this or a narrower one
// $withoutIssue: Boolean!  pairs whose issue is null count only events that have none
// $actorLinks: [String!]!  links by which the actors are in an event
// $partnerLinks: [String!]!  the same for partners
// $types: [EventType!]!
// $symmetric: [EventType!]!  as in Query/cooperation
// $from: Date
// $to: Date
// $after: Place  place and id of the last event before the page
// $limit: Int!  events for each pair
/* :param [{pairs, withoutIssue, actorLinks, partnerLinks, types, symmetric, from, to, after, limit}] => { RETURN [{index: 0, actor: "state:KHM", partner: "state:JPN", issue: "issue:demining", within: null}] AS pairs, true AS withoutIssue, ["COUNTS_IN"] AS actorLinks, ["COUNTS_IN"] AS partnerLinks, ["AGREE", "AID"] AS types, ["AGREE"] AS symmetric, null AS from, null AS to, null AS after, 5 AS limit } */
UNWIND $pairs AS pair
CALL (pair) {
  MATCH (actor:Actor {id: pair.actor})-[one:COUNTS_IN|PARTICIPATED_IN]->(event:Event)<-[other:COUNTS_IN|PARTICIPATED_IN]-(partner:Actor {id: pair.partner})
  WHERE type(one) IN $actorLinks AND type(other) IN $partnerLinks
    AND event.type IN $types
    AND ($from IS NULL OR event.endDate >= date($from))
    AND ($to IS NULL OR event.startDate <= date($to))
    AND [one.role, other.role] IN CASE WHEN event.type IN $symmetric
      THEN [['ACTOR', 'ACTOR']] ELSE [['ACTOR', 'RECIPIENT'], ['RECIPIENT', 'ACTOR']] END
    AND NOT actor.id IN coalesce(other.via, []) AND NOT partner.id IN coalesce(one.via, [])
    AND (pair.issue IS NULL OR EXISTS { (event)-[:CONCERNS]->(:Issue {id: pair.issue}) })
    AND (pair.within IS NULL OR EXISTS { (event)-[:CONCERNS]->(:Issue)-[:BROADER*0..]->(:Issue {id: pair.within}) })
    AND (pair.issue IS NOT NULL OR NOT $withoutIssue OR NOT EXISTS { (event)-[:CONCERNS]->(:Issue) })
  WITH DISTINCT event, CASE WHEN event.startDate IS NULL THEN 99999999
    ELSE -(event.startDate.year * 10000 + event.startDate.month * 100 + event.startDate.day) END AS place
  WHERE $after IS NULL OR [place, event.id] > $after
  RETURN event, place
  ORDER BY place, event.id
  LIMIT $limit
}
RETURN pair.index AS index, event {.*} AS node, place
ORDER BY index, place, event.id
