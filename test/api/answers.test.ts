import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Asked, openApi } from './ask.ts'

let api: Asked
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api[Symbol.asyncDispose]())

test('the meeting on the sidelines of the summit: who, as whom, when, where, and the sentence', async () => {
  expect(
    await api.data(`{
      events(filter: { actors: ["Hun Sen", "Joe Biden"], types: [CONSULT] }) {
        totalCount
        nodes {
          id type mode quadCategory date startDate endDate place rule confidence extractor cameoCode goldstein
          participants { role actor { __typename name } onBehalfOf { id } }
          issues { id prefLabel altLabels notation broader { prefLabel } }
          partOf { id parts { id } }
          evidence { quote start end extractors row dataset { id } document { title publisher published language mediaType url } }
        }
      }
    }`),
  ).toEqual({
    events: {
      totalCount: 1,
      nodes: [
        {
          id: 'event:meeting',
          type: 'CONSULT',
          mode: 'meeting',
          quadCategory: 'VERBAL_COOPERATION',
          date: '2022-11-12',
          startDate: '2022-11-12',
          endDate: '2022-11-12',
          place: 'Phnom Penh',
          rule: 'by hand',
          confidence: 1,
          extractor: 'small-world 1',
          cameoCode: null,
          goldstein: null,
          participants: [
            {
              role: 'ACTOR',
              actor: { __typename: 'Leader', name: 'Hun Sen' },
              onBehalfOf: { id: 'state:KHM' },
            },
            {
              role: 'ACTOR',
              actor: { __typename: 'Leader', name: 'Joe Biden' },
              onBehalfOf: { id: 'state:USA' },
            },
          ],
          issues: [
            {
              id: 'issue:culture',
              prefLabel: 'culture',
              altLabels: ['cultural heritage'],
              notation: null,
              broader: null,
            },
            {
              id: 'issue:demining',
              prefLabel: 'demining',
              altLabels: ['mine clearance', 'landmines'],
              notation: null,
              broader: { prefLabel: 'security' },
            },
          ],
          partOf: { id: 'event:summit', parts: [{ id: 'event:meeting' }] },
          evidence: [
            {
              quote: 'Prime Minister Hun Sen met President Joe Biden on November 12, 2022.',
              start: 0,
              end: 68,
              extractors: ['small-world 1'],
              row: null,
              dataset: null,
              document: {
                title: 'Cambodia and its partners',
                publisher: 'Entente',
                published: '2022-11-18',
                language: 'en',
                mediaType: 'text/plain',
                url: null,
              },
            },
          ],
        },
      ],
    },
  })
})

const ROWS = '{ totalCount nodes { actor { id } partner { id } issue { id } eventCount firstDate lastDate } }'

