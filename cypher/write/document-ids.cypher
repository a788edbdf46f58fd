// Ids of the actors and events that a document speaks of.
// $document: ID!  of the document
/* :param [{document}] => { RETURN "document:0000000000000001" AS document } */
MATCH (document:Document {id: $document})
CALL (document) {
    MATCH (document)-[:MENTIONS|INTRODUCES]->(node:Actor)
    RETURN node
  UNION
    MATCH (document)<-[:REPORTED_IN]-(node:Event)
    RETURN node
  UNION
    MATCH (document)<-[:REPORTED_IN]-(:Event)<-[:PARTICIPATED_IN]-(node:Actor)
    RETURN node
  UNION
    MATCH (actor:Actor)-[:HOLDS_OFFICE|ACTS_FOR {document: document.id}]->(of:Actor)
    UNWIND [actor, of] AS node
    RETURN node
}
RETURN DISTINCT node.id AS id
ORDER BY id
