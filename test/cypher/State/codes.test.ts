import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const codes = (id: string, day: string | null = null) =>
  world.rows('State/codes', { ids: [id], from: day, to: day }, ['scheme', 'code', 'from', 'to'])

test('the codes of its own record and those of the lists, and those of a day', async () => {
  expect(await codes('state:DEU')).toEqual([
    'cow 255 - -',
    'cow 260 1949-05-23 1990-10-02',
    'gw 255 - -',
    'iso2 DE - -',
    'iso3 DEU - -',
    'isoNumeric 276 1990 -',
  ])
  expect(await codes('state:DEU', '1975-06-01')).toEqual([
    'cow 255 - -',
    'cow 260 1949-05-23 1990-10-02',
    'gw 255 - -',
    'iso2 DE - -',
    'iso3 DEU - -',
  ])
})

test('each leads to its row', async () => {
  const rows = await world.graph.read<{ code: string; evidence: object[] }>('State/codes', {
    ids: ['state:KHM'],
    from: null,
    to: null,
  })
  expect(rows.find(({ code }) => code === 'CB')!.evidence).toMatchObject([
    { row: 60, dataset: { id: 'dataset:small-world' } },
  ])
})
