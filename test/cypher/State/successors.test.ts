import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

test('the states that came after, how and when, with the row that says so', async () => {
  const ids = ['state:DDR', 'state:DEU', 'state:KHM']
  expect(await world.rows('State/successors', { ids }, ['id', 'state', 'kind', 'date'])).toEqual([
    'state:DDR state:DEU merged 1990-10-03',
  ])
  const [row] = await world.graph.read<{ evidence: object[] }>('State/successors', { ids })
  expect(row!.evidence).toMatchObject([{ row: 65, dataset: { id: 'dataset:small-world' } }])
})
