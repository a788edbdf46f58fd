// What reads start from: names and codes for refs, days and types for events.
CREATE INDEX name_key IF NOT EXISTS FOR (n:Name) ON (n.key);
CREATE INDEX state_iso2 IF NOT EXISTS FOR (n:State) ON (n.iso2);
CREATE INDEX state_iso3 IF NOT EXISTS FOR (n:State) ON (n.iso3);
CREATE INDEX event_start IF NOT EXISTS FOR (n:Event) ON (n.startDate);
CREATE INDEX event_end IF NOT EXISTS FOR (n:Event) ON (n.endDate);
CREATE INDEX event_type IF NOT EXISTS FOR (n:Event) ON (n.type, n.startDate);
CREATE INDEX document_sha256 IF NOT EXISTS FOR (n:Document) ON (n.sha256);
CREATE INDEX document_start IF NOT EXISTS FOR (n:Document) ON (n.startDate);
// What a document states goes with it when it is retracted.
CREATE INDEX office_document IF NOT EXISTS FOR ()-[r:HOLDS_OFFICE]-() ON (r.document);
CREATE INDEX acts_for_document IF NOT EXISTS FOR ()-[r:ACTS_FOR]-() ON (r.document);
CREATE INDEX party_document IF NOT EXISTS FOR ()-[r:PARTY_TO]-() ON (r.document);
// Search, in any case and without accents; what is committed is found at once.
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Name) ON EACH [n.name]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'standard-folding' } };
CREATE FULLTEXT INDEX titles IF NOT EXISTS FOR (n:Event|Document|Agreement) ON EACH [n.title, n.name]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'standard-folding' } };
CREATE FULLTEXT INDEX issues IF NOT EXISTS FOR (n:Issue) ON EACH [n.prefLabel, n.altLabels]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'standard-folding' } };
