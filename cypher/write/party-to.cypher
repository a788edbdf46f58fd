// Parties to agreements, as a document states them.
// $rows: [LinkRow!]!  source: the party, target: the agreement, properties: document, quote, start, end
/* :param [{rows}] => { RETURN [{source: "state:KHM", target: "agreement:paris-agreement", properties: {document: "document:0000000000000001", quote: "They met.", start: 0, end: 9}}] AS rows } */
UNWIND $rows AS row
MATCH (party:Actor {id: row.source})
MATCH (agreement:Agreement {id: row.target})
CREATE (party)-[membership:PARTY_TO]->(agreement)
SET membership = row.properties
RETURN count(*) AS written
