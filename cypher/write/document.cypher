// A document with its text, and the extractor that read it.
// $rows: [NodeRow!]!  id, properties; startDate and endDate: earliest and latest day of its publication or null
/* :param [{rows}] => { RETURN [{id: "document:0000000000000001", properties: {id: "document:0000000000000001", sha256: "00", title: "Press release", text: "They met.", language: "en", mediaType: "text/plain", extractor: "entente 1"}, startDate: "2022-11-12", endDate: "2022-11-12"}] AS rows } */
UNWIND $rows AS row
MERGE (document:Document {id: row.id})
SET document = row.properties,
  document.startDate = date(row.startDate),
  document.endDate = date(row.endDate)
RETURN count(*) AS written
