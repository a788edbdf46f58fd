// What proves each event: quotes in reading order, then dataset rows. One row per quote or dataset row.
// $ids: [ID!]!
/* :param [{ids}] => { RETURN ["event:0000000000000001"] AS ids } */
UNWIND $ids AS id
MATCH (event:Event {id: id})
CALL (event) {
    MATCH (event)-[link:REPORTED_IN]->(document:Document)
    RETURN link {.quote, .start, .end, .extractors, document: document {.*, text: null}} AS evidence, document.id AS source, link.start AS place
  UNION ALL
    MATCH (event)-[link:FROM_DATASET]->(dataset:Dataset)
    RETURN link {.row, dataset: dataset {.*}} AS evidence, dataset.id AS source, link.row AS place
}
RETURN id, evidence AS node
ORDER BY id, evidence.document IS NULL, source, place
