import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

test('the events that are part of each', async () => {
  const ids = ['event:meeting', 'event:summit']
  expect(await world.rows('Event/parts', { ids }, ['id', 'node'])).toEqual(['event:summit event:meeting'])
})
