// Organizations, bodies and agencies of the seeds.
// $rows: [NodeRow!]!  id, properties
/* :param [{rows}] => { RETURN [{id: "org:jica", properties: {id: "org:jica", name: "Japan International Cooperation Agency", acronym: "JICA", kind: "agency", dataset: "organizations", row: 2}}] AS rows } */
UNWIND $rows AS row
MERGE (organization:Actor {id: row.id})
SET organization:Organization,
  organization = row.properties
RETURN count(*) AS written
