import { afterAll, beforeAll, expect, test } from 'vitest'
import { anyCooperation, NAMED, openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const total = (asked: object) =>
  world.rows(
    'CooperationConnection/totalCount',
    { ...anyCooperation, actor: null, partner: null, issue: null, ...asked },
    ['total'],
  )

test('as many as there are rows', async () => {
  expect(await total({})).toEqual(['5'])
  expect(await total({ actor: 'state:KHM', actorLinks: NAMED })).toEqual(['4'])
  expect(await total({ issue: 'issue:security' })).toEqual(['2'])
  const direct = ['PARTICIPATED_IN']
  expect(await total({ actor: 'state:KHM', actorLinks: direct, partnerLinks: direct })).toEqual(['4'])
  expect(await total({ actor: 'state:UKR', actorLinks: NAMED })).toEqual(['0'])
})