test('cooperation answers with each of the three open or given', async () => {
  const jpn = {
    eventCount: 2,
    firstDate: '2023-08-30',
    lastDate: '2023-08-30',
    issue: { id: 'issue:demining' },
  }
  const one = { eventCount: 1, firstDate: null, lastDate: null }
  const [khm, usa, halo] = [{ id: 'state:KHM' }, { id: 'state:USA' }, { id: 'org:halo-trust' }]
  const japan = { id: 'state:JPN' }
  expect(
    await api.data(`{
      all: cooperation ${ROWS}
      actor: cooperation(actor: "Cambodia") ${ROWS}
      partner: cooperation(partner: "japan") ${ROWS}
      pair: cooperation(actor: "KHM", partner: "Japan") ${ROWS}
      issue: cooperation(issue: "mine clearance", first: 1) ${ROWS}
      direct: cooperation(issue: "demining", level: DIRECT, first: 1) ${ROWS}
      years: cooperation(issue: "demining", from: "2023", to: "2023-08") ${ROWS}
    }`),
  ).toEqual({
    all: {
      totalCount: 5,
      nodes: [
        {
          actor: { id: 'leader:hun-sen' },
          partner: usa,
          issue: null,
          eventCount: 2,
          firstDate: '2023-08-31',
          lastDate: '2023-08-31',
        },
        { actor: japan, partner: khm, ...jpn },
        { actor: halo, partner: khm, issue: { id: 'issue:demining' }, ...one },
        { actor: khm, partner: usa, issue: null, ...one },
        { actor: khm, partner: usa, issue: { id: 'issue:health' }, ...one },
      ],
    },
    actor: {
      totalCount: 4,
      nodes: [
        { actor: khm, partner: japan, ...jpn },
        { actor: khm, partner: halo, issue: { id: 'issue:demining' }, ...one },
        { actor: khm, partner: usa, issue: null, ...one },
        { actor: khm, partner: usa, issue: { id: 'issue:health' }, ...one },
      ],
    },
    partner: { totalCount: 1, nodes: [{ actor: khm, partner: japan, ...jpn }] },
    pair: { totalCount: 1, nodes: [{ actor: khm, partner: japan, ...jpn }] },
    issue: { totalCount: 2, nodes: [{ actor: japan, partner: khm, ...jpn }] },
    direct: { totalCount: 2, nodes: [{ actor: { id: 'org:cmac' }, partner: { id: 'org:jica' }, ...jpn }] },
    years: { totalCount: 1, nodes: [{ actor: japan, partner: khm, ...jpn, eventCount: 1 }] },
  })
})

interface Counted {
  eventCount: number
  events: { totalCount: number; nodes: { id: string }[] }
}

test.each([
  ['cooperation', '{ rows: cooperation { nodes { ...Counted } } }', 'Cooperation'],
  [
    'cooperation of contacts',
    '{ rows: cooperation(types: [CONSULT]) { nodes { ...Counted } } }',
    'Cooperation',
  ],
  [
    'cooperation at level DIRECT',
    '{ rows: cooperation(level: DIRECT) { nodes { ...Counted } } }',
    'Cooperation',
  ],
  [
    'cooperation of a state at level DIRECT',
    '{ rows: cooperation(actor: "KHM", level: DIRECT) { nodes { ...Counted } } }',
    'Cooperation',
  ],
  ['cooperation of a body', '{ rows: cooperation(actor: "JICA") { nodes { ...Counted } } }', 'Cooperation'],
  [
    'cooperation in a period',
    '{ rows: cooperation(from: "2023-08-31") { nodes { ...Counted } } }',
    'Cooperation',
  ],
])('each row of %s counts as many events as it leads to', async (_, source, type) => {
  const fragment = `fragment Counted on ${type} { eventCount events(first: 100) { totalCount nodes { id } } }`
  const { rows } = (await api.data(`${source} ${fragment}`)) as { rows: { nodes: Counted[] } }
  expect(rows.nodes.length).toBeGreaterThan(0)
  for (const { eventCount, events } of rows.nodes) {
    expect(events.totalCount).toBe(eventCount)
    expect(new Set(events.nodes.map((event) => event.id)).size).toBe(eventCount)
  }
})

test('each partner and each bucket of a timeline counts as many events as it leads to', async () => {
  const counted = 'eventCount events(first: 100) { totalCount nodes { id } }'
  const { state, issue, direct, timeline } = (await api.data(`{
    state(ref: "KHM") { partners { nodes { ${counted} } } }
    issue: state(ref: "KHM") { partners(issue: "security", from: "2020") { nodes { ${counted} } } }
    direct: state(ref: "KHM") { partners(level: DIRECT) { nodes { ${counted} } } }
    timeline(actor: "Cambodia", bucket: MONTH) { ${counted} }
  }`)) as Record<'state' | 'issue' | 'direct', { partners: { nodes: Counted[] } }> & { timeline: Counted[] }
  expect([state, issue, direct].map((one) => one.partners.nodes.length)).toEqual([3, 1, 3])
  expect(timeline.length).toBe(4)
  const partners = [state, issue, direct].flatMap((one) => one.partners.nodes)
  for (const { eventCount, events } of [...partners, ...timeline]) {
    expect([events.totalCount, events.nodes.length]).toEqual([eventCount, eventCount])
  }
})

