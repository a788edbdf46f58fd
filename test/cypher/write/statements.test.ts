import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Counters } from '../../../src/graph/graph.ts'
import { loadSmallWorld } from '../../fixtures/small-world/load.ts'
import { openTestGraph, type TestGraph } from '../../graph/test-graph.ts'

/** What a statement does to the small world: the counters that are not zero, and its rows. Neo4j counts a property
 *  as set each time it is written, also with the value it had, so `propertiesSet` tells nothing and is left out. */
interface Case {
  /** What is run first, in the same transaction. */
  before?: Step[]
  parameters: Record<string, unknown>
  changes: Partial<Counters>
  rows?: unknown[]
}
interface Step {
  statement: string
  parameters: Record<string, unknown>
}
const one = [{ written: 1 }]
const release = 'document:1111111111111111'
const quote = { quote: 'met', start: 23, end: 26 }

/** Hun Sen taken for Hun Manet, with whom he takes part in the thanks; the meeting for the summit that it is part of and
 *  that has Joe Biden already. Hun Sen took part in the meeting: a link between two that are merged. */
const merges = {
  rows: [
    { id: 'leader:hun-sen', into: 'leader:hun-manet' },
    { id: 'event:meeting', into: 'event:summit' },
  ],
}
const merged: Step[] = [{ statement: 'merge-nodes', parameters: merges }]
const movedFrom: Step[] = [...merged, { statement: 'merge-links-from', parameters: {} }]
const moved: Step[] = [...movedFrom, { statement: 'merge-links-to', parameters: {} }]
const partedFrom: Step[] = [...moved, { statement: 'part-links-from', parameters: {} }]
const parted: Step[] = [...partedFrom, { statement: 'part-links-to', parameters: {} }]
/** Two leaders, of whom only the name in use is known, and two bodies that bear one acronym. */
const mergedNamed: Step[] = [
  {
    statement: 'merge-nodes',
    parameters: {
      rows: [
        { id: 'leader:hun-sen', into: 'leader:hun-manet' },
        { id: 'org:cdc-khm', into: 'org:cdc-usa' },
      ],
    },
  },
]
const judgements = [
  {
    left: 'event:meeting',
    right: 'event:summit',
    judgement: 'unsure',
    who: 'Owner',
    when: '2026-11-25',
    line: 3,
  },
  {
    left: 'leader:hun-sen',
    right: 'leader:hun-manet',
    judgement: 'no',
    who: 'Owner',
    when: '2026-11-25',
    line: 2,
  },
]
const judged: Step[] = [{ statement: 'judgement', parameters: { rows: judgements } }]

