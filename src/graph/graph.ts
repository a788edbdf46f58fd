import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, { type Driver, type ManagedTransaction, Neo4jError, type Result } from 'neo4j-driver'
import { EntenteError, graphError } from '../errors.ts'
import type { Log } from '../log.ts'
import { loadQueries, type Queries, type Query } from './queries.ts'
import { fromNeo4j, toParameters } from './values.ts'

/** Where a Neo4j answers; nothing else knows whether it is local, a container, a cluster or Aura. */
export interface Connection {
  /** `bolt://`, `neo4j://`, `neo4j+s://` … */
  uri: string
  username: string
  password: string
  database: string
}

/** What a statement changed, as Neo4j counts it; zeros for nothing. */
export interface Counters {
  nodesCreated: number
  nodesDeleted: number
  relationshipsCreated: number
  relationshipsDeleted: number
  propertiesSet: number
  labelsAdded: number
  labelsRemoved: number
}

/** Runs cypher/write/<name>.cypher inside a write transaction. */
export type Run = (
  name: string,
  parameters: Record<string, unknown>,
) => Promise<{ counters: Counters; rows: Record<string, unknown>[] }>

/** The graph: the only way from the program to Neo4j. */
export interface Graph extends AsyncDisposable {
  readonly queries: Queries
  /** Runs cypher/read/<name>.cypher in a read transaction, routed to readers and seeing all that this process wrote.
   *  Transient failures are tried again. Rows are plain objects: integers as numbers, dates as ISO text.
   *  @param options timeout in milliseconds (default: the connection's queryTimeout), signal to give up
   *  @throws EntenteError GRAPH that names the query; facts.neo4jCode is Neo4j's own */
  read<Row>(
    name: string,
    parameters: Record<string, unknown>,
    options?: { timeout?: number; signal?: AbortSignal },
  ): Promise<Row[]>
  /** One write transaction, whole or not at all. Transient failures (deadlocks, a change of leader) run `work` again,
   *  so it must not keep state of its own between runs.
   *  @throws EntenteError GRAPH that names the query, or what `work` throws */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>
  /** Runs a statement of cypher/schema, in a transaction of its own. */
  define(statement: string): Promise<void>
  /** @throws EntenteError GRAPH: unreachable, wrong password, wrong database, too old */
  verify(): Promise<{ version: string; edition: string }>
}

/** Oldest Neo4j whose Cypher we speak. */
const OLDEST = [5, 26] as const
const READ_ATTEMPTS = 3

/** Connects and checks that a fitting Neo4j answers.
 *  @param options queryTimeout: milliseconds after which Neo4j ends a read
 *  @throws EntenteError GRAPH that says what is wrong with the connection; nothing stays open then */
export async function connect(
  connection: Connection,
  options: { queryTimeout: number; log: Log; queries?: Queries },
): Promise<Graph> {
  const { uri, username, database } = connection
  const queries = options.queries ?? loadQueries()
  const driver = openDriver(connection)
  const bookmarkManager = neo4j.bookmarkManager()
  const session = (defaultAccessMode: 'READ' | 'WRITE') =>
    driver.session({ database, defaultAccessMode, bookmarkManager })

  const graph: Graph = {
    queries,

    async read<Row>(
      name: string,
      parameters: Record<string, unknown>,
      { timeout = options.queryTimeout, signal }: { timeout?: number; signal?: AbortSignal } = {},
    ) {
      const query = find(queries.read, 'read', name)
      const values = toParameters(query, parameters)
      for (let attempt = 1; ; attempt++) {
        try {
          return (await readOnce(session('READ'), query, values, timeout, signal)) as Row[]
        } catch (cause) {
          if (!neo4j.isRetryableError(cause) || attempt === READ_ATTEMPTS || signal?.aborted) {
            throw queryError(name, cause)
          }
          options.log.warn({ query: name, attempt, cause: String(cause) }, 'read is tried again')
          await sleep(100 * 2 ** attempt)
        }
      }
    },

    async write(work) {
      await using open = session('WRITE')
      let running = 'transaction'
      const runIn =
        (transaction: ManagedTransaction): Run =>
        async (name, parameters) => {
          running = name
          const query = find(queries.write, 'write', name)
          const result = await transaction.run(query.text, toParameters(query, parameters))
          return {
            counters: result.summary.counters.updates() as unknown as Counters,
            rows: result.records.map((record) => fromNeo4j(record.toObject(), name)) as Record<
              string,
              unknown
            >[],
          }
        }
      try {
        return await open.executeWrite((transaction) => work(runIn(transaction)))
      } catch (cause) {
        throw cause instanceof Neo4jError ? queryError(running, cause) : cause
      }
    },

    async define(statement) {
      await using open = session('WRITE')
      try {
        await open.run(statement)
      } catch (cause) {
        throw queryError(statement.split('\n')[0]!, cause)
      }
    },

    async verify() {
      try {
        await driver.verifyAuthentication({ database })
        await using open = session('READ')
        const result = await open.run(
          'CALL dbms.components() YIELD name, versions, edition WHERE name = "Neo4j Kernel" RETURN versions[0] AS version, edition',
        )
        const version = String(result.records[0]?.get('version'))
        const edition = String(result.records[0]?.get('edition'))
        checkVersion(version, uri)
        return { version, edition }
      } catch (cause) {
        throw connectionError(connection, cause)
      }
    },

    [Symbol.asyncDispose]: () => driver.close(),
  }

  try {
    const { version, edition } = await graph.verify()
    options.log.debug({ uri, database, username, version, edition }, 'connected to Neo4j')
    return graph
  } catch (cause) {
    await driver.close()
    throw cause
  }
}

