// How many links there are of each type, from the store's own counts. Types without links are left out.
CALL () {
  MATCH ()-[r:PARTICIPATED_IN]->() RETURN 'PARTICIPATED_IN' AS type, count(r) AS links
  UNION ALL
  MATCH ()-[r:COUNTS_IN]->() RETURN 'COUNTS_IN' AS type, count(r) AS links
  UNION ALL
  MATCH ()-[r:CONCERNS]->() RETURN 'CONCERNS' AS type, count(r) AS links
  UNION ALL
  MATCH ()-[r:REPORTED_IN]->() RETURN 'REPORTED_IN' AS type, count(r) AS links
  UNION ALL
  MATCH ()-[r:FROM_DATASET]->() RETURN 'FROM_DATASET' AS type, count(r) AS links
  UNION ALL
  MATCH ()-[r:PART_OF]->() RETURN 'PART_OF' AS type, count(r) AS links
  UNION ALL
  MATCH ()-[r:HOLDS_OFFICE]->() RETURN 'HOLDS_OFFICE' AS type, count(r) AS links
  UNION ALL
  MATCH ()-[r:ACTS_FOR]->() RETURN 'ACTS_FOR' AS type, count(r) AS links
  UNION ALL
  MATCH ()-[r:MEMBER_OF]->() RETURN 'MEMBER_OF' AS type, count(r) AS links
  UNION ALL
  MATCH ()-[r:CHAIRS]->() RETURN 'CHAIRS' AS type, count(r) AS links
  UNION ALL
  MATCH ()-[r:SUCCEEDED_BY]->() RETURN 'SUCCEEDED_BY' AS type, count(r) AS links
  UNION ALL
  MATCH ()-[r:SUB_ORGANIZATION_OF]->() RETURN 'SUB_ORGANIZATION_OF' AS type, count(r) AS links
  UNION ALL
  MATCH ()-[r:PARTY_TO]->() RETURN 'PARTY_TO' AS type, count(r) AS links
  UNION ALL
  MATCH ()-[r:REPRESENTED_IN]->() RETURN 'REPRESENTED_IN' AS type, count(r) AS links
  UNION ALL
  MATCH ()-[r:BROADER]->() RETURN 'BROADER' AS type, count(r) AS links
  UNION ALL
  MATCH ()-[r:HAS_NAME]->() RETURN 'HAS_NAME' AS type, count(r) AS links
  UNION ALL
  MATCH ()-[r:HAS_CODE]->() RETURN 'HAS_CODE' AS type, count(r) AS links
  UNION ALL
  MATCH ()-[r:HAS_FOREIGN_NAMES]->() RETURN 'HAS_FOREIGN_NAMES' AS type, count(r) AS links
  UNION ALL
  MATCH ()-[r:MENTIONS]->() RETURN 'MENTIONS' AS type, count(r) AS links
  UNION ALL
  MATCH ()-[r:INTRODUCES]->() RETURN 'INTRODUCES' AS type, count(r) AS links
}
WITH type, links
WHERE links > 0
RETURN type, links
ORDER BY type
