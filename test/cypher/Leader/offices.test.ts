import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const offices = (id: string, day: string | null = null) =>
  world.rows('Leader/offices', { ids: [id], from: day, to: day }, ['title', 'of', 'from', 'to', 'statedOn'])

test('all offices, the latest first', async () => {
  expect(await offices('leader:hun-sen')).toEqual([
    'Chair org:asean 2022 2022 -',
    'Prime Minister state:KHM 1985-01-14 2023-08-22 -',
    'Acting Prime Minister state:KHM 1984-12-26 1985-01-14 -',
  ])
})

test('those of a day', async () => {
  expect(await offices('leader:hun-sen', '2023-08-22')).toEqual([
    'Prime Minister state:KHM 1985-01-14 2023-08-22 -',
  ])
  expect(await offices('leader:hun-sen', '2023-08-23')).toEqual([])
  expect(await offices('leader:hun-manet', '2030-01-01')).toEqual(['Prime Minister state:KHM 2023-08-22 - -'])
})

test('an office that only a document states holds on its day, and leads to the sentence', async () => {
  const stated = 'Director General org:cmac - - 2022-11-18'
  expect(await offices('leader:heng-ratana')).toEqual([stated])
  expect(await offices('leader:heng-ratana', '2022-11-18')).toEqual([stated])
  expect(await offices('leader:heng-ratana', '2022-11-19')).toEqual([])
  const [row] = await world.graph.read<{ evidence: object[] }>('Leader/offices', {
    ids: ['leader:heng-ratana'],
    from: null,
    to: null,
  })
  expect(row!.evidence).toMatchObject([
    { quote: 'Heng Ratana, Director General of CMAC', document: { id: 'document:1111111111111111' } },
  ])
})
