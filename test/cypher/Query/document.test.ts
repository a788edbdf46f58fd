import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

test('documents are read by id, without their text', async () => {
  const ids = ['document:1111111111111111', 'document:none']
  const rows = await world.graph.read<{ node: { title: string; text: string | null } }>('Query/document', {
    ids,
  })
  expect(rows.map(({ node }) => [node.title, node.text])).toEqual([['Cambodia and its partners', null]])
})
