// Events in which an actor takes part, itself or through those who act for it or hold office there. A graph without
// events has none, and is not searched.
// $actors: [ID!]!  actors whose own ties changed
/* :param [{actors}] => { RETURN ["leader:hun-sen"] AS actors } */
MATCH (any:Event)
WITH any
LIMIT 1
UNWIND $actors AS id
MATCH (changed:Actor {id: id})<-[:HOLDS_OFFICE|ACTS_FOR*0..5]-(participant:Actor)-[:PARTICIPATED_IN]->(event:Event)
RETURN DISTINCT event.id AS id
ORDER BY id
