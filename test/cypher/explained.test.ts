import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadQueries } from '../../src/graph/queries.ts'
import { toParameters } from '../../src/graph/values.ts'
import { openSmallWorld, type SmallWorld } from './small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const queries = [...loadQueries().read.values()]

test.each(queries.map((query) => [query.name, query] as const))(
  '%s is understood by Neo4j and runs with the values of its header',
  async (name, query) => {
    const example = query.example ?? {}
    await world.cypher(`EXPLAIN ${query.text}`, toParameters(query, example))
    expect(Array.isArray(await world.graph.read(name, example))).toBe(true)
  },
)
