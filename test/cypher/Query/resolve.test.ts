import { afterAll, beforeAll, expect, test } from 'vitest'
import { nameAsked } from '../../../src/api/readings.ts'
import { REFERRING_NAMES } from '../../../src/model/actor.ts'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const everyone = ['State', 'Organization', 'Leader', 'Group']
const resolve = (day: string, names: string[], labels = everyone) =>
  world.rows(
    'Query/resolve',
    { names: names.map(nameAsked), labels, nameKinds: [...REFERRING_NAMES], from: day, to: day },
    ['ref', 'node', 'how', 'matched', 'bears'],
  )

test('an id, a code, a name, a former name and a name in another language each say how they match', async () => {
  expect(
    await resolve('2022-11-12', ['state:KHM', 'fips:CB', 'KH', 'CB', 'JICA', 'Kampuchea', 'Camboya']),
  ).toEqual([
    'CB state:KHM OTHER_CODE CB true',
    'Camboya state:KHM FOREIGN Camboya true',
    'JICA org:jica acronym JICA true',
    'KH state:KHM CODE KH true',
    'Kampuchea state:KHM former Kampuchea false',
    'fips:CB state:KHM CODE CB true',
    'state:KHM state:KHM ID state:KHM true',
  ])
})

test('an office of a place has its holders of the day', async () => {
  const holders = (day: string) => resolve(day, ["Cambodia's Prime Minister", 'Cambodian prime minister'])
  expect(await holders('2022-11-12')).toEqual([
    "Cambodia's Prime Minister leader:hun-sen OFFICE Prime Minister (Cambodia) true",
    'Cambodian prime minister leader:hun-sen OFFICE Prime Minister (Cambodia) true',
  ])
  expect(await holders('2024-05-01')).toEqual([
    "Cambodia's Prime Minister leader:hun-manet OFFICE Prime Minister (Cambodia) true",
    'Cambodian prime minister leader:hun-manet OFFICE Prime Minister (Cambodia) true',
  ])
})

test('a state that chairs an organization by turn holds an office there', async () => {
  expect(await resolve('2012-11-18', ['ASEAN Chair'])).toEqual([
    'ASEAN Chair state:KHM OFFICE Chair (Association of Southeast Asian Nations) true',
  ])
})

test('an office and a last name find the person, in office or not', async () => {
  const biden = 'President Biden leader:joe-biden PERSON Joe Biden, President (United States)'
  expect(await resolve('2022-11-12', ['President Biden'])).toContain(`${biden} true`)
  expect(await resolve('2026-11-24', ['President Biden'])).toContain(`${biden} false`)
})

test('honorifics and titles are left out before the names of persons only', async () => {
  expect(await resolve('2022-11-12', ['Prime Minister Hun Sen', 'H.E. Samdech Hun Sen', 'Dr Japan'])).toEqual(
    [
      'H.E. Samdech Hun Sen leader:hun-sen name Hun Sen true',
      'Prime Minister Hun Sen leader:hun-sen name Hun Sen true',
    ],
  )
})

test('only the kinds that are asked for are found', async () => {
  expect(await resolve('2022-11-12', ['JICA', 'Japan'], ['State'])).toEqual([
    'Japan state:JPN name Japan true',
  ])
})
