// Takes actors and events for others that they are the same as: they keep their properties under the label Merged, their
// labels in `labels`, and are no actors or events any more. Whom they counted for is derived anew.
// $rows: [MergeRow!]!  id: the one that is merged, into: the one that stays
/* :param [{rows}] => { RETURN [{id: "leader:b-khm", into: "leader:a-khm"}] AS rows } */
UNWIND $rows AS row
CALL (row) {
    MATCH (merged:Actor {id: row.id}), (survivor:Actor {id: row.into})
    RETURN merged, survivor
  UNION
    MATCH (merged:Event {id: row.id}), (survivor:Event {id: row.into})
    RETURN merged, survivor
}
CALL (merged) {
  OPTIONAL MATCH (merged)-[count:COUNTS_IN]-()
  DELETE count
}
SET merged.labels = labels(merged)
CREATE (merged)-[:MERGED_INTO]->(survivor)
REMOVE merged:Actor:State:Organization:Leader:Group:Event
SET merged:Merged
RETURN count(*) AS written
