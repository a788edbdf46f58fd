// Makes writers go one after the other: removing a property that is not there locks the node and changes nothing.
MATCH (version:SchemaVersion {version: 1})
REMOVE version.lock
RETURN count(version) AS written
