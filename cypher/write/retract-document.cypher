// Removes a document with its links. Returns the actors and agreements that it named.
// $document: ID!  of the document
/* :param [{document}] => { RETURN "document:0000000000000001" AS document } */
MATCH (document:Document {id: $document})
OPTIONAL MATCH ()-[membership:PARTY_TO {document: $document}]->(:Agreement)
DELETE membership
WITH DISTINCT document
OPTIONAL MATCH (document)-[:INTRODUCES|MENTIONS]->(named)
WITH document, collect(DISTINCT named.id) AS named
DETACH DELETE document
RETURN named
