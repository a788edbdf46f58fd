// Removes the offices and ties that this document states. Returns whose they were.
// $document: ID!  of the document
/* :param [{document}] => { RETURN "document:0000000000000001" AS document } */
MATCH (actor:Actor)-[tie:HOLDS_OFFICE|ACTS_FOR {document: $document}]->(of:Actor)
WITH tie, actor.id AS id, of.id AS of
DELETE tie
RETURN id, of
