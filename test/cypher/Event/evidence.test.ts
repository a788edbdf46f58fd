import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

test('each quote is the text of its document between its offsets, in reading order', async () => {
  interface Row {
    id: string
    node: { quote: string; start: number; end: number; document: { id: string; text: string | null } }
  }
  const rows = await world.graph.read<Row>('Event/evidence', { ids: ['event:request', 'event:praise'] })
  expect(rows.map(({ id, node }) => [id, node.quote, node.document.id, node.document.text])).toEqual([
    ['event:praise', 'Hun Sen praised Joe Biden on August 31, 2023.', 'document:2222222222222222', null],
    [
      'event:request',
      'Cambodia asked the United States for help on demining.',
      'document:1111111111111111',
      null,
    ],
    ['event:request', 'It repeated the request at dinner.', 'document:1111111111111111', null],
  ])
  for (const { node } of rows) {
    const [document] = await world.graph.read<{ text: string }>('Document/text', { ids: [node.document.id] })
    expect(document!.text.slice(node.start, node.end)).toBe(node.quote)
  }
})

test('each quote says which coder found it', async () => {
  const rows = await world.graph.read<{ node: { extractors: string[] } }>('Event/evidence', {
    ids: ['event:request'],
  })
  expect(rows.map(({ node }) => node.extractors)).toEqual([['small-world 1'], ['small-world 1']])
})

test('a row of a dataset is evidence too, after the quotes', async () => {
  const dataset = { id: 'dataset:test-rows', name: 'Rows' }
  await world.cypher(
    `MATCH (event:Event {id: 'event:praise'})
     CREATE (event)-[:FROM_DATASET {row: 7}]->(:Dataset {id: $dataset.id, name: $dataset.name})`,
    { dataset },
  )
  try {
    const rows = await world.graph.read<{ node: object }>('Event/evidence', { ids: ['event:praise'] })
    expect(rows[1]!.node).toEqual({ row: 7, dataset })
    expect(rows).toHaveLength(2)
  } finally {
    await world.cypher('MATCH (dataset:Dataset {id: $id}) DETACH DELETE dataset', { id: dataset.id })
  }
})
