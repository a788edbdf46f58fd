import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

test('what each event is about', async () => {
  const ids = ['event:meeting', 'event:summit', 'event:help']
  expect(await world.rows('Event/issues', { ids }, ['id', 'node'])).toEqual([
    'event:help issue:health',
    'event:meeting issue:culture',
    'event:meeting issue:demining',
  ])
})
