// Events that a document reports.
// $rows: [NodeRow!]!  id, properties; startDate and endDate: earliest and latest day or null
/* :param [{rows}] => { RETURN [{id: "event:0000000000000001", properties: {id: "event:0000000000000001", type: "CONSULT", mode: "meeting", quadCategory: "VERBAL_COOPERATION", date: "2022-11", title: "They met", rule: "met", confidence: 0.9, happening: true, extractor: "entente 1"}, startDate: "2022-11-01", endDate: "2022-11-30"}] AS rows } */
UNWIND $rows AS row
MERGE (event:Event {id: row.id})
SET event = row.properties,
  event.confidence = toFloat(row.properties.confidence),
  event.startDate = date(row.startDate),
  event.endDate = date(row.endDate)
RETURN count(*) AS written
