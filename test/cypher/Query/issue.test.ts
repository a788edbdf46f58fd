import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

test('the whole vocabulary is read', async () => {
  expect(await world.rows('Query/issue', {}, ['node'])).toEqual([
    'issue:culture',
    'issue:demining',
    'issue:health',
    'issue:security',
  ])
})
