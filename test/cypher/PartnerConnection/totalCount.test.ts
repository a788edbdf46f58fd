import { afterAll, beforeAll, expect, test } from 'vitest'
import { anyCooperation, NAMED, openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

test('each actor has its number of partners, zero too', async () => {
  const ids = ['state:KHM', 'state:JPN', 'state:UKR']
  expect(
    await world.rows(
      'PartnerConnection/totalCount',
      { ...anyCooperation, ids, issue: null, actorLinks: NAMED },
      ['id', 'total'],
    ),
  ).toEqual(['state:JPN 1', 'state:KHM 3', 'state:UKR 0'])
})
