import { afterAll, beforeAll, expect, test } from 'vitest'
import { anyCooperation, NAMED, openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const pair = (actor: string, partner: string, issue: string | null, within: string | null = null) => ({
  actor,
  partner,
  issue,
  within,
})
const events = (pairs: ReturnType<typeof pair>[], asked: object = {}) =>
  world.rows(
    'Cooperation/events',
    {
      ...anyCooperation,
      pairs: pairs.map((one, index) => ({ ...one, index })),
      withoutIssue: true,
      after: null,
      limit: 100,
      ...asked,
    },
    ['index', 'node'],
  )

test('each pair has its events on the issue, and without one those that state none', async () => {
  expect(
    await events([
      pair('state:JPN', 'state:KHM', 'issue:demining'),
      pair('state:KHM', 'state:USA', null),
      pair('state:USA', 'state:KHM', 'issue:health'),
      pair('leader:hun-sen', 'state:USA', null),
    ]),
  ).toEqual([
    '0 event:detectors',
    '0 event:training',
    '1 event:thanks',
    '2 event:help',
    '3 event:praise',
    '3 event:thanks',
  ])
})

test('partners have the events of all issues, or of one with the narrower ones', async () => {
  const links = { actorLinks: NAMED, withoutIssue: false }
  expect(await events([pair('state:KHM', 'state:USA', null)], links)).toEqual([
    '0 event:help',
    '0 event:thanks',
  ])
  expect(await events([pair('state:KHM', 'state:JPN', null, 'issue:security')], links)).toEqual([
    '0 event:detectors',
    '0 event:training',
  ])
})

test('each pair has a page of its own', async () => {
  const pairs = [pair('state:JPN', 'state:KHM', 'issue:demining'), pair('leader:hun-sen', 'state:USA', null)]
  expect(await events(pairs, { limit: 1 })).toEqual(['0 event:detectors', '1 event:praise'])
  expect(await events(pairs, { after: [-20230830, 'event:detectors'] })).toEqual([
    '0 event:training',
    '1 event:thanks',
  ])
})
