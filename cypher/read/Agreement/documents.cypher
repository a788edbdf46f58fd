// Documents that name each agreement, the latest first. One row per agreement and document.
// $ids: [ID!]!
/* :param [{ids}] => { RETURN ["agreement:treaty-of-amity-and-cooperation"] AS ids } */
UNWIND $ids AS id
MATCH (:Agreement {id: id})<-[:MENTIONS]-(document:Document)
RETURN id, document {.*, text: null} AS node
ORDER BY id, document.startDate IS NULL, document.startDate DESC, document.id
