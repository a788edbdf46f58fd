// The name in use is found by the actor itself, the others by its :Name nodes; search goes through both.
DROP INDEX names IF EXISTS;
CREATE INDEX actor_key IF NOT EXISTS FOR (n:Actor) ON (n.key);
CREATE FULLTEXT INDEX actor_names IF NOT EXISTS FOR (n:Actor|Name) ON EACH [n.name]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'standard-folding' } };