test('a timeline by year and type', async () => {
  expect(await api.data('{ timeline(actor: "KHM", partner: "USA") { start type eventCount } }')).toEqual({
    timeline: [
      { start: '2022-01-01', type: 'CONSULT', eventCount: 1 },
      { start: '2022-01-01', type: 'REQUEST', eventCount: 1 },
      { start: '2023-01-01', type: 'CONSULT', eventCount: 1 },
    ],
  })
})

test('search ranks all kinds together and tells what matched', async () => {
  expect(
    await api.data(`{
      jica: search(text: "JICA", kinds: [ORGANIZATION]) { score matched node { __typename id } }
      accents: search(text: "Mémorandum", first: 1) { matched node { __typename ... on Agreement { name } } }
      part: search(text: "kampu", kinds: [STATE]) { matched node { ... on State { name } } }
      typo: search(text: "Cambodja", kinds: [STATE]) { node { id } }
      operators: search(text: "jica AND (\\"*:*\\" OR name:/.*/) -cmac", kinds: [ORGANIZATION], first: 1) { node { id } }
      nothing: search(text: "+-&|!(){}[]^~*?:/") { score }
    }`),
  ).toEqual({
    jica: [{ score: 1, matched: 'JICA', node: { __typename: 'Organization', id: 'org:jica' } }],
    accents: [
      {
        matched: 'Memorandum on Cultural Property',
        node: { __typename: 'Agreement', name: 'Memorandum on Cultural Property' },
      },
    ],
    part: [{ matched: 'Kampuchea', node: { name: 'Cambodia' } }],
    typo: [{ node: { id: 'state:KHM' } }],
    operators: [{ node: { id: 'org:cmac' } }],
    nothing: [],
  })
})

test('a state, its leaders and memberships of a day, with the row that says so', async () => {
  expect(
    await api.data(`{
      state(ref: "kh") {
        id name aliases iso2 iso3 cowCode gwCode wikidataId status note startDate endDate
        codes(on: "2022-11-12") { scheme code from to evidence { row } }
        chairs(on: "2022-11-12") { title organization { id } from to evidence { row } }
        leaders(on: "2022-11-12") { title capacity holder { id } of { id } from to statedOn }
        memberships(on: "2022-11-12") {
          member { id } organization { id } status from to
          evidence { row dataset { id name licence version retrieved rows sha256 publisher url } }
        }
      }
    }`),
  ).toEqual({
    state: {
      id: 'state:KHM',
      name: 'Cambodia',
      aliases: ['Kingdom of Cambodia', 'Kampuchea'],
      iso2: 'KH',
      iso3: 'KHM',
      cowCode: 811,
      gwCode: 811,
      wikidataId: null,
      status: 'UN_MEMBER',
      note: null,
      startDate: '1953-11-09',
      endDate: null,
      codes: [
        ['COW', '811', 1],
        ['FIPS', 'CB', 60],
        ['GW', '811', 1],
        ['ISO2', 'KH', 1],
        ['ISO3', 'KHM', 1],
        ['ISO_NUMERIC', '116', 61],
      ].map(([scheme, code, row]) => ({ scheme, code, from: null, to: null, evidence: [{ row }] })),
      chairs: [
        {
          title: 'Chair',
          organization: { id: 'org:asean' },
          from: '2022',
          to: '2022',
          evidence: [{ row: 81 }],
        },
      ],
      leaders: [
        {
          title: 'Prime Minister',
          capacity: null,
          holder: { id: 'leader:hun-sen' },
          of: { id: 'state:KHM' },
          from: '1985-01-14',
          to: '2023-08-22',
          statedOn: null,
        },
      ],
      memberships: [
        {
          member: { id: 'state:KHM' },
          organization: { id: 'org:asean' },
          status: 'member',
          from: '1999-04-30',
          to: null,
          evidence: [
            {
              row: 40,
              dataset: {
                id: 'dataset:small-world',
                name: 'Small world',
                licence: 'MIT',
                version: '1',
                retrieved: '2026-11-24',
                rows: 40,
                sha256: '0'.repeat(64),
                publisher: 'Entente',
                url: null,
              },
            },
          ],
        },
      ],
    },
  })
})

