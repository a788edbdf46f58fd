import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

test('the next wider issue, where there is one', async () => {
  const ids = ['issue:demining', 'issue:culture']
  expect(await world.rows('Issue/broader', { ids }, ['id', 'node'])).toEqual([
    'issue:demining issue:security',
  ])
})
