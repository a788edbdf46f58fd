import { setTimeout as sleep } from 'node:timers/promises'
import type { Config } from './config.ts'
import { EntenteError } from './errors.ts'
import { type Connection, connect, type Graph } from './graph/graph.ts'
import { applySchema } from './graph/schema.ts'
import { startNeo4j } from './local-neo4j/start.ts'
import type { Log } from './log.ts'

/** A graph, and the Neo4j behind it. */
export interface OpenGraph extends AsyncDisposable {
  graph: Graph
  uri: string
  /** Bytes of RAM of a local Neo4j; null where another is used. */
  memory(): number | null
}

export interface OpenOptions {
  log: Log
  /** One line for people per step. */
  onProgress?: (line: string) => void
  /** Gives up waiting for NEO4J_URI. */
  signal?: AbortSignal
}

/** Milliseconds in which the Neo4j of NEO4J_URI may still be starting, as in docker compose. */
const PATIENCE = 60_000
const PAUSE = 1000

/** Opens the graph of NEO4J_URI, or of a local Neo4j that is started or joined, and applies the schema.
 *  Disposing closes the connection and stops the local Neo4j if it was started here.
 *  @throws EntenteError NEO4J or GRAPH when there is none, or its schema cannot be brought about; nothing stays open then */
export async function openGraph(config: Config, options: OpenOptions): Promise<OpenGraph> {
  const open = await connectGraph(config, options)
  try {
    await applySchema(open.graph)
    return open
  } catch (error) {
    await open[Symbol.asyncDispose]()
    throw error
  }
}

/** `openGraph` for a caller who does something else first: an error waits until the promise is awaited. */
export function startOpening(config: Config, options: OpenOptions): Promise<OpenGraph> {
  const opening = openGraph(config, options)
  opening.catch(() => 'thrown where it is awaited')
  return opening
}

/** `openGraph`, leaving the schema as it is. */
export async function connectGraph(config: Config, options: OpenOptions): Promise<OpenGraph> {
  const neo4j = config.neo4jUri === null ? await startNeo4j(config, options) : null
  try {
    const connection = neo4j ?? connectionOf(config)
    const graph = await connectPatiently(connection, config, options)
    return {
      graph,
      uri: connection.uri,
      memory: () => neo4j?.memory?.() ?? null,
      async [Symbol.asyncDispose]() {
        await graph[Symbol.asyncDispose]()
        await neo4j?.[Symbol.asyncDispose]()
      },
    }
  } catch (error) {
    await neo4j?.[Symbol.asyncDispose]()
    throw error
  }
}

/** The Neo4j that the settings name. */
export const connectionOf = (config: Config): Connection => ({
  uri: config.neo4jUri ?? '',
  username: config.neo4jUsername,
  password: config.neo4jPassword,
  database: config.neo4jDatabase,
})

async function connectPatiently(
  connection: Connection,
  config: Config,
  { log, onProgress, signal }: OpenOptions,
): Promise<Graph> {
  const deadline = Date.now() + PATIENCE
  for (let attempt = 1; ; attempt++) {
    try {
      return await connect(connection, { queryTimeout: config.queryTimeout, log })
    } catch (error) {
      if (!isStarting(error) || Date.now() > deadline || signal?.aborted) throw error
      if (attempt === 1) onProgress?.(`waiting for Neo4j at ${connection.uri} …`)
      await sleep(PAUSE)
    }
  }
}

/** Codes of a Neo4j that does not answer yet; a refused password or a missing database does not mend itself. */
const STARTING = /ServiceUnavailable|SessionExpired|DatabaseUnavailable|ECONNREFUSED/
const isStarting = (error: unknown) =>
  error instanceof EntenteError && error.code === 'GRAPH' && STARTING.test(String(error.facts.neo4jCode))
