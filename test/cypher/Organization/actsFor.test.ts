import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

test('whom each body acts for, and on a day', async () => {
  const actsFor = (day: string | null) =>
    world.rows('Organization/actsFor', { ids: ['org:cmac', 'org:jica', 'org:asean'], from: day, to: day }, [
      'id',
      'node',
    ])
  expect(await actsFor(null)).toEqual(['org:cmac state:KHM', 'org:jica state:JPN'])
  expect(await actsFor('1980-01-01')).toEqual(['org:jica state:JPN'])
})
