// Offices held in each organization, the latest first; what a document states only where no dated office says the same. One row per office.
// $ids: [ID!]!
// $from: Date  only those that hold on this day or later
// $to: Date  only those that hold on this day or earlier
/* :param [{ids, from, to}] => { RETURN ["org:asean"] AS ids, "2022-11-12" AS from, "2022-11-12" AS to } */
UNWIND $ids AS id
MATCH (of:Organization {id: id})<-[office:HOLDS_OFFICE]-(holder:Leader)
WITH id, holder, office, of, coalesce(office.startDate, office.statedOn) AS start, coalesce(office.endDate, office.statedOn) AS end
WHERE ($from IS NULL OR end IS NULL OR end >= date($from))
  AND ($to IS NULL OR start IS NULL OR start <= date($to))
  AND (office.statedOn IS NULL OR NOT EXISTS {
    MATCH (holder)-[dated:HOLDS_OFFICE]->(of)
    WHERE dated.statedOn IS NULL AND toLower(dated.title) = toLower(office.title)
      AND (dated.startDate IS NULL OR dated.startDate <= office.statedOn)
      AND (dated.endDate IS NULL OR dated.endDate >= office.statedOn)
  })
OPTIONAL MATCH (document:Document {id: office.document})
OPTIONAL MATCH (dataset:Dataset {id: 'dataset:' + office.dataset})
WITH id, holder, of, office.title AS title, office.capacity AS capacity, office.from AS from, office.to AS to,
  max(office.statedOn) AS statedOn, max(start) AS start,
  collect(office {.quote, .start, .end, .row, document: document {.*, text: null}, dataset: dataset {.*}}) AS evidence
RETURN id, title, capacity, holder {.*} AS holder, of {.*} AS of, from, to, statedOn, evidence
ORDER BY id, start IS NULL, start DESC, title, holder.id, of.id
