// Names by which actors of the seeds are found besides that in use: one :Name for each actor and folded name.
// $rows: [BelongingRow!]!  owner: whose name it is, properties; startDate, endDate as days or null
/* :param [{rows}] => { RETURN [{owner: "org:jica", properties: {key: "jica", name: "JICA", kind: "acronym", from: null, to: null}, startDate: null, endDate: null}] AS rows } */
UNWIND $rows AS row
MATCH (actor:Actor {id: row.owner})
CREATE (actor)-[:HAS_NAME]->(:Name {
  key: row.properties.key, name: row.properties.name, kind: row.properties.kind,
  from: row.properties.from, to: row.properties.to,
  startDate: date(row.startDate), endDate: date(row.endDate)
})
RETURN count(*) AS written
