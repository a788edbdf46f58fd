// States of the seeds.
// $rows: [NodeRow!]!  id, properties, startDate and endDate as days or null
/* :param [{rows}] => { RETURN [{id: "state:KHM", properties: {id: "state:KHM", name: "Cambodia", iso2: "KH", iso3: "KHM", dataset: "states", row: 2}, startDate: "1953-11-09", endDate: null}] AS rows } */
UNWIND $rows AS row
MERGE (state:Actor {id: row.id})
SET state:State,
  state = row.properties,
  state.startDate = date(row.startDate),
  state.endDate = date(row.endDate)
RETURN count(*) AS written
