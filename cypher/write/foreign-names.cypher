// Names of states in other languages, all of a state in one node: lists of the same length, a place for each name.
// $rows: [BelongingRow!]!  owner: the state, properties: names, keys (folded), languages (BCP 47 tags, blank between), rows, sources; dataset
/* :param [{rows}] => { RETURN [{owner: "state:KHM", properties: {names: ["Kambodscha", "Camboya"], keys: ["kambodscha", "camboya"], languages: ["de", "es"], rows: [2, 3], sources: ["cldr", "cldr"], dataset: "states"}, startDate: null, endDate: null}] AS rows } */
UNWIND $rows AS row
MATCH (state:Actor {id: row.owner})
CREATE (state)-[:HAS_FOREIGN_NAMES]->(:ForeignNames {
  names: row.properties.names, keys: row.properties.keys, languages: row.properties.languages,
  rows: row.properties.rows, sources: row.properties.sources, dataset: row.properties.dataset
})
RETURN count(*) AS written
