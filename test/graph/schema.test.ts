import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { loadQueries, parseQuery } from '../../src/graph/queries.ts'
import { applySchema, checkSchema } from '../../src/graph/schema.ts'
import { openTestGraph, type TestGraph } from './test-graph.ts'

let test: TestGraph
beforeAll(async () => {
  test = await openTestGraph()
  await applySchema(test.graph)
})
afterAll(() => test[Symbol.asyncDispose]())

describe('applySchema', () => {
  it('notes what it applied, and applies it once', async () => {
    const versions = () =>
      test.cypher('MATCH (v:SchemaVersion) RETURN v.version AS version, v.name AS name ORDER BY version')
    const before = await versions()
    expect(before).toEqual(test.graph.queries.schema.map(({ version, name }) => ({ version, name })))
    await applySchema(test.graph)
    expect(await versions()).toEqual(before)
  })

  it('applies what is new, and refuses an altered or unknown version', async () => {
    const queries = loadQueries()
    const version = queries.schema.length + 1
    const added = {
      version,
      name: 'more',
      statements: ['CREATE INDEX schema_test IF NOT EXISTS FOR (n:SchemaTest) ON (n.id)'],
      checksum: 'first',
    }
    try {
      await using newer = await openTestGraph({ queries: { ...queries, schema: [...queries.schema, added] } })
      await applySchema(newer.graph)
      expect(
        await newer.cypher("SHOW INDEXES YIELD name WHERE name = 'schema_test' RETURN name"),
      ).toHaveLength(1)
      await expect(applySchema(test.graph)).rejects.toMatchObject({
        code: 'GRAPH',
        message: `the graph has schema version ${version} (more), this Entente knows ${version - 1}; use a newer Entente`,
      })
      await using altered = await openTestGraph({
        queries: { ...queries, schema: [...queries.schema, { ...added, checksum: 'second' }] },
      })
      await expect(applySchema(altered.graph)).rejects.toMatchObject({
        code: 'GRAPH',
        message: `cypher/schema version ${version} (more) was altered after this graph applied it; put it back and add a new version`,
      })
    } finally {
      await test.cypher('MATCH (v:SchemaVersion {version: $version}) DELETE v', { version })
      await test.cypher('DROP INDEX schema_test IF EXISTS')
    }
  })
})

describe('checkSchema', () => {
  const all = () => test.graph.queries.schema.flatMap(({ statements }) => statements)
  afterEach(async () => {
    for (const statement of all()) await test.graph.define(statement)
  })

  it('is content with the whole schema', async () => {
    await expect(checkSchema(test.graph)).resolves.toBeUndefined()
  })

  it.each([
    ['constraint', 'event_id', ' · event.cypher merges on Event(id), which is not unique'],
    ['index', 'event_start', ''],
    ['index', 'titles', ''],
  ])('says that the %s %s is missing, with the statement that makes it', async (kind, name, more) => {
    await test.cypher(`DROP ${kind} ${name}`)
    const statement = all().find((each) => new RegExp(`\\b${name}\\b`).test(each))
    await expect(applySchema(test.graph)).rejects.toMatchObject({
      code: 'GRAPH',
      message: `the graph is not as cypher/schema says: ${name} is missing; run: ${statement};${more}`,
    })
  })

  it('finds a statement that merges on a key that no constraint holds', async () => {
    const queries = loadQueries()
    queries.write.set(
      'loose',
      parseQuery('loose', '// Merges loosely.\nMERGE (n:Loose {id: 1, day: 2})', 'loose.cypher'),
    )
    await using loose = await openTestGraph({ queries })
    await expect(checkSchema(loose.graph)).rejects.toMatchObject({
      message:
        'the graph is not as cypher/schema says: loose.cypher merges on Loose(id,day), which is not unique',
    })
  })
})

it('a schema is wanted before the first row', async () => {
  const { lock } = await import('../../src/graph/rows.ts')
  await test.cypher('MATCH (v:SchemaVersion {version: 1}) SET v.version = -1')
  try {
    await expect(test.graph.write((run) => lock(run))).rejects.toMatchObject({
      code: 'GRAPH',
      message: 'the graph has no schema yet; apply it first (entente start does)',
    })
  } finally {
    await test.cypher('MATCH (v:SchemaVersion {version: -1}) SET v.version = 1')
  }
})
