import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const nameKinds = ['name', 'alias']

test('only leaders are found', async () => {
  const refs = [
    { ref: 'hun sen', key: 'hun sen' },
    { ref: 'leader:heng-ratana', key: 'leader heng ratana' },
    { ref: 'Cambodia', key: 'cambodia' },
  ]
  expect(await world.rows('Query/leader', { refs, nameKinds }, ['ref', 'node'])).toEqual([
    'hun sen leader:hun-sen',
    'leader:heng-ratana leader:heng-ratana',
  ])
})
