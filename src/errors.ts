export type ErrorCode =
  | 'CONFIG'
  | 'SOURCE'
  | 'SEED'
  | 'DOCUMENT'
  | 'EXTRACTION'
  | 'IDENTITY'
  | 'GRAPH'
  | 'NEO4J'
  | 'USAGE'

/** The base of all errors that Entente raises on purpose. Callers test `code`, never the text;
 *  `facts` carry what was met, what was expected and where, for logs and messages. */
export class EntenteError extends Error {
  readonly code: ErrorCode
  readonly facts: Record<string, unknown>

  constructor(code: ErrorCode, message: string, facts: Record<string, unknown> = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'EntenteError'
    this.code = code
    this.facts = facts
  }
}

/** A setting that is missing or has no meaning. */
export const configError = (message: string, facts?: Record<string, unknown>, cause?: unknown) =>
  new EntenteError('CONFIG', message, facts, cause)

/** A record of a seed file or dataset that breaks its form; `facts` has file and line. */
export const seedError = (
  message: string,
  facts: { file: string; line?: number } & Record<string, unknown>,
) => new EntenteError('SEED', `${facts.file}${facts.line ? `:${facts.line}` : ''}: ${message}`, facts)

/** Judgements on identity that break their form or contradict each other; `facts` has file and line. */
export const identityError = (message: string, facts?: Record<string, unknown>, cause?: unknown) =>
  new EntenteError('IDENTITY', message, facts, cause)

/** A document that cannot be taken in: empty, encrypted, not English, unreadable … */
export const documentError = (
  message: string,
  facts: { origin: string } & Record<string, unknown>,
  cause?: unknown,
) => new EntenteError('DOCUMENT', `${facts.origin}: ${message}`, facts, cause)

/** The graph refused a statement, or is not as the schema says. */
export const graphError = (message: string, facts?: Record<string, unknown>, cause?: unknown) =>
  new EntenteError('GRAPH', message, facts, cause)

/** A local Neo4j that could not be installed, started or reached. */
export const neo4jError = (message: string, facts?: Record<string, unknown>, cause?: unknown) =>
  new EntenteError('NEO4J', message, facts, cause)

/** Wrong use of the command line: exit code 2. */
export const usageError = (message: string) => new EntenteError('USAGE', message)
