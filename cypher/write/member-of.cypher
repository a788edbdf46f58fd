// Memberships of states in organizations.
// $rows: [LinkRow!]!  source, target, properties; startDate, endDate as days or null
/* :param [{rows}] => { RETURN [{source: "state:KHM", target: "org:asean", properties: {status: "member", from: "1999-04-30", dataset: "memberships", row: 2}, startDate: "1999-04-30", endDate: null}] AS rows } */
UNWIND $rows AS row
MATCH (state:State {id: row.source})
MATCH (organization:Organization {id: row.target})
CREATE (state)-[membership:MEMBER_OF]->(organization)
SET membership = row.properties,
  membership.startDate = date(row.startDate),
  membership.endDate = date(row.endDate)
RETURN count(*) AS written
