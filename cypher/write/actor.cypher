// States, organizations and leaders of the seeds.
// $rows: [ActorRow!]!  id, label, properties; startDate and endDate as days or null
/* :param [{rows}] => { RETURN [{id: "state:KHM", label: "State", properties: {id: "state:KHM", key: "cambodia", name: "Cambodia", iso2: "KH", iso3: "KHM", from: "1953-11-09", dataset: "states", row: 2}, startDate: "1953-11-09", endDate: null}] AS rows } */
UNWIND $rows AS row
MERGE (actor:Actor {id: row.id})
SET actor:$(row.label),
  actor = row.properties,
  actor.startDate = date(row.startDate),
  actor.endDate = date(row.endDate)
RETURN count(*) AS written
