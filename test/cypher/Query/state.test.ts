import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const nameKinds = ['name', 'official', 'former', 'acronym', 'alias']

test('only states are found', async () => {
  const refs = [
    { ref: 'Japan', key: 'japan' },
    { ref: 'JP', key: 'jp' },
    { ref: 'JICA', key: 'jica' },
    { ref: 'org:jica', key: 'org jica' },
  ]
  expect(await world.rows('Query/state', { refs, nameKinds }, ['ref', 'node'])).toEqual([
    'JP state:JPN',
    'Japan state:JPN',
  ])
})
