import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

test('an agreement is found by id, by the words of its id, and by name in any case', async () => {
  const id = 'agreement:memorandum-on-cultural-property'
  const refs = [
    { ref: id, id: 'agreement:x' },
    { ref: 'Memorandum on cultural property!', id },
    { ref: 'MEMORANDUM ON CULTURAL PROPERTY', id: 'agreement:y' },
    { ref: 'Treaty', id: 'agreement:treaty' },
  ]
  expect(await world.rows('Query/agreement', { refs }, ['ref', 'node'])).toEqual([
    `MEMORANDUM ON CULTURAL PROPERTY ${id}`,
    `Memorandum on cultural property! ${id}`,
    `${id} ${id}`,
  ])
})
