// Removes the events that only this document reports. Returns who took part in them.
// $document: ID!  of the document
/* :param [{document}] => { RETURN "document:0000000000000001" AS document } */
MATCH (:Document {id: $document})<-[:REPORTED_IN]-(event:Event)
WHERE NOT EXISTS { (event)-[:REPORTED_IN]->(other:Document) WHERE other.id <> $document }
  AND NOT EXISTS { (event)-[:FROM_DATASET]->() }
WITH DISTINCT event
CALL (event) {
  MATCH (actor:Actor)-[:PARTICIPATED_IN]->(event)
  RETURN collect(DISTINCT actor.id) AS actors
}
DETACH DELETE event
RETURN actors