test('organizations, leaders, issues, agreements and documents with what hangs on them', async () => {
  expect(
    await api.data(`{
      organization(ref: "JICA") { name acronym kind actsFor(on: "2022") { id } members { status } leaders { title } }
      asean: organization(ref: "asean") { members(on: "1990") { member { id } } leaders(on: "2022") { title holder { id } } }
      leader(ref: "heng ratana") {
        name
        offices { title of { id } statedOn evidence { quote document { id } } }
        events { nodes { id } }
      }
      issue(ref: "Security") { id narrower { id } events(first: 2) { totalCount nodes { id } } }
      agreement(ref: "memorandum on cultural property") {
        kind signed
        parties { state { id } from to evidence { quote } }
        documents { id }
      }
      event(id: "event:help") { title }
      document(id: "document:3333333333333333") {
        title text place sha256
        mentions { actor { id } count }
        events(filter: { types: [AID] }) { totalCount nodes { id } }
      }
      none: event(id: "event:none") { id }
      nothing: document(id: "document:none") { id }
    }`),
  ).toEqual({
    organization: {
      name: 'Japan International Cooperation Agency',
      acronym: 'JICA',
      kind: 'agency',
      actsFor: [{ id: 'state:JPN' }],
      members: [],
      leaders: [],
    },
    asean: {
      members: [{ member: { id: 'state:JPN' } }, { member: { id: 'state:USA' } }],
      leaders: [{ title: 'Chair', holder: { id: 'leader:hun-sen' } }],
    },
    leader: {
      name: 'Heng Ratana',
      offices: [
        {
          title: 'Director General',
          of: { id: 'org:cmac' },
          statedOn: '2022-11-18',
          evidence: [
            { quote: 'Heng Ratana, Director General of CMAC', document: { id: 'document:1111111111111111' } },
          ],
        },
      ],
      events: { nodes: [{ id: 'event:clearance' }] },
    },
    issue: {
      id: 'issue:security',
      narrower: [{ id: 'issue:demining' }],
      events: { totalCount: 5, nodes: [{ id: 'event:detectors' }, { id: 'event:meeting' }] },
    },
    agreement: {
      kind: 'mou',
      signed: '2003',
      parties: ['state:KHM', 'state:USA'].map((id) => ({
        state: { id },
        from: null,
        to: null,
        evidence: [{ quote: 'Memorandum on Cultural Property of 2003' }],
      })),
      documents: [{ id: 'document:1111111111111111' }],
    },
    event: { title: 'The CDC of the United States helps the Council for the Development of Cambodia' },
    document: {
      title: 'Health leaflet',
      text: 'The CDC of the United States helps the Council for the Development of Cambodia; Hun Manet and Hun Sen gave thanks.',
      place: null,
      sha256: '3'.repeat(64),
      mentions: [
        { actor: { id: 'leader:hun-manet' }, count: 1 },
        { actor: { id: 'leader:hun-sen' }, count: 1 },
        { actor: { id: 'org:cdc-khm' }, count: 1 },
        { actor: { id: 'org:cdc-usa' }, count: 1 },
        { actor: { id: 'state:USA' }, count: 1 },
      ],
      events: { totalCount: 1, nodes: [{ id: 'event:help' }] },
    },
    none: null,
    nothing: null,
  })
})

