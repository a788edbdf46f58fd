// Documents that a reference may mean, the surest first: id or checksum, then title in any case, then the beginning
// of the id, four digits or more.
// $ref: String!  id, SHA-256, title or beginning of an id with or without "document:"
/* :param [{ref}] => { RETURN "document:00000" AS ref } */
WITH toLower(trim($ref)) AS ref
WITH ref, replace(ref, 'document:', '') AS beginning
MATCH (document:Document)
WITH document,
  CASE
    WHEN document.id = ref OR document.sha256 = ref THEN 1
    WHEN toLower(document.title) = ref THEN 2
    WHEN size(beginning) >= 4 AND document.id STARTS WITH 'document:' + beginning THEN 3
  END AS rank
WHERE rank IS NOT NULL
RETURN document.id AS id, document.title AS title, rank
ORDER BY rank, id
LIMIT 20
