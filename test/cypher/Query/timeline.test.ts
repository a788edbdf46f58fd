import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const timeline = (asked: object) =>
  world.rows(
    'Query/timeline',
    {
      actor: 'state:KHM',
      partner: null,
      issue: null,
      types: null,
      symmetric: ['AGREE', 'CONSULT', 'COOPERATE'],
      from: null,
      to: null,
      unit: 'year',
      precision: 4,
      limit: 100,
      ...asked,
    },
    ['start', 'type', 'eventCount'],
  )

test('events of an actor in any role, by year and type', async () => {
  expect(await timeline({})).toEqual([
    '2022-01-01 CONSULT 2',
    '2022-01-01 REQUEST 1',
    '2023-01-01 AID 1',
    '2023-01-01 CONSULT 1',
  ])
})

test('a date that is less precise than the period falls into none', async () => {
  expect(await timeline({ unit: 'month', precision: 7, to: '2022-12-31' })).toEqual([
    '2022-11-01 CONSULT 2',
    '2022-11-01 REQUEST 1',
  ])
  expect(await timeline({ unit: 'day', precision: 10, to: '2022-12-31' })).toEqual([
    '2022-11-12 CONSULT 1',
    '2022-11-12 REQUEST 1',
  ])
})

test('with a partner, only events in which the two are a pair', async () => {
  expect(await timeline({ partner: 'state:USA' })).toEqual([
    '2022-01-01 CONSULT 1',
    '2022-01-01 REQUEST 1',
    '2023-01-01 CONSULT 1',
  ])
})

test('issue, types and period narrow it', async () => {
  expect(await timeline({ issue: 'issue:security', types: ['AID', 'CONSULT'] })).toEqual([
    '2022-01-01 CONSULT 1',
    '2023-01-01 AID 1',
  ])
  expect(await timeline({ from: '2023-08-31' })).toEqual(['2023-01-01 CONSULT 1'])
})
