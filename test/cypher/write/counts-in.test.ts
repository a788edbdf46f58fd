import { afterAll, beforeAll, expect, it } from 'vitest'
import { applySchema } from '../../../src/graph/schema.ts'
import { loadSmallWorld } from '../../fixtures/small-world/load.ts'
import { openTestGraph, type TestGraph } from '../../graph/test-graph.ts'

let test: TestGraph
beforeAll(async () => {
  test = await openTestGraph()
  await applySchema(test.graph)
})
afterAll(() => test[Symbol.asyncDispose]())

/** `actor role via…` of each COUNTS_IN of an event, sorted. */
async function countsIn(event: string): Promise<string[]> {
  const rows = await test.cypher(
    `MATCH (a)-[c:COUNTS_IN {derived: true}]->(:Event {id: $event})
     RETURN a.id + ' ' + c.role + ' ' + reduce(all = '', id IN c.via | all + ' ' + id) AS row ORDER BY row`,
    { event },
  )
  return rows.map(({ row }) => String(row))
}

it('counts the participants of the small world for whom they act', async () => {
  await test.empty()
  await loadSmallWorld(test.graph)
  const found: Record<string, string[]> = {}
  for (const { id } of await test.cypher('MATCH (e:Event) RETURN e.id AS id ORDER BY id')) {
    found[String(id)] = await countsIn(String(id))
  }
  expect(found).toEqual({
    // A newcomer through the office that `release` states, of another document's event; an NGO for itself.
    'event:clearance': ['org:halo-trust ACTOR  org:halo-trust', 'state:KHM ACTOR  leader:heng-ratana'],
    'event:detectors': ['state:JPN ACTOR  org:jica', 'state:KHM RECIPIENT  org:cmac'],
    // No day at all: ties without an end.
    'event:help': ['state:KHM RECIPIENT  org:cdc-khm', 'state:USA ACTOR  org:cdc-usa'],
    // Hun Sen is Chair of ASEAN too: the state wins.
    'event:meeting': ['state:KHM ACTOR  leader:hun-sen', 'state:USA ACTOR  leader:joe-biden'],
    // Out of office since nine days.
    'event:praise': ['leader:hun-sen ACTOR  leader:hun-sen', 'state:USA RECIPIENT  leader:joe-biden'],
    'event:request': ['state:KHM ACTOR  state:KHM', 'state:USA RECIPIENT  state:USA'],
    'event:summit': [
      'org:asean ACTOR  org:asean',
      'state:KHM HOST  state:KHM',
      'state:USA ACTOR  leader:joe-biden',
    ],
    'event:thanks': [
      'leader:hun-sen ACTOR  leader:hun-sen',
      'state:KHM ACTOR  leader:hun-manet',
      'state:USA RECIPIENT  org:cdc-usa',
    ],
    // Undated: the day of the document.
    'event:training': [
      'state:JPN ACTOR  org:jica',
      'state:KHM ACTOR  org:cmac',
      'state:UKR BENEFICIARY  state:UKR',
    ],
    'event:visit': ['state:KHM ACTOR  leader:hun-manet', 'state:USA ACTOR  leader:joe-biden'],
  })
})

const DATED = { startDate: '2020-01-01', endDate: '2020-12-31', dataset: 'x' }

