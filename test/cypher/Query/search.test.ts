import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const everything = ['State', 'Organization', 'Leader', 'Group', 'Issue', 'Event', 'Agreement', 'Document']
const search = (key: string, labels = everything, query = `${key}^4 ${key}*`) =>
  world.rows('Query/search', { key, query, stems: [key.slice(0, 4)], labels, limit: 20 }, ['node', 'matched'])

test('a name that is exactly the text comes first, then titles', async () => {
  const [first, ...others] = await search('jica')
  expect(first).toBe('org:jica JICA')
  expect(others.toSorted()).toEqual([
    'event:detectors JICA gave CMAC new detectors on August 30, 2023.',
    'event:training CMAC and JICA train deminers of Ukraine in Poland',
  ])
})

test('only the kinds that are asked for are found', async () => {
  expect(await search('jica', ['State', 'Organization'])).toEqual(['org:jica JICA'])
})

test('labels of issues, names of agreements and titles of documents are found', async () => {
  expect(await search('landmines')).toEqual(['issue:demining landmines'])
  expect(await search('memorandum')).toEqual([
    'agreement:memorandum-on-cultural-property Memorandum on Cultural Property',
  ])
  expect(await search('leaflet')).toEqual(['document:3333333333333333 Health leaflet'])
})

test('the beginning of a word and a word with one wrong letter are enough', async () => {
  expect(await search('ukr', ['State'])).toEqual(['state:UKR Ukraine'])
  expect(await search('ukraina', ['State'], 'ukraina~1')).toEqual(['state:UKR Ukraine'])
})

test('a name in another language is found, whole or in part', async () => {
  expect(await search('kambodscha', ['State'])).toEqual(['state:KHM Kambodscha'])
  expect(await search('camboy', ['State'])).toEqual(['state:KHM Camboya'])
})
