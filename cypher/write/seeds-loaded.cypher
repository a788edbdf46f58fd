// Notes that the seeds are loaded whole.
// $checksum: String!  of all that was to be written
/* :param [{checksum}] => { RETURN "00" AS checksum } */
MATCH (dataset:Dataset)
WHERE dataset.ofSeeds
SET dataset.seeds = $checksum
RETURN count(*) AS written
