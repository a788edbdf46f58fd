import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

test('the parts of each organization', async () => {
  const ids = ['org:aha-centre', 'org:asean']
  expect(await world.rows('Organization/parts', { ids }, ['id', 'node'])).toEqual([
    'org:asean org:aha-centre',
  ])
})
