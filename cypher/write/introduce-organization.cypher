// Organizations that a document brings in, with what it calls them.
// $rows: [LinkRow!]!  source: the document, target: the organization, properties: name, acronym, kind, names and their keys
/* :param [{rows}] => { RETURN [{source: "document:0000000000000001", target: "org:msf", properties: {name: "Médecins Sans Frontières", acronym: "MSF", kind: "ngo", names: ["Médecins Sans Frontières", "MSF"], keys: ["medecins sans frontieres", "msf"]}}] AS rows } */
UNWIND $rows AS row
MATCH (document:Document {id: row.source})
MERGE (organization:Actor {id: row.target})
  ON CREATE SET organization:Organization
CREATE (document)-[introduced:INTRODUCES]->(organization)
SET introduced = row.properties
RETURN count(*) AS written
