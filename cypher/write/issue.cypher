// Issues of the vocabulary, SKOS concepts.
// $rows: [NodeRow!]!  id, properties
/* :param [{rows}] => { RETURN [{id: "issue:demining", properties: {id: "issue:demining", prefLabel: "demining", altLabels: ["mine clearance"], dataset: "issues", row: 2}}] AS rows } */
UNWIND $rows AS row
MERGE (issue:Issue {id: row.id})
SET issue = row.properties
RETURN count(*) AS written
