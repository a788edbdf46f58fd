import { afterAll, beforeAll, expect, test } from 'vitest'
import { refAsked } from '../../../src/api/readings.ts'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const nameKinds = ['name', 'alias']

test('only leaders are found', async () => {
  const refs = ['hun sen', 'leader:heng-ratana', 'Cambodia']
  expect(
    await world.rows(
      'Query/leader',
      { refs: refs.map(refAsked), nameKinds, from: '2026-11-24', to: '2026-11-24' },
      ['ref', 'node'],
    ),
  ).toEqual(['hun sen leader:hun-sen', 'leader:heng-ratana leader:heng-ratana'])
})
