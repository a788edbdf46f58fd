import { afterAll, beforeAll, expect, it } from 'vitest'
import { reviewText } from '../../src/commands/review-text.ts'
import { referenceRows } from '../../src/graph/reference-rows.ts'
import { doubts } from '../../src/graph/review.ts'
import { applySchema } from '../../src/graph/schema.ts'
import { writeExtraction } from '../../src/graph/write-document.ts'
import { writeReference } from '../../src/graph/write-reference.ts'
import type { Judgement } from '../../src/identity/judgements.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import { bulletin, release } from '../fixtures/small-world/documents.ts'
import { reference } from '../fixtures/small-world/reference.ts'
import { openTestGraph, type TestGraph } from './test-graph.ts'

const RATTANA = 'leader:heng-rattana'
const [meeting] = release.events
/** The bulletin as one that spells a newcomer otherwise and tells of the meeting of the release too, a day later. */
const other: Extraction = JSON.parse(
  JSON.stringify({
    ...bulletin,
    newLeaders: [{ id: 'leader:heng-ratana', name: 'Heng Rattana' }],
    events: [
      ...bulletin.events,
      {
        ...meeting!,
        id: 'event:a9a9',
        date: '2022-11-13',
        startDate: '2022-11-13',
        endDate: '2022-11-13',
        partOf: null,
        issues: ['demining'],
        evidence: [bulletin.events[2]!.evidence[0]!],
      },
    ],
  }).replaceAll('leader:heng-ratana', RATTANA),
)

let test: TestGraph
beforeAll(async () => {
  test = await openTestGraph()
  await applySchema(test.graph)
  await test.empty()
  await writeReference(test.graph, referenceRows(reference))
  for (const each of [release, other]) await writeExtraction(test.graph, each)
})
afterAll(() => test[Symbol.asyncDispose]())

const judged = (judgement: Judgement['judgement'], left: string, right: string): Judgement => ({
  left,
  right,
  judgement,
  who: 'Owner',
  when: '2026-11-25',
  why: 'asked the centre',
  file: 'judgements.csv',
  line: 2,
})

it('lists who and what may be one, with the evidence of both sides', async () => {
  const { total, doubts: listed } = await doubts(test.graph, [], 10)
  expect(total).toBe(2)
  expect(
    listed.map(({ kind, left, right, why, events }) => ({
      kind,
      left: left.id,
      right: right.id,
      why,
      events,
    })),
  ).toEqual([
    {
      kind: 'events',
      left: 'event:a9a9',
      right: 'event:meeting',
      why: 'CONSULT (meeting) within a day; between the same; on the same issue; in Phnom Penh',
      events: 1,
    },
    {
      kind: 'actors',
      left: 'leader:heng-ratana',
      right: RATTANA,
      why: 'another spelling of the same name; of one the state is not said',
      events: 1,
    },
  ])
  const [event, person] = listed
  expect(event!.right.evidence).toMatchObject([
    {
      quote: 'Prime Minister Hun Sen met President Joe Biden on November 12, 2022.',
      document: 'document:1111111111111111',
      title: 'Cambodia and its partners',
    },
  ])
  expect(person!.left.evidence[0]).toMatchObject({
    says: 'Director General, Cambodian Mine Action Centre',
    quote: 'Heng Ratana, Director General of CMAC',
    document: 'document:1111111111111111',
  })
  expect(person!.right.evidence[0]).toMatchObject({
    quote: 'Mr. Heng Ratana and Halo Trust agreed to clear two provinces.',
    document: 'document:2222222222222222',
  })
  expect(reviewText({ total, doubts: listed })).toContain(
    '“Heng Ratana, Director General of CMAC” · Cambodia and its partners, 2022-11-18 (document:1111111111111111)',
  )
})

it('leaves out what is settled, and keeps what somebody was unsure of with the reason', async () => {
  const settled = [
    judged('no', RATTANA, 'leader:heng-ratana'),
    judged('unsure', 'event:meeting', 'event:a9a9'),
  ]
  const { total, doubts: listed } = await doubts(test.graph, settled, 10)
  expect(total).toBe(1)
  expect(listed).toMatchObject([{ kind: 'events', unsure: 'asked the centre' }])
})

it('lists no more than was asked for, and says how many there are', async () => {
  const found = await doubts(test.graph, [], 1)
  expect(found).toMatchObject({ total: 2, doubts: [{ kind: 'events' }] })
  expect(reviewText(found)).toContain('1 more: --first 2')
})