/** By file of cypher/write; worked out by hand from test/fixtures/small-world. */
const CASES: Record<string, Case> = {
  absent: {
    parameters: { actors: ['state:KHM', 'state:XXX'], issues: ['issue:demining', 'issue:chess'] },
    changes: {},
    rows: [{ id: 'issue:chess' }, { id: 'state:XXX' }],
  },
  'actor-link': {
    parameters: {
      rows: [
        {
          type: 'MEMBER_OF',
          source: 'state:UKR',
          target: 'org:asean',
          properties: { status: 'observer', dataset: 'x', row: 1 },
        },
      ],
    },
    changes: { relationshipsCreated: 1 },
    rows: one,
  },
  actor: {
    parameters: {
      rows: [
        {
          id: 'state:XXX',
          label: 'State',
          properties: { id: 'state:XXX', name: 'X', iso2: null },
          startDate: '2000-01-01',
          endDate: null,
        },
        { id: 'org:new', label: 'Organization', properties: { id: 'org:new', name: 'New', kind: 'ngo' } },
      ],
    },
    changes: { nodesCreated: 2, labelsAdded: 4 },
    rows: [{ written: 2 }],
  },
  'acts-for': {
    parameters: {
      rows: [
        {
          source: 'org:halo-trust',
          target: 'state:UKR',
          properties: { document: release, ...quote },
          statedOn: '2022-11-18',
        },
      ],
    },
    changes: { relationshipsCreated: 1 },
    rows: one,
  },
  'affected-events': {
    // CMAC's own events, and that of Heng Ratana, who holds office there.
    parameters: { actors: ['org:cmac'] },
    changes: {},
    rows: [{ id: 'event:clearance' }, { id: 'event:detectors' }, { id: 'event:training' }],
  },
  broader: {
    parameters: {
      rows: [{ source: 'issue:health', target: 'issue:security', properties: { dataset: 'x', row: 1 } }],
    },
    changes: { relationshipsCreated: 1 },
    rows: one,
  },
  code: {
    parameters: {
      rows: [
        { owner: 'state:UKR', properties: { key: 'up', scheme: 'fips', code: 'UP', dataset: 'x', row: 1 } },
      ],
    },
    changes: { nodesCreated: 1, labelsAdded: 1, relationshipsCreated: 1 },
    rows: one,
  },
  concerns: {
    parameters: { rows: [{ source: 'event:visit', target: 'issue:health' }] },
    changes: { relationshipsCreated: 1 },
    rows: one,
  },
  'counts-in': {
    // Hun Sen for Cambodia, Joe Biden for the United States: both links anew, with role, via and derived.
    parameters: { events: ['event:meeting'] },
    changes: { relationshipsDeleted: 2, relationshipsCreated: 2 },
  },
  dataset: {
    parameters: { rows: [{ id: 'dataset:icews14', properties: { id: 'dataset:icews14', rows: 3 } }] },
    changes: { nodesCreated: 1, labelsAdded: 1 },
    rows: one,
  },
  'document-ids': {
    // The ten actors that it mentions, without Japan, which it only implies, and its four events, of just these actors.
    parameters: { document: release },
    changes: {},
    rows: [
      { id: 'event:meeting' },
      { id: 'event:request' },
      { id: 'event:summit' },
      { id: 'event:training' },
      { id: 'leader:heng-ratana' },
      { id: 'leader:hun-sen' },
      { id: 'leader:joe-biden' },
      { id: 'org:asean' },
      { id: 'org:cmac' },
      { id: 'org:halo-trust' },
      { id: 'org:jica' },
      { id: 'state:KHM' },
      { id: 'state:UKR' },
      { id: 'state:USA' },
    ],
  },
  document: {
    parameters: {
      rows: [
        {
          id: 'document:4',
          properties: { id: 'document:4', title: null },
          startDate: '2022-01-01',
          endDate: null,
        },
      ],
    },
    changes: { nodesCreated: 1, labelsAdded: 1 },
    rows: one,
  },
  event: {
    parameters: {
      rows: [
        { id: 'event:new', properties: { id: 'event:new', confidence: 1 }, startDate: null, endDate: null },
      ],
    },
    changes: { nodesCreated: 1, labelsAdded: 1 },
    rows: one,
  },
  'find-document': {
    parameters: { ref: 'CAMBODIA and its partners ' },
    changes: {},
    rows: [{ id: release, title: 'Cambodia and its partners', rank: 2 }],
  },
  'foreign-names': {
    parameters: {
      rows: [
        {
          owner: 'state:UKR',
          properties: { names: ['Ucrania'], keys: ['ucrania'], languages: ['es'], rows: [1], sources: ['x'] },
        },
      ],
    },
    changes: { nodesCreated: 1, labelsAdded: 1, relationshipsCreated: 1 },
    rows: one,
  },
  'holds-office': {
    parameters: {
      rows: [
        {
          source: 'leader:hun-manet',
          target: 'org:asean',
          properties: { title: 'Chair', from: '2030', dataset: 'x', row: 1 },
          startDate: '2030-01-01',
        },
      ],
    },
    changes: { relationshipsCreated: 1 },
    rows: one,
  },
  'introduce-agreement': {
    parameters: {
      rows: [
        {
          source: release,
          target: 'agreement:new',
          properties: { name: 'New', kind: 'treaty', signed: '2020' },
          startDate: '2020-01-01',
          endDate: '2020-12-31',
        },
      ],
    },
    changes: { nodesCreated: 1, labelsAdded: 1, relationshipsCreated: 1 },
    rows: one,
  },
  'introduce-group': {
    parameters: {
      rows: [
        {
          source: release,
          target: 'group:khm-students',
          properties: {
            name: 'Student (Cambodia)',
            names: ['Student (Cambodia)'],
            keys: ['student cambodia'],
          },
        },
      ],
    },
    changes: { nodesCreated: 1, labelsAdded: 2, relationshipsCreated: 1 },
    rows: one,
  },
  'introduce-leader': {
    parameters: {
      rows: [
        { source: release, target: 'leader:new', properties: { name: 'New', names: ['New'], keys: ['new'] } },
      ],
    },
    changes: { nodesCreated: 1, labelsAdded: 2, relationshipsCreated: 1 },
    rows: one,
  },
  'introduce-organization': {
    parameters: {
      // One that is there already: only the link is new.
      rows: [
        {
          source: release,
          target: 'org:halo-trust',
          properties: { name: 'HALO', names: ['HALO'], keys: ['halo'] },
        },
      ],
    },
    changes: { relationshipsCreated: 1 },
    rows: one,
  },
  issue: {
    parameters: {
      rows: [{ id: 'issue:new', properties: { id: 'issue:new', prefLabel: 'new', altLabels: [] } }],
    },
    changes: { nodesCreated: 1, labelsAdded: 1 },
    rows: one,
  },
  judgement: {
    parameters: { rows: judgements },
    changes: { nodesCreated: 2, labelsAdded: 2 },
    rows: [{ written: 2 }],
  },
  lock: { parameters: {}, changes: {}, rows: one },
  'mentions-actor': {
    parameters: { rows: [{ source: release, target: 'org:cdc-usa', properties: { count: 2 } }] },
    changes: { relationshipsCreated: 1 },
    rows: one,
  },
  'mentions-agreement': {
    parameters: {
      rows: [
        {
          source: 'document:3333333333333333',
          target: 'agreement:memorandum-on-cultural-property',
          properties: { count: 1 },
        },
      ],
    },
    changes: { relationshipsCreated: 1 },
    rows: one,
  },
  'merge-links-from': {
    // Of Hun Sen 3 offices, the meeting and the praise; the thanks has Hun Manet already. Of the meeting 2 issues and the
    // quote; that it is part of the summit stays.
    before: merged,
    parameters: {},
    changes: { relationshipsCreated: 8, relationshipsDeleted: 8 },
  },
  'merge-links-to': {
    // Of Hun Sen 3 MENTIONS, though two of the documents mention Hun Manet too; of the meeting Hun Manet, who is there by
    // now in his place. The summit has Joe Biden already.
    before: movedFrom,
    parameters: {},
    changes: { relationshipsCreated: 4, relationshipsDeleted: 4 },
  },
  'merge-names': {
    // Hun Sen, and Council for the Development of Cambodia; CDC finds the American one already.
    before: mergedNamed,
    parameters: {},
    changes: { nodesCreated: 2, labelsAdded: 2, relationshipsCreated: 2 },
  },
  'merge-nodes': {
    // Hun Sen counts for himself in the praise and the thanks; in the meeting Cambodia and the United States count.
    // Actor, Leader and Event go.
    parameters: merges,
    changes: { relationshipsDeleted: 4, relationshipsCreated: 2, labelsAdded: 2, labelsRemoved: 3 },
    rows: [{ written: 2 }],
  },
  name: {
    parameters: {
      rows: [
        {
          owner: 'state:UKR',
          properties: { key: 'the ukraine', name: 'The Ukraine', kind: 'former' },
          startDate: null,
          endDate: '1991-08-24',
        },
      ],
    },
    changes: { nodesCreated: 1, labelsAdded: 1, relationshipsCreated: 1 },
    rows: one,
  },
  'part-links-from': {
    // All that merge-links-from moved; Hun Manet's part in the meeting is one in the summit meanwhile.
    before: moved,
    parameters: {},
    changes: { relationshipsCreated: 8, relationshipsDeleted: 8 },
  },
  'part-links-to': {
    before: partedFrom,
    parameters: {},
    changes: { relationshipsCreated: 4, relationshipsDeleted: 4 },
  },
  'part-names': {
    // The two that merge-names gave; CDC stays.
    before: [...mergedNamed, { statement: 'merge-names', parameters: {} }],
    parameters: {},
    changes: { nodesDeleted: 2, relationshipsDeleted: 2 },
  },
  'part-nodes': {
    before: parted,
    parameters: {},
    changes: { relationshipsDeleted: 2, labelsAdded: 3, labelsRemoved: 2 },
    rows: [
      { id: 'event:meeting', into: 'event:summit' },
      { id: 'leader:hun-sen', into: 'leader:hun-manet' },
    ],
  },
  'part-of': {
    parameters: { rows: [{ source: 'event:request', target: 'event:summit' }] },
    changes: { relationshipsCreated: 1 },
    rows: one,
  },
  'participated-in': {
    parameters: { rows: [{ source: 'state:UKR', target: 'event:summit', properties: { role: 'ACTOR' } }] },
    changes: { relationshipsCreated: 1 },
    rows: one,
  },
  'party-to': {
    parameters: {
      rows: [
        {
          source: 'state:JPN',
          target: 'agreement:memorandum-on-cultural-property',
          properties: { document: release, ...quote },
        },
      ],
    },
    changes: { relationshipsCreated: 1 },
    rows: one,
  },
  present: {
    before: merged,
    parameters: {
      ids: [
        'state:XXX',
        'leader:hun-sen',
        'leader:hun-manet',
        'leader:heng-ratana',
        'event:summit',
        'event:meeting',
      ],
    },
    changes: {},
    rows: [
      { id: 'event:meeting', held: false },
      { id: 'event:summit', held: false },
      { id: 'leader:heng-ratana', held: false },
      { id: 'leader:hun-manet', held: true },
      { id: 'leader:hun-sen', held: false },
    ],
  },
  'release-actors': {
    // ASEAN stays, it takes part in the summit and has members. Row, dataset and source go.
    parameters: { ids: ['org:asean'] },
    changes: {},
  },
  'release-issues': {
    // Culture stays, the meeting concerns it.
    parameters: { ids: ['issue:culture'] },
    changes: {},
  },
  'remove-belongings': {
    parameters: { elements: [] },
    changes: {},
    rows: [{ written: 0 }],
  },
  'remove-datasets': {
    parameters: { ids: ['dataset:small-world'] },
    changes: { nodesDeleted: 1 },
  },
  'remove-judgements': { before: judged, parameters: {}, changes: { nodesDeleted: 2 } },
  'remove-links': {
    parameters: { elements: [] },
    changes: {},
    rows: [{ written: 0 }],
  },
  'remove-unstated-actors': {
    // The HALO Trust is named by two documents.
    parameters: { ids: ['org:halo-trust', 'state:KHM'] },
    changes: {},
    rows: [],
  },
  'remove-unstated-agreements': {
    parameters: { ids: ['agreement:memorandum-on-cultural-property'] },
    changes: {},
  },
  'reported-in': {
    parameters: { rows: [{ source: 'event:summit', target: release, properties: quote }] },
    changes: { relationshipsCreated: 1 },
    rows: one,
  },
  'retract-document': {
    // 3 INTRODUCES, 11 MENTIONS, 5 quotes, 2 parties.
    parameters: { document: release },
    changes: { nodesDeleted: 1, relationshipsDeleted: 21 },
    rows: [
      {
        named: expect.toSatisfy((named: string[]) => named.length === 11 && new Set(named).size === 11),
      },
    ],
  },
  'retract-events': {
    parameters: { document: 'document:3333333333333333' },
    // Help: 2 participants, 2 counted, 1 issue, 1 quote; thanks: 3 participants, 3 counted, 1 quote.
    changes: { nodesDeleted: 2, relationshipsDeleted: 13 },
  },
  'retract-ties': {
    parameters: { document: release },
    changes: { relationshipsDeleted: 1 },
    rows: [{ id: 'leader:heng-ratana', of: 'org:cmac' }],
  },
  'schema-version': {
    parameters: { version: 9999, name: 'new', checksum: '00' },
    changes: { nodesCreated: 1, labelsAdded: 1 },
  },
  'settle-actors': {
    // Heng Ratana, of two documents: his node anew, his two names anew.
    parameters: { ids: ['leader:heng-ratana', 'state:KHM'] },
    changes: {
      nodesDeleted: 2,
      relationshipsDeleted: 2,
      nodesCreated: 2,
      labelsAdded: 2,
      relationshipsCreated: 2,
    },
  },
  'settle-agreements': {
    parameters: { ids: ['agreement:memorandum-on-cultural-property'] },
    changes: {},
  },
  'stored-belongings': { parameters: { datasets: ['other'] }, changes: {}, rows: [] },
  'stored-datasets': {
    parameters: {},
    changes: {},
    rows: [{ id: 'dataset:small-world', seeds: expect.stringMatching(/^[0-9a-f]{64}$/), empty: false }],
  },
  'stored-document': { parameters: { id: release }, changes: {}, rows: [{ extractor: 'small-world 1' }] },
  'stored-judgements': {
    before: judged,
    parameters: {},
    changes: {},
    rows: [{ judgement: judgements[1] }, { judgement: judgements[0] }],
  },
  'stored-links': { parameters: { datasets: ['other'] }, changes: {}, rows: [] },
  'stored-merges': {
    before: merged,
    parameters: {},
    changes: {},
    rows: [
      { id: 'event:meeting', into: 'event:summit' },
      { id: 'leader:hun-sen', into: 'leader:hun-manet' },
    ],
  },
  'stored-nodes': { parameters: { datasets: ['other'] }, changes: {}, rows: [] },
}

