import { afterAll, beforeAll, expect, test } from 'vitest'
import { anyEvent, NAMED, openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const events = (filter: object, order: { sign?: number; after?: [number, string]; limit?: number } = {}) =>
  world.rows(
    'Query/events',
    { filters: [{ ...anyEvent, ...filter }], sign: -1, after: null, limit: 100, ...order },
    ['node'],
  )

test('newest first, those without a date last', async () => {
  expect(await events({})).toEqual([
    'event:visit',
    'event:praise',
    'event:detectors',
    'event:meeting',
    'event:request',
    'event:summit',
    'event:clearance',
    'event:help',
    'event:thanks',
    'event:training',
  ])
})

test('oldest first, those without a date last', async () => {
  expect(await events({}, { sign: 1 })).toEqual([
    'event:summit',
    'event:meeting',
    'event:request',
    'event:detectors',
    'event:praise',
    'event:visit',
    'event:clearance',
    'event:help',
    'event:thanks',
    'event:training',
  ])
})

test('a page goes on after the place of the last event', async () => {
  expect(await events({}, { after: [-20221112, 'event:meeting'], limit: 3 })).toEqual([
    'event:request',
    'event:summit',
    'event:clearance',
  ])
})

test('all actors must be in the event, themselves or by who acts for them', async () => {
  expect(await events({ actors: ['state:KHM', 'state:USA'] })).toEqual([
    'event:visit',
    'event:meeting',
    'event:request',
    'event:summit',
    'event:help',
    'event:thanks',
  ])
  expect(await events({ actors: ['state:KHM', 'state:USA'], links: ['PARTICIPATED_IN'] })).toEqual([
    'event:request',
  ])
  expect(await events({ actors: ['leader:hun-sen'], links: NAMED })).toEqual([
    'event:praise',
    'event:meeting',
    'event:thanks',
  ])
})

test('an issue includes the narrower ones; two issues must both be met', async () => {
  expect(await events({ issues: ['issue:security'] })).toEqual([
    'event:detectors',
    'event:meeting',
    'event:request',
    'event:clearance',
    'event:training',
  ])
  expect(await events({ issues: ['issue:security', 'issue:culture'] })).toEqual(['event:meeting'])
})

test('a period holds events that may have happened in it, and none without a date', async () => {
  expect(await events({ from: '2022-11-20', to: '2023-08-30' })).toEqual(['event:detectors', 'event:summit'])
})

test('document, dataset, type and mode narrow the events', async () => {
  expect(await events({ documents: ['document:3333333333333333'] })).toEqual(['event:help', 'event:thanks'])
  expect(await events({ types: ['AID', 'AGREE'] })).toEqual([
    'event:detectors',
    'event:clearance',
    'event:help',
  ])
  expect(await events({ mode: 'summit' })).toEqual(['event:summit'])
  expect(await events({ dataset: 'dataset:small-world' })).toEqual([])
})

test('many filters are answered at once, each with a page of its own', async () => {
  const filters = ['event:none', 'leader:hun-manet', 'state:UKR'].map((actor, index) => ({
    ...anyEvent,
    index,
    actors: [actor],
  }))
  expect(
    await world.rows('Query/events', { filters, sign: -1, after: null, limit: 1 }, [
      'index',
      'node',
      'place',
    ]),
  ).toEqual(['1 event:visit -20230901', '2 event:training 99999999'])
})
