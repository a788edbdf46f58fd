import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { connect, type Graph } from '../../src/graph/graph.ts'
import { parseQuery, type Queries } from '../../src/graph/queries.ts'
import { createLog } from '../../src/log.ts'
import { openTestGraph, type TestGraph } from './test-graph.ts'

const read: [name: string, text: string][] = [
  [
    'values',
    `// Values.
// $first: Int!  a number    $rate: Float  a number    $list: [String!]!  words
/* :param [{first, rate, list}] => { RETURN 1 AS first, 0.5 AS rate, ["a"] AS list } */
UNWIND range(1, 9) AS n
WITH n LIMIT $first
RETURN n, $rate AS rate, {words: $list, day: date('2022-11-12')} AS map, date('2022-11-12') AS day,
  datetime('2022-11-12T10:00:00Z') AS time, null AS nothing, valueType($first) AS firstType, valueType($rate) AS rateType`,
  ],
  ['raw-node', '// A whole node.\nMATCH (n:GraphTest) RETURN n LIMIT 1'],
  ['count', '// How many.\nMATCH (n:GraphTest) RETURN count(n) AS count'],
  ['writing', '// Writes, though it is a read.\nCREATE (n:GraphTest) RETURN 1 AS one'],
  [
    'endless',
    '// Counts for minutes.\nUNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*) AS n',
  ],
]
const write: [name: string, text: string][] = [
  [
    'add',
    `// Adds nodes.
// $rows: [Row!]!  rows
/* :param [{rows}] => { RETURN [{id: 1}] AS rows } */
UNWIND $rows AS row CREATE (n:GraphTest {id: row.id}) RETURN n.id AS id`,
  ],
]
const parse = (files: [string, string][]) =>
  new Map(files.map(([name, text]) => [name, parseQuery(name, text, `${name}.cypher`)]))
const queries: Queries = { read: parse(read), write: parse(write), schema: [] }

let test: TestGraph
let graph: Graph
beforeAll(async () => {
  test = await openTestGraph({ queries })
  graph = test.graph
})
afterAll(async () => {
  await test.cypher('MATCH (n:GraphTest) DELETE n')
  await test[Symbol.asyncDispose]()
})

describe('read', () => {
  it('gives plain rows and sends whole numbers as integers, unless the header says Float', async () => {
    expect(await graph.read('values', { first: 1, rate: 2, list: ['a'] })).toEqual([
      {
        n: 1,
        rate: 2,
        map: { words: ['a'], day: '2022-11-12' },
        day: '2022-11-12',
        time: '2022-11-12T10:00:00Z',
        nothing: null,
        firstType: 'INTEGER NOT NULL',
        rateType: 'FLOAT NOT NULL',
      },
    ])
  })

  it('compares the parameters with the header', async () => {
    await expect(graph.read('values', { first: 1, list: null, day: 'x' })).rejects.toMatchObject({
      code: 'GRAPH',
      message:
        'values.cypher: $day is none of its parameters, $rate is missing, $list is missing; its header declares [first,rate,list]',
    })
  })

  it('names a query that is not there', async () => {
    await expect(graph.read('nowhere', {})).rejects.toMatchObject({
      code: 'GRAPH',
      message: 'there is no cypher/read/nowhere.cypher',
    })
  })

  it('refuses to hand out whole nodes', async () => {
    await graph.write((run) => run('add', { rows: [{ id: 1 }] }))
    await expect(graph.read('raw-node', {})).rejects.toMatchObject({
      code: 'GRAPH',
      message: 'raw-node.cypher: returns a whole node, link or path; return its properties by name',
    })
  })

  it('cannot write', async () => {
    await expect(graph.read('writing', {})).rejects.toMatchObject({
      code: 'GRAPH',
      facts: { query: 'writing', neo4jCode: 'Neo.ClientError.Statement.AccessMode' },
    })
  })

  it('ends a query that takes longer than its timeout', async () => {
    await expect(graph.read('endless', {}, { timeout: 300 })).rejects.toMatchObject({
      code: 'GRAPH',
      facts: { query: 'endless', neo4jCode: expect.stringMatching(/TransactionTimedOut/) },
    })
  })

  it('ends a query in Neo4j when its caller gives up', async () => {
    const running = () =>
      test.cypher(
        `SHOW TRANSACTIONS YIELD currentQuery
         WHERE currentQuery STARTS WITH '// Counts for minutes.' RETURN currentQuery`,
      )
    const controller = new AbortController()
    const reading = expect(graph.read('endless', {}, { signal: controller.signal })).rejects.toMatchObject({
      code: 'GRAPH',
      message: 'endless: the client went away',
    })
    await expect.poll(running).toHaveLength(1)
    controller.abort(new Error('the client went away'))
    await reading
    await expect.poll(running).toEqual([])
  })

  it('does not start for a caller that has given up', async () => {
    const signal = AbortSignal.abort(new Error('gone'))
    await expect(graph.read('count', {}, { signal })).rejects.toMatchObject({ message: 'count: gone' })
  })
})

describe('write', () => {
  it('gives rows and counters, and later reads see it', async () => {
    await test.cypher('MATCH (n:GraphTest) DELETE n')
    const { rows, counters } = await graph.write((run) => run('add', { rows: [{ id: 1 }, { id: 2 }] }))
    expect(rows).toEqual([{ id: 1 }, { id: 2 }])
    expect(counters).toMatchObject({ nodesCreated: 2, propertiesSet: 2, relationshipsCreated: 0 })
    expect(await graph.read('count', {})).toEqual([{ count: 2 }])
  })

  it('leaves nothing behind when its work fails', async () => {
    const before = await graph.read('count', {})
    const work = graph.write(async (run) => {
      await run('add', { rows: [{ id: 3 }] })
      throw new TypeError('changed my mind')
    })
    await expect(work).rejects.toThrow(new TypeError('changed my mind'))
    expect(await graph.read('count', {})).toEqual(before)
  })
})

describe('connect', () => {
  const to = (change: object) =>
    connect({ ...inject('neo4j'), ...change }, { queryTimeout: 1000, log: createLog('silent'), queries })

  it('tells version and edition', async () => {
    expect(await graph.verify()).toEqual({
      version: expect.stringMatching(/^\d+\.\d+/),
      edition: expect.stringMatching(/^(community|enterprise)$/),
    })
  })

  it('says that nothing answers', async () => {
    await expect(to({ uri: 'bolt://127.0.0.1:9' })).rejects.toMatchObject({
      code: 'GRAPH',
      message:
        'bolt://127.0.0.1:9: no Neo4j answers there (connect ECONNREFUSED 127.0.0.1:9); start it, or check NEO4J_URI',
    })
  })

  it('says that the password is wrong', async () => {
    const { uri } = inject('neo4j')
    await expect(to({ password: 'not this one' })).rejects.toMatchObject({
      code: 'GRAPH',
      message: `${uri}: refuses user "neo4j"; check NEO4J_USERNAME and NEO4J_PASSWORD`,
    })
  })

  it('says that the database is not there', async () => {
    const { uri } = inject('neo4j')
    await expect(to({ database: 'nowhere' })).rejects.toMatchObject({
      code: 'GRAPH',
      message: `${uri}: has no database "nowhere" ready; check NEO4J_DATABASE`,
    })
  })

  it('says that the address is none', async () => {
    await expect(to({ uri: 'http://localhost' })).rejects.toMatchObject({
      code: 'GRAPH',
      message: 'NEO4J_URI "http://localhost": expected bolt://host:port, neo4j://host or neo4j+s://host',
    })
  })
})
