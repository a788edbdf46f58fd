import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { referenceRows } from '../../src/graph/reference-rows.ts'
import { applySchema } from '../../src/graph/schema.ts'
import { writeExtraction } from '../../src/graph/write-document.ts'
import { writeReference } from '../../src/graph/write-reference.ts'
import type { Reference } from '../../src/model/reference.ts'
import { bulletin, release } from '../fixtures/small-world/documents.ts'
import { reference } from '../fixtures/small-world/reference.ts'
import { openTestGraph, type TestGraph } from './test-graph.ts'

let test: TestGraph
beforeAll(async () => {
  test = await openTestGraph()
  await applySchema(test.graph)
})
beforeEach(() => test.empty())
afterAll(() => test[Symbol.asyncDispose]())

const load = async (seeds: Reference) => writeReference(test.graph, referenceRows(seeds))
/** One issue is under another, one organization is part of another. */
const seedLinks =
  reference.offices.length +
  reference.actsFor.length +
  reference.memberships.length +
  reference.chairs.length +
  reference.successions.length +
  2

/** The small world without one leader, his offices and names, Japan's memberships and the issue of culture. */
const without: Reference = {
  ...reference,
  leaders: reference.leaders.filter(({ id }) => id !== 'leader:hun-manet'),
  offices: reference.offices.filter(({ leader }) => leader !== 'leader:hun-manet'),
  memberships: reference.memberships.filter(({ state }) => state !== 'state:JPN'),
  issues: reference.issues.filter(({ id }) => id !== 'culture'),
}

