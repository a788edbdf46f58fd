// Who took part in each event, with whom each counts for. One row per event, actor and role.
// $roles: [Role!]!  in the order to list them
// $ids: [ID!]!
/* :param [{roles, ids}] => { RETURN ["ACTOR", "RECIPIENT"] AS roles, ["event:0000000000000001"] AS ids } */
UNWIND $ids AS id
MATCH (event:Event {id: id})<-[part:PARTICIPATED_IN]-(actor:Actor)
WITH id, event, actor, part.role AS role
OPTIONAL MATCH (event)<-[count:COUNTS_IN {role: role}]-(behalf:Actor)
WHERE actor.id IN count.via AND behalf <> actor
WITH id, actor, role, behalf
ORDER BY behalf.id
WITH id, actor, role, head(collect(behalf)) AS onBehalfOf
RETURN id, role, actor {.*} AS actor, onBehalfOf {.*} AS onBehalfOf
ORDER BY id, head([i IN range(0, size($roles) - 1) WHERE $roles[i] = role]), actor.id
