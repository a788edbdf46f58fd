import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

test('the organization of which each is a part', async () => {
  const ids = ['org:aha-centre', 'org:asean']
  expect(await world.rows('Organization/parent', { ids }, ['id', 'node'])).toEqual([
    'org:aha-centre org:asean',
  ])
})
