import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

test('actors by how often they are named', async () => {
  const ids = ['document:2222222222222222']
  expect(await world.rows('Document/mentions', { ids }, ['actor', 'count'])).toEqual([
    'leader:joe-biden 2',
    'leader:heng-ratana 1',
    'leader:hun-manet 1',
    'leader:hun-sen 1',
    'org:cmac 1',
    'org:halo-trust 1',
    'org:jica 1',
  ])
})
