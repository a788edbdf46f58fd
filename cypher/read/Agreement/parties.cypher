// The states that are party to each agreement, by name. One row per state and span.
// $ids: [ID!]!
// $from: Date  only those that hold on this day or later
// $to: Date  only those that hold on this day or earlier
/* :param [{ids, from, to}] => { RETURN ["agreement:treaty-of-amity-and-cooperation"] AS ids, "2022-11-12" AS from, "2022-11-12" AS to } */
UNWIND $ids AS id
MATCH (:Agreement {id: id})<-[party:PARTY_TO]-(state:State)
WHERE ($from IS NULL OR coalesce(party.endDate, date(party.statedOn)) IS NULL OR coalesce(party.endDate, date(party.statedOn)) >= date($from))
  AND ($to IS NULL OR coalesce(party.startDate, date(party.statedOn)) IS NULL OR coalesce(party.startDate, date(party.statedOn)) <= date($to))
OPTIONAL MATCH (document:Document {id: party.document})
OPTIONAL MATCH (dataset:Dataset {id: party.dataset})
RETURN id, state {.*} AS state, party.from AS from, party.to AS to,
  CASE WHEN document IS NULL AND dataset IS NULL THEN [] ELSE [party {.quote, .start, .end, .row, document: document {.*, text: null}, dataset: dataset {.*}}] END AS evidence
ORDER BY id, state.name, state.id, party.startDate
