import { afterAll, beforeAll, expect, test } from 'vitest'
import { refAsked } from '../../../src/api/readings.ts'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const nameKinds = ['name', 'acronym', 'alias']

test('only organizations are found, those that a document brought in too', async () => {
  const refs = ['CDC', 'HALO', 'org:asean', 'Japan']
  expect(
    await world.rows(
      'Query/organization',
      { refs: refs.map(refAsked), nameKinds, from: '2026-11-24', to: '2026-11-24' },
      ['ref', 'node'],
    ),
  ).toEqual(['CDC org:cdc-khm', 'CDC org:cdc-usa', 'HALO org:halo-trust', 'org:asean org:asean'])
})
