// Offices held in each organization, the latest first. One row per office.
// $ids: [ID!]!
// $from: Date  only those that hold on this day or later
// $to: Date  only those that hold on this day or earlier
/* :param [{ids, from, to}] => { RETURN ["org:asean"] AS ids, "2022-11-12" AS from, "2022-11-12" AS to } */
UNWIND $ids AS id
MATCH (of:Organization {id: id})<-[office:HOLDS_OFFICE]-(holder:Leader)
WHERE ($from IS NULL OR coalesce(office.endDate, date(office.statedOn)) IS NULL OR coalesce(office.endDate, date(office.statedOn)) >= date($from))
  AND ($to IS NULL OR coalesce(office.startDate, date(office.statedOn)) IS NULL OR coalesce(office.startDate, date(office.statedOn)) <= date($to))
OPTIONAL MATCH (document:Document {id: office.document})
OPTIONAL MATCH (dataset:Dataset {id: office.dataset})
RETURN id, office.title AS title, holder {.*} AS holder, of {.*} AS of,
  office.from AS from, office.to AS to, office.statedOn AS statedOn,
  CASE WHEN document IS NULL AND dataset IS NULL THEN [] ELSE [office {.quote, .start, .end, .row, document: document {.*, text: null}, dataset: dataset {.*}}] END AS evidence
ORDER BY id, coalesce(office.startDate, date(office.statedOn)) IS NULL, coalesce(office.startDate, date(office.statedOn)) DESC, title, holder.id, of.id