function openDriver({ uri, username, password }: Connection): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(username, password), {
      disableLosslessIntegers: true,
      userAgent: 'entente/0.1',
      connectionTimeout: 10_000,
      maxTransactionRetryTime: 30_000,
    })
  } catch (cause) {
    throw graphError(
      `NEO4J_URI "${uri}": expected bolt://host:port, neo4j://host or neo4j+s://host`,
      { uri },
      cause,
    )
  }
}

type Session = ReturnType<Driver['session']>

/** Auto-commit with access mode READ: saves the round trips of BEGIN and COMMIT. */
async function readOnce(
  session: Session,
  query: Query,
  values: Record<string, unknown>,
  timeout: number,
  signal: AbortSignal | undefined,
) {
  // Closing the session resets its connection, and Neo4j ends the query.
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= session.close()
    return closing
  }
  try {
    signal?.throwIfAborted()
    signal?.addEventListener('abort', close, { once: true })
    const result: Result = session.run(query.text, values, { timeout })
    const { records } = await result
    return records.map((record) => fromNeo4j(record.toObject(), query.name))
  } catch (cause) {
    throw signal?.aborted ? signal.reason : cause
  } finally {
    signal?.removeEventListener('abort', close)
    await close()
  }
}

function find(queries: Map<string, Query>, part: 'read' | 'write', name: string): Query {
  const query = queries.get(name)
  if (!query) throw graphError(`there is no cypher/${part}/${name}.cypher`, { query: name })
  return query
}

function queryError(query: string, cause: unknown): unknown {
  if (cause instanceof EntenteError) return cause
  const neo4jCode = cause instanceof Neo4jError ? cause.code : undefined
  const message = cause instanceof Error ? cause.message : String(cause)
  return graphError(`${query}: ${message}`, { query, neo4jCode }, cause)
}

function checkVersion(version: string, uri: string) {
  const [major = 0, minor = 0] = version.split(/[.-]/).map(Number)
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    throw graphError(`${uri}: is Neo4j ${version}, expected ${OLDEST.join('.')} or later; upgrade it`, {
      uri,
      version,
    })
  }
}

function connectionError({ uri, username, database }: Connection, cause: unknown): unknown {
  if (cause instanceof EntenteError) return cause
  const code = cause instanceof Neo4jError ? cause.code : ''
  const facts = { uri, username, database, neo4jCode: code }
  if (/Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired/.test(code)) {
    return graphError(
      `${uri}: refuses user "${username}"; check NEO4J_USERNAME and NEO4J_PASSWORD`,
      facts,
      cause,
    )
  }
  if (/DatabaseNotFound|DatabaseUnavailable/.test(code)) {
    return graphError(`${uri}: has no database "${database}" ready; check NEO4J_DATABASE`, facts, cause)
  }
  const message = cause instanceof Error ? cause.message : String(cause)
  const reason = /Caused by: (.+)/.exec(message)?.[1] ?? message.split('\n')[0]
  return graphError(`${uri}: no Neo4j answers there (${reason}); start it, or check NEO4J_URI`, facts, cause)
}