it.each<[string, Record<string, unknown>[], string[]]>([
  ['for itself when it has no tie', [], ['leader:x ACTOR  leader:x']],
  [
    'for whom it is tied to on the first day',
    [{ ...DATED, to: 'state:A', day: '2020-01-01' }],
    ['state:A ACTOR  leader:x'],
  ],
  [
    'for whom it is tied to on the last day',
    [{ ...DATED, to: 'state:A', day: '2020-12-31' }],
    ['state:A ACTOR  leader:x'],
  ],
  ['for itself a day later', [{ ...DATED, to: 'state:A', day: '2021-01-01' }], ['leader:x ACTOR  leader:x']],
  [
    'by the tie with dates before the one without',
    [
      { ...DATED, to: 'org:B' },
      { to: 'state:A', dataset: 'x' },
    ],
    ['org:B ACTOR  leader:x'],
  ],
  [
    'by the tie without dates where the dated one does not cover the day',
    [
      { ...DATED, to: 'org:B', day: '2022-01-01' },
      { to: 'state:A', dataset: 'x' },
    ],
    ['state:A ACTOR  leader:x'],
  ],
  [
    'by what a dataset states before what a document does',
    [
      { to: 'org:B', dataset: 'x' },
      { to: 'state:A', document: 'd', statedOn: '2020-06-01' },
    ],
    ['org:B ACTOR  leader:x'],
  ],
  [
    'by the statement nearest to the day',
    [
      { to: 'org:B', document: 'd', statedOn: '2020-05-30' },
      { to: 'state:A', document: 'd', statedOn: '2020-06-20' },
    ],
    ['org:B ACTOR  leader:x'],
  ],
  [
    'for the state before the organization',
    [
      { ...DATED, to: 'org:B' },
      { ...DATED, to: 'state:A' },
    ],
    ['state:A ACTOR  leader:x'],
  ],
  [
    'for two states at once, where it holds office in both',
    [
      { ...DATED, to: 'state:A' },
      { ...DATED, to: 'state:C' },
    ],
    ['state:A ACTOR  leader:x', 'state:C ACTOR  leader:x'],
  ],
  [
    'for no state where another represents it',
    [
      { ...DATED, to: 'state:A', capacity: 'acting' },
      { ...DATED, to: 'state:C', capacity: 'represented' },
    ],
    ['state:A ACTOR  leader:x'],
  ],
  [
    'through an organization for whom that acts',
    [
      { ...DATED, to: 'org:B' },
      { from: 'org:B', to: 'org:D', dataset: 'x' },
      { from: 'org:D', to: 'state:A', dataset: 'x' },
    ],
    ['state:A ACTOR  leader:x'],
  ],
  [
    'for itself where ties go round',
    [
      { ...DATED, to: 'org:B' },
      { from: 'org:B', to: 'org:D', dataset: 'x' },
      { from: 'org:D', to: 'org:B', dataset: 'x' },
    ],
    ['leader:x ACTOR  leader:x'],
  ],
])('a leader counts %s', async (_, ties, expected) => {
  await test.empty()
  await test.cypher(
    `CREATE (e:Event {id: 'event:x', startDate: date($day)})<-[:PARTICIPATED_IN {role: 'ACTOR'}]-(:Actor:Leader {id: 'leader:x'})
     CREATE (:Actor:State {id: 'state:A'}), (:Actor:State {id: 'state:C'}), (:Actor:Organization {id: 'org:B'}), (:Actor:Organization {id: 'org:D'})`,
    { day: ties[0]?.day ?? '2020-06-01' },
  )
  for (const { from = 'leader:x', to, startDate, endDate, statedOn, dataset, document, capacity } of ties) {
    const type = from === 'leader:x' ? 'HOLDS_OFFICE' : 'ACTS_FOR'
    await test.cypher(
      `MATCH (a:Actor {id: $from}), (b:Actor {id: $to}) CREATE (a)-[:${type} {startDate: date($startDate), endDate: date($endDate),
       statedOn: date($statedOn), dataset: $dataset, document: $document, capacity: $capacity}]->(b)`,
      Object.fromEntries(
        Object.entries({ from, to, startDate, endDate, statedOn, dataset, document, capacity }).map(
          ([k, v]) => [k, v ?? null],
        ),
      ),
    )
  }
  await test.graph.write((run) => run('counts-in', { events: ['event:x'] }))
  expect(await countsIn('event:x')).toEqual(expected)
  await test.graph.write((run) => run('counts-in', { events: ['event:x'] }))
  expect(await countsIn('event:x')).toEqual(expected)
})

it('lists all through whom an actor counts, once for each role', async () => {
  await test.empty()
  await test.cypher(
    `CREATE (e:Event {id: 'event:x', startDate: date('2020-06-01')}), (a:Actor:State {id: 'state:A'}),
       (a)-[:PARTICIPATED_IN {role: 'ACTOR'}]->(e), (a)-[:PARTICIPATED_IN {role: 'HOST'}]->(e),
       (:Actor:Leader {id: 'leader:x'})-[:PARTICIPATED_IN {role: 'ACTOR'}]->(e)
     WITH a MATCH (x:Leader {id: 'leader:x'}) CREATE (x)-[:HOLDS_OFFICE {dataset: 'x'}]->(a)`,
  )
  await test.graph.write((run) => run('counts-in', { events: ['event:x'] }))
  expect(await countsIn('event:x')).toEqual(['state:A ACTOR  leader:x state:A', 'state:A HOST  state:A'])
})
