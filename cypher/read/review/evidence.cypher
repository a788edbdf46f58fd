// What documents and datasets say of actors and events: offices and ties first, then the quotes of events, then the
// documents that name them. One row per id.
// $ids: [ID!]!  ids of actors and events    $first: Int!  at most so many of each
/* :param [{ids, first}] => { RETURN ["leader:hun-sen", "event:0000000000000001"] AS ids, 3 AS first } */
UNWIND $ids AS id
CALL (id) {
    MATCH (:Actor {id: id})-[tie:HOLDS_OFFICE|ACTS_FOR]->(of:Actor)
    OPTIONAL MATCH (document:Document {id: tie.document})
    RETURN 0 AS rank, coalesce(tie.title + ', ', 'for ') + of.name AS says, tie.quote AS quote, document,
      coalesce(tie.dataset + ':' + tie.row, '') AS record, tie.from AS from, tie.to AS to
  UNION ALL
    MATCH (:Actor {id: id})-[:PARTICIPATED_IN]->(event:Event)-[report:REPORTED_IN]->(document:Document)
    RETURN 1 AS rank, event.title AS says, report.quote AS quote, document, '' AS record, event.date AS from, event.date AS to
  UNION ALL
    MATCH (event:Event {id: id})-[report:REPORTED_IN]->(document:Document)
    RETURN 1 AS rank, event.title AS says, report.quote AS quote, document, '' AS record, event.date AS from, event.date AS to
  UNION ALL
    MATCH (event:Event {id: id})-[row:FROM_DATASET]->(dataset:Dataset)
    RETURN 1 AS rank, coalesce(event.title, event.type) AS says, null AS quote, null AS document,
      dataset.id + ':' + row.row AS record, event.date AS from, event.date AS to
  UNION ALL
    MATCH (:Actor {id: id})<-[:INTRODUCES]-(document:Document)
    RETURN 2 AS rank, 'named' AS says, null AS quote, document, '' AS record, null AS from, null AS to
}
WITH id, rank, says, quote, document, record, from, to
ORDER BY id, rank, from DESC, document.id, record, says
WITH id, collect({says: says, quote: quote, record: record, from: from, to: to, document: document.id, title: document.title, published: document.published}) AS all
RETURN id, all[0..$first] AS evidence
ORDER BY id
