import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

test('the next narrower issues', async () => {
  const ids = ['issue:security', 'issue:demining']
  expect(await world.rows('Issue/narrower', { ids }, ['id', 'node'])).toEqual([
    'issue:security issue:demining',
  ])
})
