import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

test('the states that are party, with the sentence that says so', async () => {
  interface Row {
    state: { id: string }
    evidence: { quote: string; document: { id: string } }[]
  }
  const ids = ['agreement:memorandum-on-cultural-property']
  const rows = await world.graph.read<Row>('Agreement/parties', { ids, from: null, to: null })
  expect(
    rows.map(({ state, evidence }) => [state.id, evidence.map((one) => [one.quote, one.document.id])]),
  ).toEqual(
    ['state:KHM', 'state:USA'].map((id) => [
      id,
      [['Memorandum on Cultural Property of 2003', 'document:1111111111111111']],
    ]),
  )
})
