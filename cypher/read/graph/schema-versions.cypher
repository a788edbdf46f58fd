// Versions of cypher/schema that were applied here, with the checksum of the file as it was then.
MATCH (version:SchemaVersion)
RETURN version.version AS version, version.name AS name, version.checksum AS checksum
ORDER BY version
