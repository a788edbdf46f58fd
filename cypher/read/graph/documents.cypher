// Documents that are loaded, latest publication first, with the number of events that each reports.
// $first: Int!  at most so many
/* :param [{first}] => { RETURN 100 AS first } */
MATCH (document:Document)
WITH document
ORDER BY document.startDate IS NULL, document.startDate DESC, document.id
LIMIT $first
RETURN document.id AS id, document.title AS title, document.published AS published,
  document.extractor AS extractor,
  COUNT { MATCH (event:Event)-[:REPORTED_IN]->(document) RETURN DISTINCT event } AS events
ORDER BY document.startDate IS NULL, document.startDate DESC, id
