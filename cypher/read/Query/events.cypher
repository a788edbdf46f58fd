// Events that meet each filter, one page of them. One row per filter and event, with the event's place in the order.
// $filters: [Filter!]!  all conditions must hold; from and to against the days an event may have happened on
// $sign: Int!  -1 newest first, 1 oldest first; events without a date come last
// $after: Place  place and id of the last event before the page
// $limit: Int!  events for each filter
/* :param [{filters, sign, after, limit}] => { RETURN [{index: 0, actors: ["state:KHM"], links: ["COUNTS_IN"], issues: [], types: null, mode: null, from: null, to: null, documents: [], dataset: null}] AS filters, -1 AS sign, null AS after, 20 AS limit } */
UNWIND $filters AS filter
CALL (filter) {
  CALL (filter) {
      // start from what the filter names, in the order of what it leaves over
      WITH filter WHERE filter.documents <> []
      MATCH (event:Event)-[:REPORTED_IN]->(:Document {id: filter.documents[0]})
      RETURN event
    UNION
      WITH filter WHERE filter.documents = [] AND filter.actors <> []
      MATCH (:Actor {id: filter.actors[0]})-[:COUNTS_IN|PARTICIPATED_IN]->(event:Event)
      RETURN event
    UNION
      WITH filter WHERE filter.documents = [] AND filter.actors = [] AND filter.issues <> []
      MATCH (event:Event)-[:CONCERNS]->(:Issue)-[:BROADER*0..]->(:Issue {id: filter.issues[0]})
      RETURN event
    UNION
      WITH filter WHERE filter.documents = [] AND filter.actors = [] AND filter.issues = []
      MATCH (event:Event)
      RETURN event
  }
  WITH filter, event
  WHERE (filter.types IS NULL OR event.type IN filter.types)
    AND (filter.mode IS NULL OR event.mode = filter.mode)
    AND (filter.from IS NULL OR event.endDate >= date(filter.from))
    AND (filter.to IS NULL OR event.startDate <= date(filter.to))
    AND (filter.dataset IS NULL OR EXISTS { (event)-[:FROM_DATASET]->(:Dataset {id: filter.dataset}) })
    AND all(id IN filter.documents WHERE EXISTS { (event)-[:REPORTED_IN]->(:Document {id: id}) })
    AND all(id IN filter.issues WHERE EXISTS { (event)-[:CONCERNS]->(:Issue)-[:BROADER*0..]->(:Issue {id: id}) })
    AND all(id IN filter.actors WHERE EXISTS {
      MATCH (:Actor {id: id})-[link:COUNTS_IN|PARTICIPATED_IN]->(event) WHERE type(link) IN filter.links
    })
  WITH event, CASE WHEN event.startDate IS NULL THEN 99999999
    ELSE $sign * (event.startDate.year * 10000 + event.startDate.month * 100 + event.startDate.day) END AS place
  WHERE $after IS NULL OR [place, event.id] > $after
  RETURN event, place
  ORDER BY place, event.id
  LIMIT $limit
}
RETURN filter.index AS index, event {.*} AS node, place
ORDER BY index, place, event.id
