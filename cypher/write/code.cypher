// Codes of states in code lists; `key` is the code in lower case, without leading zeros.
// $rows: [BelongingRow!]!  owner: the state, properties; startDate, endDate as days or null
/* :param [{rows}] => { RETURN [{owner: "state:KHM", properties: {key: "cb", scheme: "fips", code: "CB", from: null, to: null, dataset: "states", row: 2, source: "fips10"}, startDate: null, endDate: null}] AS rows } */
UNWIND $rows AS row
MATCH (state:Actor {id: row.owner})
CREATE (state)-[:HAS_CODE]->(:Code {
  key: row.properties.key, scheme: row.properties.scheme, code: row.properties.code,
  from: row.properties.from, to: row.properties.to,
  startDate: date(row.startDate), endDate: date(row.endDate),
  dataset: row.properties.dataset, row: row.properties.row, source: row.properties.source
})
RETURN count(*) AS written
