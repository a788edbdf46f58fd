// Removes names, codes and foreign names that the seeds no longer hold.
// $elements: [ID!]!  element ids, read in the same transaction
/* :param [{elements}] => { RETURN ["4:00000000-0000-0000-0000-000000000000:0"] AS elements } */
UNWIND $elements AS element
MATCH (belonging)
WHERE elementId(belonging) = element
DETACH DELETE belonging
RETURN count(*) AS written
