import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

import { ROLES } from '../../../src/model/event.ts'

test('who took part, in the order of roles, and whom each counted for', async () => {
  const ids = ['event:training', 'event:praise', 'event:request']
  expect(
    await world.rows('Event/participants', { ids, roles: ROLES }, ['id', 'role', 'actor', 'onBehalfOf']),
  ).toEqual([
    'event:praise ACTOR leader:hun-sen -',
    'event:praise RECIPIENT leader:joe-biden state:USA',
    'event:request ACTOR state:KHM -',
    'event:request RECIPIENT state:USA -',
    'event:training ACTOR org:cmac state:KHM',
    'event:training ACTOR org:jica state:JPN',
    'event:training BENEFICIARY state:UKR -',
  ])
})
