// Offices of leaders in states and organizations, as a dataset dates them or as a document states them on its day.
// $rows: [LinkRow!]!  source, target, properties; startDate, endDate, statedOn as days or null
/* :param [{rows}] => { RETURN [{source: "leader:hun-sen", target: "state:KHM", properties: {title: "Prime Minister", from: "1985-01-14", dataset: "leaders", row: 2}, startDate: "1985-01-14", endDate: null, statedOn: null}] AS rows } */
UNWIND $rows AS row
MATCH (leader:Leader {id: row.source})
MATCH (of:Actor {id: row.target})
CREATE (leader)-[office:HOLDS_OFFICE]->(of)
SET office = row.properties,
  office.startDate = date(row.startDate),
  office.endDate = date(row.endDate),
  office.statedOn = date(row.statedOn)
RETURN count(*) AS written
