// Removes links that the seeds no longer state.
// $elements: [ID!]!  element ids, read in the same transaction
/* :param [{elements}] => { RETURN ["5:00000000-0000-0000-0000-000000000000:0"] AS elements } */
UNWIND $elements AS element
MATCH ()-[link]->()
WHERE elementId(link) = element
DELETE link
RETURN count(*) AS written
