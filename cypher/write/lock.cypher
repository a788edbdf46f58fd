// Makes writers go one after the other: setting a property locks the node until the transaction ends, and removing
// it again leaves no trace. (Removing one that is not there would not lock.)
MATCH (version:SchemaVersion {version: 1})
SET version.lock = true
REMOVE version.lock
RETURN count(version) AS written