let test: TestGraph
beforeAll(async () => {
  test = await openTestGraph()
  await test.empty()
  await loadSmallWorld(test.graph)
})
afterAll(() => test[Symbol.asyncDispose]())

/** Runs a statement, after those before it, and takes all back. */
async function attempt(name: string, parameters: Record<string, unknown>, before: Step[] = []) {
  const back = new Error('taken back')
  let answer: { changes: object; rows: unknown[] } | undefined
  await expect(
    test.graph.write(async (run) => {
      for (const step of before) await run(step.statement, step.parameters)
      const { counters, rows } = await run(name, parameters)
      answer = {
        changes: Object.fromEntries(
          Object.entries(counters).filter(([name, count]) => name !== 'propertiesSet' && count !== 0),
        ),
        rows,
      }
      throw back
    }),
  ).rejects.toBe(back)
  return answer!
}

describe('cypher/write', () => {
  it('has a case here for each file', () => {
    expect(Object.keys(CASES)).toEqual([...test.graph.queries.write.keys()])
  })

  it.each(Object.entries(CASES))('%s', async (name, { before, parameters, changes, rows }) => {
    const answer = await attempt(name, parameters, before)
    expect(answer.changes).toEqual(changes)
    if (rows) expect(answer.rows).toEqual(rows)
  })

  it('runs each file on the example of its header', async () => {
    for (const { name, example } of test.graph.queries.write.values()) {
      if (name !== 'schema-version') await attempt(name, example ?? {})
    }
  })
})
