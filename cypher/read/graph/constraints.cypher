// Uniqueness constraints of the database: name, label and properties.
SHOW CONSTRAINTS
YIELD name, type, labelsOrTypes, properties
WHERE type IN ['UNIQUENESS', 'NODE_PROPERTY_UNIQUENESS', 'NODE_KEY']
RETURN name, labelsOrTypes[0] AS label, properties
ORDER BY name
