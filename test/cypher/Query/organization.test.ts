import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const nameKinds = ['name', 'acronym', 'alias']

test('only organizations are found, those that a document brought in too', async () => {
  const refs = [
    { ref: 'CDC', key: 'cdc' },
    { ref: 'HALO', key: 'halo' },
    { ref: 'org:asean', key: 'org asean' },
    { ref: 'Japan', key: 'japan' },
  ]
  expect(await world.rows('Query/organization', { refs, nameKinds }, ['ref', 'node'])).toEqual([
    'CDC org:cdc-khm',
    'CDC org:cdc-usa',
    'HALO org:halo-trust',
    'org:asean org:asean',
  ])
})
