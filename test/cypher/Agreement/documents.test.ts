import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

test('the documents that name it', async () => {
  const ids = ['agreement:memorandum-on-cultural-property']
  expect(await world.rows('Agreement/documents', { ids }, ['node'])).toEqual(['document:1111111111111111'])
})
