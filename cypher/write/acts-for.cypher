// Whom bodies and groups speak for, as a dataset dates it or as a document states it on its day.
// $rows: [LinkRow!]!  source, target, properties; startDate, endDate, statedOn as days or null
/* :param [{rows}] => { RETURN [{source: "org:jica", target: "state:JPN", properties: {from: "1974", dataset: "organizations", row: 2}, startDate: "1974-01-01", endDate: null, statedOn: null}] AS rows } */
UNWIND $rows AS row
MATCH (body:Actor {id: row.source})
MATCH (principal:Actor {id: row.target})
CREATE (body)-[tie:ACTS_FOR]->(principal)
SET tie = row.properties,
  tie.startDate = date(row.startDate),
  tie.endDate = date(row.endDate),
  tie.statedOn = date(row.statedOn)
RETURN count(*) AS written
