import neo4j, { type Driver } from 'neo4j-driver'
import { inject } from 'vitest'
import { connect, type Graph } from '../../src/graph/graph.ts'
import type { Queries } from '../../src/graph/queries.ts'
import { createLog } from '../../src/log.ts'

/** Every node and link of the graph as sorted text, ids instead of element ids; the schema's versions are left out. */
export interface Dump {
  nodes: string[]
  links: string[]
}

/** A graph with a back door, for tests to look and to spoil things. */
export interface TestGraph extends AsyncDisposable {
  graph: Graph
  /** Runs any statement; rows as plain objects. */
  cypher(text: string, parameters?: Record<string, unknown>): Promise<Record<string, unknown>[]>
  /** Removes all data; the schema stays. */
  empty(): Promise<void>
  dump(): Promise<Dump>
}

/** Opens the Neo4j of the test run. */
export async function openTestGraph(
  options: { queries?: Queries; queryTimeout?: number } = {},
): Promise<TestGraph> {
  const connection = inject('neo4j')
  const { uri, username, password, database } = connection
  const driver: Driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
  })
  const graph = await connect(connection, { queryTimeout: 60_000, log: createLog('silent'), ...options })

  const cypher = async (text: string, parameters: Record<string, unknown> = {}) => {
    const { records } = await driver.executeQuery(text, parameters, { database })
    return records.map((record) => record.toObject())
  }
  return {
    graph,
    cypher,
    async empty() {
      await cypher('MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n')
    },
    async dump() {
      const nodes = await cypher(
        'MATCH (n) WHERE NOT n:SchemaVersion RETURN labels(n) AS labels, properties(n) AS properties',
      )
      const links = await cypher(
        'MATCH (a)-[r]->(b) RETURN a.id AS source, type(r) AS type, b.id AS target, properties(r) AS properties',
      )
      return { nodes: nodes.map(asText).toSorted(), links: links.map(asText).toSorted() }
    },
    async [Symbol.asyncDispose]() {
      await graph[Symbol.asyncDispose]()
      await driver.close()
    },
  }
}

/** JSON with sorted keys, dates as ISO text. */
function asText(row: Record<string, unknown>): string {
  return JSON.stringify(row, (_, value) => {
    if (neo4j.isDate(value) || neo4j.isDateTime(value)) return value.toString()
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })
}
