// Indexes of the database and whether each is ready (ONLINE), being filled (POPULATING) or broken (FAILED).
SHOW INDEXES
YIELD name, state, populationPercent, failureMessage
RETURN name, state, populationPercent AS percent, failureMessage AS failure
ORDER BY name