test('a state that ended, what came of it, and who acted in an office', async () => {
  expect(
    await api.data(`{
      state(ref: "Germany", on: "2000") { id predecessors { state { id name } kind date evidence { row } } }
      ended: state(ref: "iso3166-3:DDDE") { status note startDate endDate codes { scheme code } successors { state { id } kind } }
      once: actor(ref: "cow:260", on: "1975-06-01") { id }
      organization(ref: "AHA Centre") { startDate endDate parent { id } }
      asean: organization(ref: "ASEAN") { parent { id } parts { id } chairs(on: "2012") { state { id } } }
      leader(ref: "Hun Sen") { offices(on: "1985-01-01") { title capacity } }
    }`),
  ).toEqual({
    state: {
      id: 'state:DEU',
      predecessors: [
        {
          state: { id: 'state:DDR', name: 'German Democratic Republic' },
          kind: 'MERGED',
          date: '1990-10-03',
          evidence: [{ row: 65 }],
        },
      ],
    },
    ended: {
      status: 'ENDED',
      note: 'Made up of the Soviet occupation zone',
      startDate: '1949-10-07',
      endDate: '1990-10-02',
      codes: [
        { scheme: 'COW', code: '265' },
        { scheme: 'GW', code: '265' },
        { scheme: 'ISO3166_3', code: 'DDDE' },
      ],
      successors: [{ state: { id: 'state:DEU' }, kind: 'MERGED' }],
    },
    once: { id: 'state:DEU' },
    organization: { startDate: '2011-11', endDate: null, parent: { id: 'org:asean' } },
    asean: { parent: null, parts: [{ id: 'org:aha-centre' }], chairs: [{ state: { id: 'state:KHM' } }] },
    leader: { offices: [{ title: 'Acting Prime Minister', capacity: 'ACTING' }] },
  })
})

test('offices of a day come by rank', async () => {
  expect(
    await api.data(`{
      day: state(ref: "KHM") { leaders(on: "1985-01-14") { title } }
      all: state(ref: "KHM") { leaders { title from } }
    }`),
  ).toEqual({
    day: { leaders: [{ title: 'Prime Minister' }, { title: 'Acting Prime Minister' }] },
    all: {
      leaders: [
        { title: 'Prime Minister', from: '2023-08-22' },
        { title: 'Prime Minister', from: '1985-01-14' },
        { title: 'Acting Prime Minister', from: '1984-12-26' },
      ],
    },
  })
})

interface Resolved {
  resolve: {
    name: string
    node: { id: string } | null
    how: string | null
    score: number | null
    candidates: { node: { id: string }; how: string; score: number }[]
  }[]
}
const resolved = async (names: string[], on: string | null = null) => {
  const { resolve } = (await api.data(
    `query ($names: [String!]!, $on: Date) {
      resolve(names: $names, on: $on) { name node { id } how score candidates { node { id } how score } }
    }`,
    { names, on },
  )) as Resolved
  return resolve.map(({ node, how, score, candidates }) => ({
    ...(node && { node: node.id, how, score }),
    ...(candidates.length > 0 && {
      candidates: candidates.map((one) => `${one.node.id} ${one.how} ${one.score}`),
    }),
  }))
}

test('names are resolved in their order, each with how it matched and how surely', async () => {
  const names = [
    'state:KHM',
    ' kh ',
    'fips:CB',
    'Cambodia',
    'U.S.A.',
    'JICA',
    'Kampuchea',
    'Camboya',
    'H.E. Hun Sen',
  ]
  expect(await resolved(names)).toEqual([
    { node: 'state:KHM', how: 'ID', score: 1 },
    { node: 'state:KHM', how: 'CODE', score: 1 },
    { node: 'state:KHM', how: 'CODE', score: 1 },
    { node: 'state:KHM', how: 'NAME', score: 1 },
    { node: 'state:USA', how: 'ACRONYM', score: 1 },
    { node: 'org:jica', how: 'ACRONYM', score: 1 },
    { node: 'state:KHM', how: 'FORMER', score: 0.9 },
    { node: 'state:KHM', how: 'FOREIGN', score: 1 },
    { node: 'leader:hun-sen', how: 'NAME', score: 0.95 },
  ])
})

