import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

test('offices in organizations, dated or stated', async () => {
  expect(
    await world.rows('Organization/leaders', { ids: ['org:asean', 'org:cmac'], from: null, to: null }, [
      'id',
      'title',
      'holder',
    ]),
  ).toEqual(['org:asean Chair leader:hun-sen', 'org:cmac Director General leader:heng-ratana'])
})
