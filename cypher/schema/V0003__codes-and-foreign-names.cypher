// Codes of states by their key, and names in other languages. Names are found by their actor and key and need no id.
DROP CONSTRAINT name_id IF EXISTS;
DROP INDEX state_iso2 IF EXISTS;
DROP INDEX state_iso3 IF EXISTS;
CREATE INDEX code_key IF NOT EXISTS FOR (n:Code) ON (n.key);
// One node for each state holds all its foreign names; the folded ones are words of Latin letters.
CREATE FULLTEXT INDEX foreign_names IF NOT EXISTS FOR (n:ForeignNames) ON EACH [n.keys]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'standard-no-stop-words' } };
