// How many events meet each filter. One row per filter.
// $filters: [Filter!]!  as in Query/events
/* :param [{filters}] => { RETURN [{index: 0, actors: ["state:KHM"], links: ["COUNTS_IN"], issues: [], types: null, mode: null, from: null, to: null, documents: [], dataset: null}] AS filters } */
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
  RETURN count(event) AS total
}
RETURN filter.index AS index, total
ORDER BY index
