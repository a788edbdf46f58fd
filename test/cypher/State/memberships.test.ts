import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

test('memberships of a day, with the row that says so', async () => {
  const ids = ['state:KHM', 'state:USA', 'state:UKR']
  const parameters = { ids, from: '1998-01-01', to: '1998-01-01' }
  expect(
    await world.rows('State/memberships', parameters, ['id', 'organization', 'status', 'from', 'to']),
  ).toEqual(['state:USA org:asean dialogue partner 1977 -'])
  const all = await world.graph.read<{ id: string; evidence: object[] }>('State/memberships', {
    ids,
    from: null,
    to: null,
  })
  expect(all.map((row) => row.id)).toEqual(['state:KHM', 'state:USA'])
  expect(all[0]!.evidence).toMatchObject([{ row: 40, dataset: { id: 'dataset:small-world' } }])
})
