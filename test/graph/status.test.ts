import { afterAll, beforeAll, expect, it } from 'vitest'
import { graphStatus } from '../../src/graph/status.ts'
import { loadSmallWorld } from '../fixtures/small-world/load.ts'
import { openTestGraph, type TestGraph } from './test-graph.ts'

let test: TestGraph
beforeAll(async () => {
  test = await openTestGraph()
  await test.empty()
})
afterAll(() => test[Symbol.asyncDispose]())

it('says what is loaded', async () => {
  await loadSmallWorld(test.graph)
  expect(await graphStatus(test.graph)).toEqual({
    schemaVersion: test.graph.queries.schema.length,
    nodes: {
      Agreement: 1,
      // 22 of the states' own, 5 of code lists.
      Code: 27,
      Dataset: 1,
      Document: 3,
      Event: 10,
      ForeignNames: 2,
      Issue: 4,
      Leader: 4,
      // 13 of the seeds; HALO Trust, HALO, Heng Ratana, Mr. Heng Ratana.
      Name: 17,
      Organization: 7,
      State: 6,
    },
    links: {
      ACTS_FOR: 4,
      BROADER: 1,
      CHAIRS: 2,
      CONCERNS: 7,
      COUNTS_IN: 23,
      HAS_CODE: 27,
      HAS_FOREIGN_NAMES: 2,
      HAS_NAME: 17,
      HOLDS_OFFICE: 6,
      INTRODUCES: 5,
      MEMBER_OF: 3,
      MENTIONS: 23,
      PARTICIPATED_IN: 23,
      PARTY_TO: 2,
      PART_OF: 1,
      REPORTED_IN: 11,
      SUB_ORGANIZATION_OF: 1,
      SUCCEEDED_BY: 1,
    },
    datasets: [
      {
        id: 'dataset:small-world',
        name: 'Small world',
        version: '1',
        licence: 'MIT',
        retrieved: '2026-11-24',
        rows: 40,
        ofSeeds: true,
        complete: true,
      },
    ],
    documents: [
      ['document:2222222222222222', 'Mine action bulletin', '2023-09-01', 4],
      ['document:1111111111111111', 'Cambodia and its partners', '2022-11-18', 4],
      ['document:3333333333333333', 'Health leaflet', null, 2],
    ].map(([id, title, published, events]) => ({ id, title, published, extractor: 'small-world 1', events })),
  })
})

it('shows a load that is under way', async () => {
  await test.cypher('MATCH (d:Dataset) REMOVE d.seeds')
  expect((await graphStatus(test.graph)).datasets).toMatchObject([{ complete: false }])
})
