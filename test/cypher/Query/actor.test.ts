import { afterAll, beforeAll, expect, test } from 'vitest'
import { refAsked } from '../../../src/api/readings.ts'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const nameKinds = ['name', 'official', 'short', 'former', 'acronym', 'native', 'alias']
const on = (day: string, ...refs: string[]) =>
  world.rows('Query/actor', { refs: refs.map(refAsked), nameKinds, from: day, to: day }, ['ref', 'node'])
const found = (...refs: string[]) => on('2026-11-24', ...refs)

test('an id, a code, a name, a former name and an acronym each find their actor', async () => {
  expect(await found('state:KHM', 'KH', 'KHM', 'kampuchea', 'Jica', 'Joseph R. Biden')).toEqual([
    'Jica org:jica',
    'Joseph R. Biden leader:joe-biden',
    'KH state:KHM',
    'KHM state:KHM',
    'kampuchea state:KHM',
    'state:KHM state:KHM',
  ])
})

test('a code in lower case is found where no name says otherwise', async () => {
  expect(await found('kh', 'usa')).toEqual(['kh state:KHM', 'usa state:USA'])
})

test('an acronym that two bear finds both', async () => {
  expect(await found('CDC')).toEqual(['CDC org:cdc-khm', 'CDC org:cdc-usa'])
})

test('adjectives and capitals are no names', async () => {
  expect(await found('Cambodian', 'Phnom Penh')).toEqual([])
})

test('a code of any list, with the list named before it or alone', async () => {
  expect(
    await found('fips:CB', 'iso:KHM', 'iso:kh', 'cow:811', 'gw:811', 'iso3166-3:DDDE', 'CB', '116'),
  ).toEqual([
    '116 state:KHM',
    'CB state:KHM',
    'cow:811 state:KHM',
    'fips:CB state:KHM',
    'gw:811 state:KHM',
    'iso3166-3:DDDE state:DDR',
    'iso:KHM state:KHM',
    'iso:kh state:KHM',
  ])
  expect(await found('fips:KHM', 'cow:8', 'iso2:KHM')).toEqual([])
})

test('a code finds whom it meant at the time, and where it means nobody then, whom it ever meant', async () => {
  expect(await on('1975-06-01', 'cow:260', 'cow:255')).toEqual(['cow:255 state:DEU', 'cow:260 state:DEU'])
  expect(await found('cow:260')).toEqual(['cow:260 state:DEU'])
})

test('a name finds who bears it at the time; today is before what was once', async () => {
  expect(await found('Germany')).toEqual(['Germany state:DEU'])
  expect(await on('1975-06-01', 'Germany')).toEqual(['Germany state:DDR', 'Germany state:DEU'])
  expect(await on('2022-11-12', 'Kampuchea', 'German Democratic Republic')).toEqual([
    'German Democratic Republic state:DDR',
    'Kampuchea state:KHM',
  ])
})

test('a state is found by its name in another language', async () => {
  expect(await found('Kambodscha', 'alemania', 'Camb')).toEqual([
    'Kambodscha state:KHM',
    'alemania state:DEU',
  ])
})
