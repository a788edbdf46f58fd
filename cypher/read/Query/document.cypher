// Documents by id, without their text. One row per document.
// $ids: [ID!]!
/* :param [{ids}] => { RETURN ["document:0000000000000001"] AS ids } */
UNWIND $ids AS id
MATCH (document:Document {id: id})
RETURN id, document {.*, text: null} AS node
ORDER BY id
LIMIT 1000
