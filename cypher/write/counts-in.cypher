// Derives for whom each participant counts on the event's day (docs/graph.md, COUNTS_IN), anew for the events given.
// Of an actor's ties that cover the day, those with dates win over those without, both over what documents state,
// and there the statement nearest to the day; a leader's office in a state wins over one in an organization.
// $events: [ID!]!  ids of events
/* :param [{events}] => { RETURN ["event:0000000000000001"] AS events } */
UNWIND $events AS id
MATCH (event:Event {id: id})
CALL (event) {
  OPTIONAL MATCH ()-[old:COUNTS_IN]->(event)
  DELETE old
}
CALL (event) {
  OPTIONAL MATCH (event)-[:REPORTED_IN]->(document:Document)
  WITH min(document.startDate) AS published
  RETURN coalesce(event.startDate, published) AS day
}
MATCH (participant:Actor)-[part:PARTICIPATED_IN]->(event)
CALL (participant, day) {
  MATCH (participant)-[:HOLDS_OFFICE|ACTS_FOR*0..5]->(link)
  WITH DISTINCT link, day
  MATCH (link)-[tie:HOLDS_OFFICE|ACTS_FOR]->(target)
  WHERE (tie.startDate IS NULL OR day IS NULL OR tie.startDate <= day)
    AND (tie.endDate IS NULL OR day <= tie.endDate)
    AND coalesce(tie.capacity, '') <> 'represented'
  WITH link, tie, target:State AND type(tie) = 'HOLDS_OFFICE' AS ofState,
    CASE
      WHEN tie.startDate IS NOT NULL OR tie.endDate IS NOT NULL THEN 0
      WHEN tie.document IS NULL THEN 1
      ELSE 2 + coalesce(abs(duration.inDays(tie.statedOn, day).days), 0)
    END AS rank
  WITH link, collect({tie: tie, ofState: ofState, rank: rank}) AS ties, min(rank) AS best
  WITH [t IN ties WHERE t.rank = best] AS ties
  UNWIND [t IN ties WHERE t.ofState OR none(other IN ties WHERE other.ofState)] AS chosen
  RETURN collect(chosen.tie) AS chosen
}
CALL (participant, chosen) {
  MATCH (participant)-[ties:HOLDS_OFFICE|ACTS_FOR*1..6]->(counted)
  WHERE all(tie IN ties WHERE tie IN chosen)
    AND NOT EXISTS { (counted)-[further:HOLDS_OFFICE|ACTS_FOR]->() WHERE further IN chosen }
  RETURN collect(DISTINCT counted) AS reached
}
UNWIND CASE reached WHEN [] THEN [participant] ELSE reached END AS counted
WITH event, counted, part.role AS role, participant.id AS participantId
ORDER BY participantId
WITH event, counted, role, collect(DISTINCT participantId) AS via
CREATE (counted)-[:COUNTS_IN {role: role, via: via, derived: true}]->(event)
