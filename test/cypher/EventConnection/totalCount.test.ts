import { afterAll, beforeAll, expect, test } from 'vitest'
import { anyEvent, openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

test('each filter has its count, zero too', async () => {
  const filters = [
    anyEvent,
    { ...anyEvent, index: 1, actors: ['state:KHM'] },
    { ...anyEvent, index: 2, dataset: 'dataset:none' },
    { ...anyEvent, index: 3, documents: ['document:1111111111111111'], types: ['CONSULT' as const] },
  ]
  expect(await world.rows('EventConnection/totalCount', { filters }, ['index', 'total'])).toEqual([
    '0 10',
    '1 9',
    '2 0',
    '3 2',
  ])
})