test("an office means who holds it on the day: Cambodia's prime minister is another person in 2024", async () => {
  const names = [
    "Cambodia's prime minister",
    'Prime Minister of Cambodia',
    'Cambodian Prime Minister',
    'the Prime Minister of the Kingdom of Cambodia',
    'Cambodian Foreign Minister',
  ]
  const office = (node: string) => ({ node, how: 'OFFICE', score: 1 })
  expect(await resolved(names, '2022-11-12')).toEqual([...Array(4).fill(office('leader:hun-sen')), {}])
  expect(await resolved(names, '2024-05-01')).toEqual([...Array(4).fill(office('leader:hun-manet')), {}])
})

test('who holds an office on the day of the change is not guessed', async () => {
  expect(await resolved(['Prime Minister of Cambodia'], '2023-08-22')).toEqual([
    { candidates: ['leader:hun-manet OFFICE 1', 'leader:hun-sen OFFICE 1'] },
  ])
})

test('an office and a last name mean one person, less surely once out of office', async () => {
  expect(await resolved(['President Biden'], '2022-11-12')).toEqual([
    { node: 'leader:joe-biden', how: 'OFFICE', score: 0.95 },
  ])
  expect(await resolved(['President Biden'], '2026')).toEqual([
    { node: 'leader:joe-biden', how: 'OFFICE', score: 0.85 },
  ])
  expect(await resolved(['King Biden'], '2022-11-12')).toEqual([{}])
})

test('names that several bear, and names near others, have candidates', async () => {
  expect(await resolved(['CDC', 'Cambodja', 'Germany', 'Xyzzy', '', '*:*'])).toEqual([
    { candidates: ['org:cdc-khm ACRONYM 1', 'org:cdc-usa ACRONYM 1'] },
    { candidates: ['state:KHM FUZZY 0.87'] },
    { node: 'state:DEU', how: 'NAME', score: 1 },
    {},
    {},
    {},
  ])
  expect(await resolved(['Germany'], '1975-06-01')).toEqual([
    { candidates: ['state:DDR NAME 1', 'state:DEU NAME 1'] },
  ])
})

interface Connection {
  edges: { cursor: string; node: { id?: string } }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string }
}

test.each([
  ['events', 'events(first: 3, after: $after)', 'id'],
  ['oldest events', 'events(orderBy: OLDEST, first: 3, after: $after)', 'id'],
  ['cooperation', 'cooperation(first: 2, after: $after)', 'actor { id } partner { id } issue { id }'],
])('pages of %s follow each other without gap or repetition', async (_, field, node) => {
  const page = `edges { cursor node { ${node} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`
  const whole = (await api.data(
    `{ list: ${field.replace(/first: \d, after: \$after/, 'first: 100')} { ${page} } }`,
  )) as {
    list: Connection
  }
  const nodes: unknown[] = []
  let after: string | null = null
  do {
    const { list } = (await api.data(`query ($after: String) { list: ${field} { ${page} } }`, { after })) as {
      list: Connection
    }
    expect(list.pageInfo.hasPreviousPage).toBe(after !== null)
    expect(list.pageInfo.startCursor).toBe(list.edges[0]!.cursor)
    expect(list.pageInfo.endCursor).toBe(list.edges.at(-1)!.cursor)
    nodes.push(...list.edges.map((edge) => edge.node))
    after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null
  } while (after !== null)
  expect(nodes).toEqual(whole.list.edges.map((edge) => edge.node))
  expect(nodes.length).toBeGreaterThan(3)
})
