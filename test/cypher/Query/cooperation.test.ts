import { afterAll, beforeAll, expect, test } from 'vitest'
import { anyCooperation, NAMED, openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const cooperation = (asked: object) =>
  world.rows(
    'Query/cooperation',
    { ...anyCooperation, actor: null, partner: null, issue: null, after: null, limit: 100, ...asked },
    ['actor', 'partner', 'issue', 'eventCount', 'firstDate', 'lastDate'],
  )

test('everything open: each pair once, most events first; who is out of office counts for himself', async () => {
  expect(await cooperation({})).toEqual([
    'leader:hun-sen state:USA - 2 2023-08-31 2023-08-31',
    'state:JPN state:KHM issue:demining 2 2023-08-30 2023-08-30',
    'org:halo-trust state:KHM issue:demining 1 - -',
    'state:KHM state:USA - 1 - -',
    'state:KHM state:USA issue:health 1 - -',
  ])
})

test('a named actor comes first, whichever side it was on', async () => {
  expect(await cooperation({ actor: 'state:KHM', actorLinks: NAMED })).toEqual([
    'state:KHM state:JPN issue:demining 2 2023-08-30 2023-08-30',
    'state:KHM org:halo-trust issue:demining 1 - -',
    'state:KHM state:USA - 1 - -',
    'state:KHM state:USA issue:health 1 - -',
  ])
  expect(await cooperation({ partner: 'state:JPN', partnerLinks: NAMED })).toEqual([
    'state:KHM state:JPN issue:demining 2 2023-08-30 2023-08-30',
  ])
})

test('an issue includes the narrower ones, in rows of their own', async () => {
  expect(await cooperation({ issue: 'issue:security' })).toEqual([
    'state:JPN state:KHM issue:demining 2 2023-08-30 2023-08-30',
    'org:halo-trust state:KHM issue:demining 1 - -',
  ])
})

test('who takes part counts as itself at level DIRECT', async () => {
  const links = { actorLinks: ['PARTICIPATED_IN'], partnerLinks: ['PARTICIPATED_IN'] }
  expect(await cooperation(links)).toEqual([
    'org:cmac org:jica issue:demining 2 2023-08-30 2023-08-30',
    'leader:heng-ratana org:halo-trust issue:demining 1 - -',
    'leader:hun-manet org:cdc-usa - 1 - -',
    'leader:hun-sen leader:joe-biden - 1 2023-08-31 2023-08-31',
    'leader:hun-sen org:cdc-usa - 1 - -',
    'org:cdc-khm org:cdc-usa issue:health 1 - -',
  ])
})

test('at level DIRECT a named state leads to those who act for it, on its side of the row', async () => {
  const links = { actorLinks: ['PARTICIPATED_IN'], partnerLinks: ['PARTICIPATED_IN'] }
  const row = 'org:cmac org:jica issue:demining 2 2023-08-30 2023-08-30'
  expect(await cooperation({ ...links, actor: 'state:KHM' })).toEqual([
    row,
    'leader:heng-ratana org:halo-trust issue:demining 1 - -',
    'leader:hun-manet org:cdc-usa - 1 - -',
    'org:cdc-khm org:cdc-usa issue:health 1 - -',
  ])
  expect(await cooperation({ ...links, actor: 'state:KHM', partner: 'state:JPN' })).toEqual([row])
  expect(await cooperation({ ...links, actor: 'org:cmac' })).toEqual([row])
  expect(await cooperation({ ...links, partner: 'state:KHM', actor: 'state:JPN' })).toEqual([
    'org:jica org:cmac issue:demining 2 2023-08-30 2023-08-30',
  ])
})

test('a named body or leader is found as itself, with states as partners, never the one it acts for', async () => {
  expect(await cooperation({ actor: 'org:jica', actorLinks: NAMED })).toEqual([
    'org:jica state:KHM issue:demining 2 2023-08-30 2023-08-30',
  ])
  expect(await cooperation({ actor: 'leader:hun-sen', actorLinks: NAMED, types: ['CONSULT'] })).toEqual([
    'leader:hun-sen state:USA issue:culture 1 2022-11-12 2022-11-12',
    'leader:hun-sen state:USA issue:demining 1 2022-11-12 2022-11-12',
  ])
})

test('contact is counted when asked for; a host and a beneficiary make no pair', async () => {
  expect(await cooperation({ types: ['CONSULT'] })).toEqual([
    'org:asean state:USA - 1 2022-11 2022-11',
    'state:KHM state:USA - 1 2023-09-01 2023-09-01',
    'state:KHM state:USA issue:culture 1 2022-11-12 2022-11-12',
    'state:KHM state:USA issue:demining 1 2022-11-12 2022-11-12',
  ])
  expect(await cooperation({ actor: 'state:UKR', actorLinks: NAMED })).toEqual([])
})

test('a period leaves out what cannot have happened in it, and what has no date', async () => {
  expect(await cooperation({ from: '2023-08-31' })).toEqual([
    'leader:hun-sen state:USA - 1 2023-08-31 2023-08-31',
  ])
  expect(await cooperation({ to: '2023-08-30' })).toEqual([
    'state:JPN state:KHM issue:demining 1 2023-08-30 2023-08-30',
  ])
})

test('a page goes on after the last row', async () => {
  const after = [-2, 'state:JPN', 'state:KHM', 'issue:demining']
  expect(await cooperation({ after, limit: 2 })).toEqual([
    'org:halo-trust state:KHM issue:demining 1 - -',
    'state:KHM state:USA - 1 - -',
  ])
})
