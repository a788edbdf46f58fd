// The states that are party to each agreement, by name. One row per state and span.
// $ids: [ID!]!
// $from: Date  only those that hold on this day or later
// $to: Date  only those that hold on this day or earlier
/* :param [{ids, from, to}] => { RETURN ["agreement:treaty-of-amity-and-cooperation"] AS ids, "2022-11-12" AS from, "2022-11-12" AS to } */
UNWIND $ids AS id
MATCH (:Agreement {id: id})<-[party:PARTY_TO]-(state:State)
WITH id, party, state, party.startDate AS start, party.endDate AS end
WHERE ($from IS NULL OR end IS NULL OR end >= date($from))
  AND ($to IS NULL OR start IS NULL OR start <= date($to))
OPTIONAL MATCH (document:Document {id: party.document})
OPTIONAL MATCH (dataset:Dataset {id: 'dataset:' + party.dataset})
WITH id, state, party.from AS from, party.to AS to, start,
  collect(party {.quote, .start, .end, .row, document: document {.*, text: null}, dataset: dataset {.*}}) AS evidence
RETURN id, state {.*} AS state, from, to, evidence
ORDER BY id, state.name, state.id, start
