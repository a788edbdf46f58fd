import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

test('the stored text', async () => {
  const [row] = await world.rows('Document/text', { ids: ['document:3333333333333333'] }, ['text'])
  expect(row).toBe(
    'The CDC of the United States helps the Council for the Development of Cambodia; Hun Manet and Hun Sen gave thanks.',
  )
})
