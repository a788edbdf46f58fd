// Takes issues out of the vocabulary. One that events still concern stays, without dataset and row.
// $ids: [ID!]!  ids of issues whose links of the seeds are gone
/* :param [{ids}] => { RETURN ["issue:demining"] AS ids } */
UNWIND $ids AS id
MATCH (issue:Issue {id: id})
REMOVE issue.dataset, issue.row
WITH issue
WHERE NOT EXISTS { (issue)--() }
DELETE issue
