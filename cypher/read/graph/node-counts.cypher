// How many nodes bear each label, from the store's own counts. Labels without nodes are left out.
CALL () {
  MATCH (n:State) RETURN 'State' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Organization) RETURN 'Organization' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Leader) RETURN 'Leader' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Group) RETURN 'Group' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Event) RETURN 'Event' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Issue) RETURN 'Issue' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Agreement) RETURN 'Agreement' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Document) RETURN 'Document' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Dataset) RETURN 'Dataset' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Name) RETURN 'Name' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Code) RETURN 'Code' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:ForeignNames) RETURN 'ForeignNames' AS label, count(n) AS nodes
}
WITH label, nodes
WHERE nodes > 0
RETURN label, nodes
ORDER BY label
