// Links between actors that the seeds state: HOLDS_OFFICE, ACTS_FOR, MEMBER_OF, CHAIRS, SUCCEEDED_BY, SUB_ORGANIZATION_OF.
// $rows: [ActorLinkRow!]!  type, source, target, properties; startDate, endDate as days or null
/* :param [{rows}] => { RETURN [{type: "MEMBER_OF", source: "state:KHM", target: "org:asean", properties: {status: "member", from: "1999-04-30", dataset: "memberships", row: 2}, startDate: "1999-04-30", endDate: null}] AS rows } */
UNWIND $rows AS row
MATCH (source:Actor {id: row.source})
MATCH (target:Actor {id: row.target})
CREATE (source)-[link:$(row.type)]->(target)
SET link = row.properties,
  link.startDate = date(row.startDate),
  link.endDate = date(row.endDate)
RETURN count(*) AS written
