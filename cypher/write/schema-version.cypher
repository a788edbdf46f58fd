// Notes that a version of cypher/schema was applied.
// $version: Int!  its number    $name: String!  its name    $checksum: String!  SHA-256 of the file
/* :param [{version, name, checksum}] => { RETURN 1 AS version, "constraints" AS name, "00" AS checksum } */
MERGE (applied:SchemaVersion {version: $version})
  ON CREATE SET applied.name = $name, applied.checksum = $checksum