describe('writeReference', () => {
  it('writes nodes with their names, codes and dates, and links with dataset and row', async () => {
    // 6 states, 6 organizations, 3 leaders, 4 issues; 13 further names, of which "U.S.A." and "USA" are two; 27 codes, of
    // which 22 are the states' own; two states with foreign names.
    expect(await load(reference)).toEqual({ written: true, nodes: 19 + 13 + 27 + 2, links: seedLinks })
    expect(
      await test.cypher(
        `MATCH (s:Actor:State {id: 'state:KHM'})
         RETURN s {.*, startDate: toString(s.startDate), names: COLLECT {
           MATCH (s)-[:HAS_NAME]->(n:Name) RETURN n {.key, .name, .kind, .from, .to} ORDER BY n.key
         }} AS khm`,
      ),
    ).toEqual([
      {
        khm: {
          id: 'state:KHM',
          key: 'cambodia',
          name: 'Cambodia',
          aliases: ['Kingdom of Cambodia', 'Kampuchea'],
          iso2: 'KH',
          iso3: 'KHM',
          cowCode: 811,
          gwCode: 811,
          status: 'un-member',
          from: '1953-11-09',
          startDate: '1953-11-09',
          source: 'made up for tests',
          dataset: 'small-world',
          row: 1,
          names: [
            { key: 'cambodian', name: 'Cambodian', kind: 'adjective', from: null, to: null },
            { key: 'kampuchea', name: 'Kampuchea', kind: 'former', from: '1975', to: '1989' },
            {
              key: 'kingdom of cambodia',
              name: 'Kingdom of Cambodia',
              kind: 'official',
              from: null,
              to: null,
            },
          ],
        },
      },
    ])
    expect(
      await test.cypher(
        `MATCH (:Leader {id: 'leader:hun-sen'})-[o:HOLDS_OFFICE]->(:Organization {id: 'org:asean'})
         RETURN o {.*, startDate: toString(o.startDate), endDate: toString(o.endDate)} AS office`,
      ),
    ).toEqual([
      {
        office: {
          title: 'Chair',
          from: '2022',
          to: '2022',
          startDate: '2022-01-01',
          endDate: '2022-12-31',
          dataset: 'small-world',
          row: 21,
          source: 'made up for tests',
        },
      },
    ])
  })

  it('writes codes and foreign names of states, successions, parts and chairs', async () => {
    await load(reference)
    expect(
      await test.cypher(
        `MATCH (s {id: 'state:DEU'})-[:HAS_CODE]->(c:Code {scheme: 'cow', code: '260'})
         RETURN c {.*, startDate: toString(c.startDate), endDate: toString(c.endDate)} AS code`,
      ),
    ).toEqual([
      {
        code: {
          key: '260',
          scheme: 'cow',
          code: '260',
          from: '1949-05-23',
          to: '1990-10-02',
          startDate: '1949-05-23',
          endDate: '1990-10-02',
          source: 'made up for tests',
          dataset: 'small-world',
          row: 62,
        },
      },
    ])
    expect(
      await test.cypher(
        "MATCH ({id: 'state:KHM'})-[:HAS_FOREIGN_NAMES]->(n:ForeignNames) RETURN properties(n) AS names",
      ),
    ).toEqual([
      {
        names: {
          names: ['Camboya', 'Kambodscha'],
          keys: ['camboya', 'kambodscha'],
          languages: ['es', 'de lb'],
          rows: [71, 72],
          sources: ['made up for tests', 'made up for tests'],
          dataset: 'small-world',
        },
      },
    ])
    expect(
      await test.cypher(
        `MATCH (a)-[r:SUCCEEDED_BY|SUB_ORGANIZATION_OF|CHAIRS]->(b)
         RETURN a.id AS source, type(r) AS type, b.id AS target, r.kind AS kind, r.title AS title, r.row AS row
         ORDER BY row`,
      ),
    ).toEqual(
      [
        ['org:aha-centre', 'SUB_ORGANIZATION_OF', 'org:asean', null, null, 16],
        ['state:DDR', 'SUCCEEDED_BY', 'state:DEU', 'merged', null, 65],
        ['state:KHM', 'CHAIRS', 'org:asean', null, 'Chair', 80],
        ['state:KHM', 'CHAIRS', 'org:asean', null, 'Chair', 81],
      ].map(([source, type, target, kind, title, row]) => ({ source, type, target, kind, title, row })),
    )
  })

  it('counts a changed row of the seeds as one change, and changes nothing else', async () => {
    await load(reference)
    const before = await test.dump()
    const codes = reference.codes.map((code) => (code.code === 'CB' ? { ...code, from: '1953' } : code))
    expect(await load({ ...reference, codes })).toEqual({ written: true, nodes: 1, links: 0 })
    const foreignNames = reference.foreignNames.slice(1)
    expect(await load({ ...reference, foreignNames })).toEqual({ written: true, nodes: 1 + 1, links: 0 })
    expect(await load(reference)).toEqual({ written: true, nodes: 1, links: 0 })
    expect(await test.dump()).toEqual(before)
  })

  it('writes nothing for the same seeds', async () => {
    await load(reference)
    const before = await test.dump()
    expect(await load(structuredClone(reference))).toEqual({ written: false, nodes: 0, links: 0 })
    expect(await test.dump()).toEqual(before)
  })

  it('brings changed seeds to the state they would have in a new graph, both ways', async () => {
    await load(without)
    const smaller = await test.dump()
    // Hun Manet, culture; his office and one membership.
    expect(await load(reference)).toEqual({ written: true, nodes: 2, links: 2 })
    const whole = await test.dump()
    expect(await load(without)).toMatchObject({ written: true })
    expect(unstamped(await test.dump())).toEqual(unstamped(smaller))
    await test.empty()
    await load(reference)
    expect(await test.dump()).toEqual(whole)
  })

  it('brings changed values and moved rows to the new state', async () => {
    await load(reference)
    const moved: Reference = {
      ...reference,
      states: reference.states.map((state) =>
        state.id === 'state:UKR' ? { ...state, iso2: null, name: 'Ukraina' } : state,
      ),
      offices: reference.offices.map((office) => ({ ...office, row: office.row + 1 })),
    }
    await load(moved)
    const after = await test.dump()
    await test.empty()
    await load(moved)
    expect(after).toEqual(await test.dump())
  })

  it('completes a load that broke off', async () => {
    await load(reference)
    const whole = await test.dump()
    await test.cypher('MATCH (d:Dataset) REMOVE d.seeds')
    await test.cypher('MATCH ()-[r:MEMBER_OF]->() DELETE r')
    expect(await load(reference)).toEqual({ written: true, nodes: 0, links: 3 })
    expect(await test.dump()).toEqual(whole)
  })

  it('two loads at once write each link once', async () => {
    await Promise.all([load(reference), load(reference)])
    const both = await test.dump()
    await test.empty()
    await load(reference)
    expect(both).toEqual(await test.dump())
  })

  it('leaves what documents state, keeps actors they speak of, and counts anew for changed offices', async () => {
    await load(reference)
    for (const extraction of [release, bulletin]) await writeExtraction(test.graph, extraction)
    const before = await test.dump()
    await load(without)
    expect(
      await test.cypher(
        "MATCH (n:Leader {id: 'leader:hun-manet'}) RETURN n.name AS name, n.dataset AS dataset",
      ),
    ).toEqual([{ name: 'Hun Manet', dataset: null }])
    expect(await countsIn('event:visit')).toEqual([
      { id: 'leader:hun-manet', role: 'ACTOR', via: ['leader:hun-manet'] },
      { id: 'state:USA', role: 'ACTOR', via: ['leader:joe-biden'] },
    ])
    expect(
      await test.cypher(
        "MATCH (:Event {id: 'event:meeting'})-[:CONCERNS]->(i) RETURN i.id AS id ORDER BY id",
      ),
    ).toEqual([{ id: 'issue:culture' }, { id: 'issue:demining' }])
    await load(reference)
    expect(await test.dump()).toEqual(before)
  })

  it('refuses seeds that do not fit together, before anything is written', async () => {
    const office = { ...reference.offices[0]!, of: 'state:XXX' }
    await expect(load({ ...reference, offices: [office] })).rejects.toMatchObject({
      code: 'SEED',
      message: 'small-world:20: "state:XXX" is not in the seeds',
    })
    await expect(
      load({ ...reference, leaders: [...reference.leaders, reference.leaders[0]!] }),
    ).rejects.toMatchObject({
      code: 'SEED',
      message: 'small-world:10: the id "leader:hun-sen" is given twice',
    })
    const name = { actor: 'state:UKR', name: 'U'.repeat(9000), kind: 'alias' as const, from: null, to: null }
    await expect(load({ ...reference, names: [name] })).rejects.toMatchObject({
      code: 'SEED',
      message: expect.stringMatching(/^seeds: "uuu.*…" is an id or name of 9000 characters; cut it$/),
    })
    expect(await test.dump()).toEqual({ nodes: [], links: [] })
  })
})

const countsIn = (event: string) =>
  test.cypher(
    'MATCH (a)-[c:COUNTS_IN]->(:Event {id: $event}) RETURN a.id AS id, c.role AS role, c.via AS via ORDER BY id',
    { event },
  )

/** Without the checksum of the load. */
const unstamped = ({ nodes, links }: { nodes: string[]; links: string[] }) => ({
  nodes: nodes.map((node) => node.replace(/"seeds":"\w+",?/, '')),
  links,
})
