import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

test('the larger event, where there is one', async () => {
  const ids = ['event:meeting', 'event:summit']
  expect(await world.rows('Event/partOf', { ids }, ['id', 'node'])).toEqual(['event:meeting event:summit'])
})
