// Name, kind and day of agreements that only documents bring in: the first document, by id, says them.
// $ids: [ID!]!  ids of agreements
/* :param [{ids}] => { RETURN ["agreement:paris-agreement"] AS ids } */
UNWIND $ids AS id
MATCH (agreement:Agreement {id: id})<-[introduced:INTRODUCES]-(document:Document)
WHERE agreement.dataset IS NULL
WITH agreement, introduced
ORDER BY document.id
WITH agreement, collect(introduced)[0] AS first
SET agreement = {
  id: agreement.id, name: first.name, kind: first.kind, signed: first.signed,
  startDate: first.startDate, endDate: first.endDate
}
