// Events in which an actor takes part, itself or through those who act for it or hold office there.
// $actors: [ID!]!  actors whose own ties changed
/* :param [{actors}] => { RETURN ["leader:hun-sen"] AS actors } */
UNWIND $actors AS id
MATCH (changed:Actor {id: id})<-[:HOLDS_OFFICE|ACTS_FOR*0..5]-(participant:Actor)-[:PARTICIPATED_IN]->(event:Event)
RETURN DISTINCT event.id AS id
ORDER BY id
