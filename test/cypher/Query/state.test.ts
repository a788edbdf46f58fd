import { afterAll, beforeAll, expect, test } from 'vitest'
import { refAsked } from '../../../src/api/readings.ts'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const nameKinds = ['name', 'official', 'former', 'acronym', 'alias']

test('only states are found', async () => {
  const refs = ['Japan', 'JP', 'JICA', 'org:jica']
  expect(
    await world.rows(
      'Query/state',
      { refs: refs.map(refAsked), nameKinds, from: '2026-11-24', to: '2026-11-24' },
      ['ref', 'node'],
    ),
  ).toEqual(['JP state:JPN', 'Japan state:JPN'])
})
