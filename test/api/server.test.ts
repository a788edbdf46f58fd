import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type RunningApi, startApi } from '../../src/api/server.ts'
import { graphError } from '../../src/errors.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { openSmallWorld, type SmallWorld } from '../cypher/small-world.ts'

let world: SmallWorld
let api: RunningApi
/** What Neo4j is made to do: null, as it does. */
let read: Graph['read'] | null = null
let timeouts: unknown[] = []
let logged = ''
const log = pino(
  {},
  new Writable({
    write(chunk, _, done) {
      logged += String(chunk)
      done()
    },
  }),
)

beforeAll(async () => {
  world = await openSmallWorld()
  const graph: Graph = {
    ...world.graph,
    read: (name, parameters, options) => {
      timeouts.push(options?.timeout)
      return (read ?? world.graph.read)(name, parameters, options)
    },
    verify: async () => {
      if (read) throw graphError('Neo4j is down at bolt://secret:7687')
      return world.graph.verify()
    },
  }
  api = await startApi(graph, { host: '127.0.0.1', port: 0, queryTimeout: 4321 }, log)
})
afterAll(async () => {
  await api[Symbol.asyncDispose]()
  await world[Symbol.asyncDispose]()
})
beforeEach(() => {
  read = null
  timeouts = []
  logged = ''
})

const json = { 'content-type': 'application/json' }
const post = (body: string, headers: Record<string, string> = json) =>
  fetch(`${api.url}/graphql`, { method: 'POST', headers, body })
const ask = async (query: string, variables?: object) => {
  const response = await post(JSON.stringify({ query, variables }))
  return { status: response.status, body: (await response.json()) as Answer, headers: response.headers }
}
interface Answer {
  data?: unknown
  errors?: { message: string; path?: string[]; extensions: Record<string, unknown> }[]
}

test('answers by POST and, for what is no simple request of a foreign page, by GET', async () => {
  const query = '{ state(ref: "KHM") { name } }'
  const data = { state: { name: 'Cambodia' } }
  expect((await ask(query)).body).toEqual({ data })
  const url = `${api.url}/graphql?query=${encodeURIComponent(query)}`
  const got = await fetch(url, { headers: { 'apollo-require-preflight': 'true' } })
  expect(await got.json()).toEqual({ data })
  expect((await fetch(url)).status).toBe(400)
})

test('what the caller did wrong keeps its code and has no stack trace', async () => {
  const unknown = await ask('{ actor(ref: "Xyzzy") { id } }')
  expect(unknown.body.errors).toEqual([
    {
      message: 'ref: no actor is called "Xyzzy"; expected an id, a code, a name or an alias',
      locations: [{ line: 1, column: 3 }],
      path: ['actor'],
      extensions: { argument: 'ref', ref: 'Xyzzy', suggestions: [], code: 'BAD_USER_INPUT' },
    },
  ])
  const codes = async (query: string, variables?: object) =>
    (await ask(query, variables)).body.errors?.map((error) => error.extensions.code)
  expect(await codes('{ actor(ref: "CDC") { id } }')).toEqual(['BAD_USER_INPUT'])
  expect(await codes('{ cooperation(from: "2022-02-30") { totalCount } }')).toEqual(['BAD_USER_INPUT'])
  expect(await codes('query ($d: Date) { cooperation(from: $d) { totalCount } }', { d: 'x' })).toEqual([
    'BAD_USER_INPUT',
  ])
  expect(await codes('{ events(first: 100000) { totalCount } }')).toEqual(['BAD_USER_INPUT'])
  expect(await codes('{ state(ref: "KHM") { capital } }')).toEqual(['GRAPHQL_VALIDATION_FAILED'])
  expect(await codes('{ state(ref: "KHM") ')).toEqual(['GRAPHQL_PARSE_FAILED'])
  expect(await codes('mutation { drop }')).toEqual(['BAD_USER_INPUT'])
  expect(await codes(`{ event(id: "e") ${'{ partOf '.repeat(12)}{ id }${' }'.repeat(12)} }`)).toEqual([
    'BAD_USER_INPUT',
  ])
  const aliases = Array.from({ length: 31 }, (_, i) => `a${i}: __typename`).join(' ')
  expect(await codes(`{ ${aliases} }`)).toEqual(['BAD_USER_INPUT'])
  expect(logged).not.toContain('"level":50')
})

