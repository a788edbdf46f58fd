import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchWords } from '../../../src/api/search.ts'
import { REFERRING_NAMES } from '../../../src/model/actor.ts'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const near = (name: string, labels = ['State', 'Organization', 'Leader']) =>
  world.rows(
    'Resolution/candidates',
    { names: [{ ref: name, ...searchWords(name)! }], labels, nameKinds: [...REFERRING_NAMES], limit: 60 },
    ['ref', 'node', 'matched', 'key'],
  )

test('names with a letter wrong or a word left out are near, names in other languages too', async () => {
  expect((await near('Cambodja')).slice(0, 1)).toEqual(['Cambodja state:KHM Cambodia cambodia'])
  expect(await near('Joseph Biden')).toContain('Joseph Biden leader:joe-biden Joseph R. Biden joseph r biden')
  expect(await near('Kambodschha')).toEqual(['Kambodschha state:KHM Kambodscha kambodscha'])
})

test('adjectives are near nothing, and only the kinds that are asked for are found', async () => {
  expect(await near('Cambodiann', ['Leader'])).toEqual([])
  expect((await near('Cambodian', ['State'])).filter((row) => row.includes('Cambodian cambodian'))).toEqual(
    [],
  )
})
