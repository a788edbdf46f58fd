import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { executeOperation } from '../../src/api/execute.ts'
import { referenceRows } from '../../src/graph/reference-rows.ts'
import { applySchema } from '../../src/graph/schema.ts'
import { writeReference } from '../../src/graph/write-reference.ts'
import { loadSeeds } from '../../src/sources/seeds.ts'
import { openTestGraph, type TestGraph } from '../graph/test-graph.ts'

/** Questions as of a date that a researcher asks, each answer checked by hand. */
describe('the reference graph, as of a date', () => {
  let world: TestGraph

  beforeAll(async () => {
    world = await openTestGraph()
    await world.empty()
    await applySchema(world.graph)
    await writeReference(world.graph, referenceRows(loadSeeds()))
  })
  afterAll(async () => {
    await world?.empty()
    await world?.[Symbol.asyncDispose]()
  })

  /** The values that stand under `path` in the answer: field names; lists are gone through. */
  async function ask(question: string, path: string): Promise<unknown[]> {
    const answer = await executeOperation(world.graph, `{ ${question} }`)
    const { data, errors } = JSON.parse(JSON.stringify(answer)) as Record<string, unknown>
    expect(errors).toBeUndefined()
    let found: unknown[] = [data]
    for (const field of path.split('.'))
      found = found.flatMap((value) => (value as Record<string, unknown> | null)?.[field] ?? [])
    return found
  }

  async function ministers(state: string, on: string, title: RegExp): Promise<unknown[]> {
    const offices = await ask(
      `state(ref: "${state}") { leaders(on: "${on}") { title holder { name } } }`,
      'state.leaders',
    )
    return (offices as { title: string; holder: { name: string } }[])
      .filter((office) => title.test(office.title))
      .map((office) => office.holder.name)
  }

  const foreign =
    /^(?:Minister (?:of|for) Foreign Affairs|Federal Minister for Foreign Affairs|Secretary of State)\b/
  test.each([
    ['Cambodia', '2022-11-12', foreign, 'Prak Sokhonn'],
    ['Cambodia', '2022-11-12', /^Prime Minister/, 'Hun Sen'],
    ['Cambodia', '2024-05-01', /^Prime Minister/, 'Hun Manet'],
    ['United Kingdom', '2022-09-20', /^Prime Minister/, 'Liz Truss'],
    ['Germany', '2015-06-01', foreign, 'Frank-Walter Steinmeier'],
    ['United States', '2010-03-01', foreign, 'Hillary Clinton'],
    ['France', '2003-02-14', foreign, 'Dominique de Villepin'],
    ['Russia', '2010-01-01', /^President$/, 'Dmitry Medvedev'],
    ['Japan', '2022-11-12', /^Prime Minister/, 'Fumio Kishida'],
    ['Australia', '2010-06-23', /^Prime Minister/, 'Kevin Rudd'],
    ['Bolivia', '2020-01-15', /^President$/, 'Jeanine Áñez'],
  ])('%s on %s, %s: %s', async (state, on, title, name) => {
    expect(await ministers(state, on, title)).toEqual([name])
  })

  test('an office that was held for the time being says so', async () => {
    const capacity = await ask(
      'leader(ref: "Jeanine Áñez") { offices(on: "2020-01-15") { capacity } }',
      'leader.offices.capacity',
    )
    expect(capacity).toEqual(['ACTING'])
  })

  test.each([
    ['ASEAN', '2022-11-12', 'Cambodia'],
    ['ASEAN', '2023-09-05', 'Indonesia'],
    ['G20', '2022-11-15', 'Indonesia'],
    ['UN Security Council', '2022-02-24', 'Russia'],
    ['UN Security Council', '2022-03-15', 'United Arab Emirates'],
    ['Council of the European Union', '2022-11-12', 'Czechia'],
    ['OSCE', '2014-03-01', 'Switzerland'],
  ])('who chaired %s on %s: %s', async (organization, on, state) => {
    const question = `organization(ref: "${organization}") { chairs(on: "${on}") { state { name } } }`
    expect(await ask(question, 'organization.chairs.state.name')).toEqual([state])
  })

  async function statusIn(state: string, organization: string, on: string): Promise<unknown[]> {
    const question = `state(ref: "${state}") { memberships(on: "${on}") { status organization { id acronym } } }`
    const memberships = await ask(question, 'state.memberships')
    return (memberships as { status: string; organization: { acronym: string } }[])
      .filter((membership) => membership.organization.acronym === organization)
      .map((membership) => membership.status)
  }

  test.each([
    ['Timor-Leste', 'ASEAN', '2025-11-01', ['member']],
    ['Timor-Leste', 'ASEAN', '2025-10-01', ['observer']],
    ['United Kingdom', 'EU', '2020-01-30', ['member']],
    ['United Kingdom', 'EU', '2020-02-02', []],
    ['Finland', 'NATO', '2023-04-01', []],
    ['Finland', 'NATO', '2023-04-05', ['member']],
    ['Russia', 'CoE', '2022-03-20', []],
    ['Qatar', 'OPEC', '2019-01-02', []],
    ['Soviet Union', 'UN', '1985-06-01', ['member']],
  ])('%s in %s on %s: %s', async (state, organization, on, statuses) => {
    expect(await statusIn(state, organization, on)).toEqual(statuses)
  })

  test('who sat in the Security Council on 2022-03-01', async () => {
    const question = `organization(ref: "UN Security Council") { members(on: "2022-03-01") { status member { iso3 } } }`
    const members = (await ask(question, 'organization.members')) as {
      status: string
      member: { iso3: string }
    }[]
    const seats = (status: string) =>
      members
        .filter((seat) => seat.status === status)
        .map((seat) => seat.member.iso3)
        .toSorted()
    expect(seats('permanent-member')).toEqual(['CHN', 'FRA', 'GBR', 'RUS', 'USA'])
    expect(seats('elected-member')).toEqual([
      ...['ALB', 'ARE', 'BRA', 'GAB', 'GHA', 'IND', 'IRL', 'KEN', 'MEX', 'NOR'],
    ])
  })

  test('whom Czechoslovakia and the Soviet Union passed to', async () => {
    const heirs = (state: string, kind: string) =>
      ask(`state(ref: "${state}") { ${kind} { kind state { name } } }`, `state.${kind}.state.name`)
    expect((await heirs('Czechoslovakia', 'successors')).toSorted()).toEqual(['Czechia', 'Slovakia'])
    expect(await heirs('Soviet Union', 'successors')).toHaveLength(15)
    expect(await heirs('South Sudan', 'predecessors')).toEqual(['Sudan'])
    const continued = await ask(
      'state(ref: "Soviet Union") { successors { kind state { name } } }',
      'state.successors',
    )
    expect(continued).toContainEqual({ kind: 'CONTINUED', state: { name: 'Russia' } })
  })

  test.each([
    ['cow:260', '1975-06-01', 'state:DEU'],
    ['cow:255', '2000-01-01', 'state:DEU'],
    ['cow:265', '1975-06-01', 'state:DDR'],
    ['gw:811', '2022-11-12', 'state:KHM'],
    ['fips:CB', '2022-11-12', 'state:KHM'],
    ['iso3166-3:SUHH', '1985-01-01', 'state:SUN'],
    ['Burma', '2022-11-12', 'state:MMR'],
    ['NA', '2022-11-12', 'state:NAM'],
    ['Swaziland', '2010-01-01', 'state:SWZ'],
    ['Kambodscha', '2022-11-12', 'state:KHM'],
    ['កម្ពុជា', '2022-11-12', 'state:KHM'],
    ['柬埔寨', '2022-11-12', 'state:KHM'],
  ])('%s on %s is %s', async (ref, on, id) => {
    expect(await ask(`actor(ref: "${ref}", on: "${on}") { id }`, 'actor.id')).toEqual([id])
  })

  test('whom JICA acts for, and of what OCHA is a part', async () => {
    expect(
      await ask(
        'organization(ref: "JICA") { actsFor(on: "2022-11-12") { name } }',
        'organization.actsFor.name',
      ),
    ).toEqual(['Japan'])
    expect(await ask('organization(ref: "OCHA") { parent { id } }', 'organization.parent.id')).toEqual([
      'org:un-secretariat',
    ])
  })

  test("Cambodia's prime minister is another person at another time", async () => {
    const holder = (on: string) =>
      ask(`resolve(names: ["Prime Minister of Cambodia"], on: "${on}") { node { id } how }`, 'resolve')
    expect(await holder('2022-11-12')).toEqual([{ node: { id: 'leader:hun-sen' }, how: 'OFFICE' }])
    expect(await holder('2024-05-01')).toEqual([{ node: { id: 'leader:hun-manet' }, how: 'OFFICE' }])
  })
})
