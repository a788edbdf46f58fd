import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const nameKinds = ['name', 'official', 'short', 'former', 'acronym', 'native', 'alias']
const found = (...refs: [ref: string, key: string][]) =>
  world.rows('Query/actor', { refs: refs.map(([ref, key]) => ({ ref, key })), nameKinds }, ['ref', 'node'])

test('an id, a code, a name, a former name and an acronym each find their actor', async () => {
  expect(
    await found(
      ['state:KHM', 'state khm'],
      ['KH', 'kh'],
      ['KHM', 'khm'],
      ['kampuchea', 'kampuchea'],
      ['Jica', 'jica'],
      ['Joseph R. Biden', 'joseph r biden'],
    ),
  ).toEqual([
    'Jica org:jica',
    'Joseph R. Biden leader:joe-biden',
    'KH state:KHM',
    'KHM state:KHM',
    'kampuchea state:KHM',
    'state:KHM state:KHM',
  ])
})

test('a code in lower case is found where no name says otherwise', async () => {
  expect(await found(['kh', 'kh'], ['usa', 'usa'])).toEqual(['kh state:KHM', 'usa state:USA'])
})

test('an acronym that two bear finds both', async () => {
  expect(await found(['CDC', 'cdc'])).toEqual(['CDC org:cdc-khm', 'CDC org:cdc-usa'])
})

test('adjectives and capitals are no names', async () => {
  expect(await found(['Cambodian', 'cambodian'], ['Phnom Penh', 'phnom penh'])).toEqual([])
})
