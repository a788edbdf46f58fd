import type { ApolloServerPlugin } from '@apollo/server'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Context, Readable } from './context.ts'

/** What `/metrics` tells, and how it is measured. */
export interface Metrics {
  registry: Registry
  /** Counts requests and errors of GraphQL. */
  plugin: ApolloServerPlugin<Context>
  /** The same graph; its reads are timed. */
  timed(graph: Readable): Readable
}

/** Metrics of one API, with those of the process. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'entente_graphql_request_seconds',
    help: 'Duration of GraphQL requests, by outcome: ok, or the code of the first error',
    labelNames: ['outcome'] as const,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  })
  const errors = new Counter({
    name: 'entente_graphql_errors_total',
    help: 'Errors in GraphQL answers, by code',
    labelNames: ['code'] as const,
    registers,
  })
  const reads = new Histogram({
    name: 'entente_graph_read_seconds',
    help: 'Duration of reads in Neo4j, by statement and outcome',
    labelNames: ['query', 'outcome'] as const,
    buckets: [0.002, 0.01, 0.05, 0.1, 0.5, 1, 5, 30],
    registers,
  })
  return {
    registry,
    plugin: {
      async requestDidStart() {
        const stop = requests.startTimer()
        return {
          async willSendResponse({ response }) {
            const body = response.body
            const codes = (body.kind === 'single' ? (body.singleResult.errors ?? []) : []).map((error) =>
              String(error.extensions?.code),
            )
            for (const code of codes) errors.inc({ code })
            stop({ outcome: codes[0] ?? 'ok' })
          },
        }
      },
    },
    timed: (graph) => ({
      async read(name, parameters, options) {
        const stop = reads.startTimer({ query: name })
        try {
          const rows = await graph.read<never>(name, parameters, options)
          stop({ outcome: 'ok' })
          return rows
        } catch (error) {
          stop({ outcome: 'error' })
          throw error
        }
      },
    }),
  }
}