test('masks errors that were not meant for the caller, and logs them whole under the id of the request', async () => {
  read = () => Promise.reject(graphError('bolt://secret:7687 fell over', { password: 'hunter2' }))
  const { body, headers } = await ask('{ events { nodes { id } } }')
  const requestId = headers.get('x-request-id')
  expect(body).toEqual({
    data: null,
    errors: [
      {
        message: `Internal error; the log of the server has it under ${requestId}`,
        locations: [{ line: 1, column: 3 }],
        path: ['events'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
      },
    ],
  })
  expect(logged).toContain('bolt://secret:7687 fell over')
  expect(logged).toContain(`"requestId":"${requestId}"`)
  expect(logged).toContain('server.test.ts')
})

test('a question that Neo4j ended for its time says so', async () => {
  const cause = Object.assign(new Error('terminated'), {
    code: 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
  })
  read = () => Promise.reject(graphError('Query/events: terminated', {}, cause))
  const { body } = await ask('{ events { nodes { id } } }')
  expect(body.errors).toEqual([
    {
      message: 'the question took longer than the server allows; name an actor, an issue or a shorter period',
      locations: [{ line: 1, column: 3 }],
      path: ['events'],
      extensions: { code: 'QUERY_TIMEOUT' },
    },
  ])
})

test('the time that a question may take goes to Neo4j', async () => {
  await ask('{ events { totalCount nodes { id } } }')
  expect(timeouts).toEqual([4321, 4321])
})

test('a caller who goes away ends the statement', async () => {
  const ended = new Promise((resolve) => {
    read = (_name, _parameters, options) =>
      new Promise((_, reject) => {
        options!.signal!.addEventListener('abort', () => {
          resolve(options!.signal!.reason)
          reject(options!.signal!.reason)
        })
      })
  })
  const leaving = new AbortController()
  const answer = fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ query: '{ events { nodes { id } } }' }),
    signal: leaving.signal,
  })
  await expect.poll(() => timeouts.length).toBe(1)
  leaving.abort()
  await expect(answer).rejects.toThrow()
  expect(await ended).toMatchObject({ name: 'AbortError', message: 'the caller has gone' })
})

test('bodies that are too large, no JSON, or of a foreign form are refused in JSON', async () => {
  const large = await post(JSON.stringify({ query: `{ events { totalCount } } #${'x'.repeat(100_000)}` }))
  expect([large.status, await large.json()]).toEqual([
    413,
    {
      errors: [{ message: 'the request is larger than 100,000 bytes', extensions: { code: 'BAD_REQUEST' } }],
    },
  ])
  const broken = await post('{ events')
  expect(broken.status).toBe(400)
  expect(((await broken.json()) as Answer).errors![0]!.message).toMatch(
    /^the request cannot be read: expected JSON/,
  )
  expect((await post('query=x', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(400)
})

test('a browser gets GraphiQL, a page that loads from this server only', async () => {
  const page = await fetch(`${api.url}/graphql`, { headers: { accept: 'text/html' } })
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
  await expectOwnFiles(await page.text())
})

test('the first page loads from this server only', async () => {
  const page = await fetch(`${api.url}/`)
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  const text = await page.text()
  expect(text).toContain('Who cooperated with whom, on which issue, and who says so')
  await expectOwnFiles(text)
})

async function expectOwnFiles(page: string) {
  const files = [...page.matchAll(/(?:src|href)="([^"#]+)"/g)].map((match) => match[1]!)
  expect(files.filter((file) => !file.startsWith('/'))).toEqual([])
  expect(files.filter((file) => file.endsWith('.js')).length).toBeGreaterThan(0)
  for (const file of files.filter((one) => /\.\w+$/.test(one))) {
    expect([file, (await fetch(`${api.url}${file}`)).status]).toEqual([file, 200])
  }
}

test('tells whether it is up, whether it is ready, and how it fares', async () => {
  expect(await (await fetch(`${api.url}/healthz`)).json()).toEqual({ status: 'up' })
  expect(await (await fetch(`${api.url}/readyz`)).json()).toEqual({
    status: 'ready',
    neo4j: { version: expect.stringMatching(/^\d+\.\d+/), edition: expect.any(String) },
  })
  await ask('{ actor(ref: "Xyzzy") { id } }')
  const metrics = await (await fetch(`${api.url}/metrics`)).text()
  expect(metrics).toMatch(/^entente_graphql_request_seconds_count\{outcome="ok"\} [1-9]/m)
  expect(metrics).toMatch(/^entente_graphql_errors_total\{code="BAD_USER_INPUT"\} [1-9]/m)
  expect(metrics).toMatch(/^entente_graph_read_seconds_count\{query="Query\/actor",outcome="ok"\} [1-9]/m)

  read = () => Promise.reject(new Error('down'))
  const notReady = await fetch(`${api.url}/readyz`)
  expect([notReady.status, await notReady.json()]).toEqual([
    503,
    { status: 'not ready', reason: 'Neo4j does not answer' },
  ])
})

test('an address that does not exist is told in JSON', async () => {
  const response = await fetch(`${api.url}/graphq`)
  expect([response.status, await response.json()]).toEqual([
    404,
    { errors: [{ message: 'there is no /graphq; GraphQL is at /graphql' }] },
  ])
})

test('a port that is taken is a CONFIG error that names the settings', async () => {
  await expect(
    startApi(world.graph, { host: '127.0.0.1', port: api.port, queryTimeout: 1000 }, log),
  ).rejects.toMatchObject({
    code: 'CONFIG',
    message: expect.stringContaining(`127.0.0.1:${api.port} cannot be listened on`),
  })
})
