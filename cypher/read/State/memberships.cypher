// Memberships of each state, by the organization's name. One row per membership.
// $ids: [ID!]!
// $from: Date  only those that hold on this day or later
// $to: Date  only those that hold on this day or earlier
/* :param [{ids, from, to}] => { RETURN ["state:KHM"] AS ids, "2022-11-12" AS from, "2022-11-12" AS to } */
UNWIND $ids AS id
MATCH (member:State {id: id})-[membership:MEMBER_OF]->(organization:Organization)
WITH id, member, membership, organization, membership.startDate AS start, membership.endDate AS end
WHERE ($from IS NULL OR end IS NULL OR end >= date($from))
  AND ($to IS NULL OR start IS NULL OR start <= date($to))
OPTIONAL MATCH (document:Document {id: membership.document})
OPTIONAL MATCH (dataset:Dataset {id: 'dataset:' + membership.dataset})
RETURN id, member {.*} AS member, organization {.*} AS organization,
  membership.status AS status, membership.from AS from, membership.to AS to,
  [membership {.quote, .start, .end, .row, document: document {.*, text: null}, dataset: dataset {.*}}] AS evidence
ORDER BY id, organization.name, organization.id, start
