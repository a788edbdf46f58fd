import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const chairs = (day: string | null) =>
  world.rows('State/chairs', { ids: ['state:KHM'], from: day, to: day }, [
    'title',
    'state',
    'organization',
    'from',
    'to',
  ])

test('offices held by turn, the latest first, and those of a day', async () => {
  const [earlier, later] = [2012, 2022].map((year) => `Chair state:KHM org:asean ${year} ${year}`)
  expect(await chairs(null)).toEqual([later, earlier])
  expect(await chairs('2012-11-18')).toEqual([earlier])
  expect(await chairs('2013-01-01')).toEqual([])
})
