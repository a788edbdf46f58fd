import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

test('members by name, and those of a day', async () => {
  const members = (day: string | null) =>
    world.rows('Organization/members', { ids: ['org:asean'], from: day, to: day }, ['member', 'status'])
  expect(await members(null)).toEqual([
    'state:KHM member',
    'state:JPN dialogue partner',
    'state:USA dialogue partner',
  ])
  expect(await members('1999-04-29')).toEqual(['state:JPN dialogue partner', 'state:USA dialogue partner'])
})
