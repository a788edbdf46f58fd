import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const leaders = (ids: string[], day: string | null = null) =>
  world.rows('State/leaders', { ids, from: day, to: day }, ['id', 'title', 'holder', 'from', 'to'])

test('offices of each state, the latest first', async () => {
  expect(await leaders(['state:USA', 'state:KHM', 'state:JPN'])).toEqual([
    'state:KHM Prime Minister leader:hun-manet 2023-08-22 -',
    'state:KHM Prime Minister leader:hun-sen 1985-01-14 2023-08-22',
    'state:KHM Acting Prime Minister leader:hun-sen 1984-12-26 1985-01-14',
    'state:USA President leader:joe-biden 2021-01-20 2025-01-20',
  ])
})

test('in what capacity each is held', async () => {
  const asked = { ids: ['state:KHM'], from: null, to: '1985-01-14' }
  expect(await world.rows('State/leaders', asked, ['title', 'capacity'])).toEqual([
    'Prime Minister -',
    'Acting Prime Minister acting',
  ])
})

test('those of a day', async () => {
  expect(await leaders(['state:KHM', 'state:USA'], '2022-11-12')).toEqual([
    'state:KHM Prime Minister leader:hun-sen 1985-01-14 2023-08-22',
    'state:USA President leader:joe-biden 2021-01-20 2025-01-20',
  ])
})

test('what a document states is left out where a dated office says the same, and leads to it where none does', async () => {
  await world.cypher(
    `MATCH (leader:Leader {id: 'leader:hun-sen'}), (of:State {id: 'state:KHM'})
     UNWIND [['prime minister', '2022-11-18'], ['prime minister', '2024-01-01'], ['Envoy', '2022-11-18'], ['Envoy', '2022-11-20']] AS stated
     CREATE (leader)-[:HOLDS_OFFICE {test: true, title: stated[0], statedOn: date(stated[1]), document: 'document:1111111111111111'}]->(of)`,
  )
  try {
    const rows = await world.rows('State/leaders', { ids: ['state:KHM'], from: null, to: null }, [
      'title',
      'statedOn',
    ])
    expect(rows).toEqual([
      'prime minister 2024-01-01',
      'Prime Minister -',
      'Envoy 2022-11-20',
      'Prime Minister -',
      'Acting Prime Minister -',
    ])
  } finally {
    await world.cypher('MATCH ()-[office:HOLDS_OFFICE {test: true}]->() DELETE office')
  }
})
