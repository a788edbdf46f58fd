import { afterAll, beforeAll, expect, test } from 'vitest'
import { anyCooperation, NAMED, openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const partners = (ids: string[], asked: object = {}) =>
  world.rows(
    'Actor/partners',
    { ...anyCooperation, ids, issue: null, actorLinks: NAMED, after: null, limit: 100, ...asked },
    ['id', 'partner', 'eventCount', 'firstDate', 'lastDate'],
  )

test('each actor has its partners, an event with several issues counted once', async () => {
  expect(await partners(['state:KHM', 'state:JPN'])).toEqual([
    'state:JPN state:KHM 2 2023-08-30 2023-08-30',
    'state:KHM state:JPN 2 2023-08-30 2023-08-30',
    'state:KHM state:USA 2 - -',
    'state:KHM org:halo-trust 1 - -',
  ])
  expect(await partners(['state:KHM'], { types: ['CONSULT'] })).toEqual([
    'state:KHM state:USA 2 2022-11-12 2023-09-01',
  ])
})

test('issue, period and level narrow them; pages are cut for each actor', async () => {
  expect(await partners(['state:KHM'], { issue: 'issue:security' })).toEqual([
    'state:KHM state:JPN 2 2023-08-30 2023-08-30',
    'state:KHM org:halo-trust 1 - -',
  ])
  expect(await partners(['state:KHM'], { from: '2023-01-01' })).toEqual([
    'state:KHM state:JPN 1 2023-08-30 2023-08-30',
  ])
  expect(await partners(['state:KHM', 'state:USA'], { limit: 1 })).toEqual([
    'state:KHM state:JPN 2 2023-08-30 2023-08-30',
    'state:USA leader:hun-sen 2 2023-08-31 2023-08-31',
  ])
  expect(await partners(['state:KHM'], { after: [-2, 'state:JPN'], limit: 1 })).toEqual([
    'state:KHM state:USA 2 - -',
  ])
})
