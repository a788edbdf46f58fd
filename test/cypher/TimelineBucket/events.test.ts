import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const asked = {
  actor: 'state:KHM',
  partner: null,
  issue: null,
  types: null,
  symmetric: ['AGREE' as const, 'CONSULT' as const, 'COOPERATE' as const],
  from: null,
  to: null,
  unit: 'year',
  precision: 4,
  after: null,
  limit: 100,
}
const buckets = [
  { index: 0, start: '2022-01-01', type: 'CONSULT' as const },
  { index: 1, start: '2023-01-01', type: 'CONSULT' as const },
  { index: 2, start: '2023-01-01', type: 'AID' as const },
]

test('each bucket has the events that it counts, newest first', async () => {
  expect(await world.rows('TimelineBucket/events', { ...asked, buckets }, ['index', 'node'])).toEqual([
    '0 event:meeting',
    '0 event:summit',
    '1 event:visit',
    '2 event:detectors',
  ])
})

test('each bucket has a page of its own', async () => {
  expect(
    await world.rows('TimelineBucket/events', { ...asked, buckets, limit: 1 }, ['index', 'node']),
  ).toEqual(['0 event:meeting', '1 event:visit', '2 event:detectors'])
  expect(
    await world.rows('TimelineBucket/events', { ...asked, buckets, after: [-20221112, 'event:meeting'] }, [
      'index',
      'node',
    ]),
  ).toEqual(['0 event:summit'])
})
