import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer'
import { expressMiddleware } from '@as-integrations/express5'
import express, { type ErrorRequestHandler } from 'express'
import type { Config } from '../config.ts'
import { configError } from '../errors.ts'
import type { Graph } from '../graph/graph.ts'
import type { Log } from '../log.ts'
import { type Context, createContext } from './context.ts'
import { formatError } from './errors.ts'
import { checkLimits, LIMITS } from './limits.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { graphiqlPage, pages } from './pages.ts'
import { schema } from './schema.ts'

export interface RunningApi extends AsyncDisposable {
  /** `http://127.0.0.1:4000` */
  url: string
  port: number
}

/** Milliseconds within which Neo4j must answer for the API to be ready. */
const READY_TIMEOUT = 5000

/** Serves GraphQL, the first page, health and metrics over one graph.
 *  @param config port 0 takes a free one
 *  @returns the running API; disposing of it lets open requests end
 *  @throws EntenteError CONFIG when the address cannot be listened on */
export async function startApi(
  graph: Graph,
  config: Pick<Config, 'host' | 'port' | 'queryTimeout'>,
  log: Log,
): Promise<RunningApi> {
  const app = express()
  const http = createServer(app)
  const metrics = createMetrics()
  const requestIds = new AsyncLocalStorage<string>()
  const apollo = createApollo(http, metrics, log, () => requestIds.getStore() ?? 'no request')
  await apollo.start()

  app.disable('x-powered-by')
  app.use((_, response, next) => {
    const id = randomUUID()
    response.setHeader('X-Request-Id', id)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    requestIds.run(id, next)
  })
  app.get('/healthz', (_, response) => {
    response.json({ status: 'up' })
  })
  app.get('/readyz', async (_, response) => {
    try {
      response.json({ status: 'ready', neo4j: await within(READY_TIMEOUT, graph.verify()) })
    } catch (err) {
      log.warn({ err }, 'not ready')
      response.status(503).json({ status: 'not ready', reason: 'Neo4j does not answer' })
    }
  })
  app.get('/metrics', async (_, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
  app.use(pages())
  const timed = metrics.timed({
    read: (name, parameters, options) =>
      graph.read(name, parameters, { ...options, timeout: config.queryTimeout }),
  })
  app.use(
    '/graphql',
    express.json({ limit: LIMITS.body }),
    expressMiddleware(apollo, {
      context: async ({ res }) => {
        const gone = new AbortController()
        res.on('close', () => {
          if (!res.writableEnded) gone.abort(new DOMException('the caller has gone', 'AbortError'))
        })
        return createContext(timed, gone.signal)
      },
    }),
  )
  app.use((request, response) => {
    response
      .status(404)
      .json({ errors: [{ message: `there is no ${request.path}; GraphQL is at /graphql` }] })
  })
  app.use(answerError(log))

  await listen(http, config)
  const { port } = http.address() as AddressInfo
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`
  log.info({ url }, 'the API is up')
  return { url, port, [Symbol.asyncDispose]: () => apollo.stop() }
}

function createApollo(http: Server, metrics: Metrics, log: Log, requestId: () => string) {
  const limits: ApolloServerPlugin<Context> = {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, request, operationName }) {
          checkLimits(schema, document, request.variables ?? {}, operationName ?? undefined)
        },
      }
    },
  }
  const graphiql: ApolloServerPlugin<Context> = {
    async serverWillStart() {
      return { renderLandingPage: async () => ({ html: graphiqlPage }) }
    },
  }
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    formatError: (formatted, error) => formatError(formatted, error, { log, requestId: requestId() }),
    plugins: [ApolloServerPluginDrainHttpServer({ httpServer: http }), limits, graphiql, metrics.plugin],
    stopOnTerminationSignals: false,
  })
}

/** Errors before GraphQL: a body that is too large or no JSON. */
function answerError(log: Log): ErrorRequestHandler {
  return (error: unknown, _, response, next) => {
    if (response.headersSent) return next(error)
    const { status, type } = error as { status?: unknown; type?: unknown }
    if (typeof status === 'number' && status >= 400 && status < 500) {
      const message =
        type === 'entity.too.large'
          ? `the request is larger than ${LIMITS.body.toLocaleString('en')} bytes`
          : 'the request cannot be read: expected JSON such as {"query": "{ search(text: \\"JICA\\") { matched } }"}'
      response.status(status).json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] })
      return
    }
    const requestId = response.getHeader('X-Request-Id')
    log.error({ err: error, requestId }, 'a request failed')
    const message = `Internal error; the log of the server has it under ${requestId}`
    response
      .status(500)
      .json({ errors: [{ message, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } }] })
  }
}

function listen(http: Server, { host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (cause) =>
      reject(
        configError(
          `${host}:${port} cannot be listened on (${cause.message}); set ENTENTE_HOST or ENTENTE_PORT`,
          { host, port },
          cause,
        ),
      ),
    )
    http.listen(port, host, () => resolve())
  })
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
