// Memberships of each state, by the organization's name. One row per membership.
// $ids: [ID!]!
// $from: Date  only those that hold on this day or later
// $to: Date  only those that hold on this day or earlier
/* :param [{ids, from, to}] => { RETURN ["state:KHM"] AS ids, "2022-11-12" AS from, "2022-11-12" AS to } */
UNWIND $ids AS id
MATCH (member:State {id: id})-[membership:MEMBER_OF]->(organization:Organization)
WHERE ($from IS NULL OR coalesce(membership.endDate, date(membership.statedOn)) IS NULL OR coalesce(membership.endDate, date(membership.statedOn)) >= date($from))
  AND ($to IS NULL OR coalesce(membership.startDate, date(membership.statedOn)) IS NULL OR coalesce(membership.startDate, date(membership.statedOn)) <= date($to))
OPTIONAL MATCH (document:Document {id: membership.document})
OPTIONAL MATCH (dataset:Dataset {id: membership.dataset})
RETURN id, member {.*} AS member, organization {.*} AS organization,
  membership.status AS status, membership.from AS from, membership.to AS to,
  CASE WHEN document IS NULL AND dataset IS NULL THEN [] ELSE [membership {.quote, .start, .end, .row, document: document {.*, text: null}, dataset: dataset {.*}}] END AS evidence
ORDER BY id, organization.name, organization.id, membership.startDate
