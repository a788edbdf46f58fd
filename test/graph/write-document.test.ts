import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { referenceRows } from '../../src/graph/reference-rows.ts'
import { applySchema } from '../../src/graph/schema.ts'
import { retractDocument, writeExtraction } from '../../src/graph/write-document.ts'
import { writeReference } from '../../src/graph/write-reference.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import { bulletin, extractions, leaflet, release } from '../fixtures/small-world/documents.ts'
import { reference } from '../fixtures/small-world/reference.ts'
import { type Dump, openTestGraph, type TestGraph } from './test-graph.ts'

let test: TestGraph
let seedsOnly: Dump
beforeAll(async () => {
  test = await openTestGraph()
  await applySchema(test.graph)
  await test.empty()
  await writeReference(test.graph, referenceRows(reference))
  seedsOnly = await test.dump()
})
beforeEach(forgetDocuments)
afterAll(() => test[Symbol.asyncDispose]())

/** Back to the seeds alone, without the help of what is tested here. */
async function forgetDocuments() {
  await test.cypher(
    `MATCH (n:Document|Event|Agreement|Actor) WHERE n.dataset IS NULL
     OPTIONAL MATCH (n)-[:HAS_NAME]->(name) DETACH DELETE n, name`,
  )
  expect(await test.dump()).toEqual(seedsOnly)
}

/** The leaflet, with a strike of workers that rebels join. */
const strike: Extraction = {
  ...leaflet,
  groups: [
    ['group:khm-rebels', 'Rebel (Cambodia)', null] as const,
    ['group:khm-workers', 'Labor (Cambodia)', 'state:KHM'] as const,
  ].map(([actor, name, of]) => ({ ...leaflet.states[0]!, actor, name, of, mentions: [] })),
  events: [
    {
      ...leaflet.events[0]!,
      id: 'event:strike',
      type: 'PROTEST',
      participants: [
        { actor: 'group:khm-workers', role: 'ACTOR' },
        { actor: 'group:khm-rebels', role: 'ACTOR' },
      ],
    },
  ],
}

const write = (extraction: Extraction) => writeExtraction(test.graph, extraction)

describe('writeExtraction', () => {
  it('writes the document, its events, quotes, newcomers and agreements', async () => {
    expect(await write(release)).toBe('added')
    expect(
      await test.cypher(
        `MATCH (d:Document {id: 'document:1111111111111111'})
         RETURN d {.*, startDate: toString(d.startDate), endDate: toString(d.endDate)} AS document`,
      ),
    ).toEqual([
      {
        document: {
          id: 'document:1111111111111111',
          sha256: '1'.repeat(64),
          text: release.document.text,
          title: 'Cambodia and its partners',
          publisher: 'Entente',
          published: '2022-11-18',
          startDate: '2022-11-18',
          endDate: '2022-11-18',
          language: 'en',
          mediaType: 'text/plain',
          extractor: 'small-world 1',
        },
      },
    ])
    expect(
      await test.cypher(
        `MATCH (e:Event {id: 'event:summit'}) RETURN e {.*, startDate: toString(e.startDate), endDate: toString(e.endDate)} AS event`,
      ),
    ).toEqual([
      {
        event: {
          id: 'event:summit',
          type: 'CONSULT',
          mode: 'summit',
          quadCategory: 'VERBAL_COOPERATION',
          date: '2022-11',
          startDate: '2022-11-01',
          endDate: '2022-11-30',
          place: 'Phnom Penh',
          title: 'The ASEAN Summit was held in Phnom Penh in November 2022.',
          happening: true,
          rule: 'by hand',
          confidence: 1,
          extractor: 'small-world 1',
        },
      },
    ])
    const quotes = await test.cypher(
      `MATCH (:Event {id: 'event:request'})-[r:REPORTED_IN]->(d:Document)
       RETURN r.quote AS quote, substring(d.text, r.start, r.end - r.start) AS there ORDER BY r.start`,
    )
    expect(quotes).toEqual([
      {
        quote: 'Cambodia asked the United States for help on demining.',
        there: 'Cambodia asked the United States for help on demining.',
      },
      { quote: 'It repeated the request at dinner.', there: 'It repeated the request at dinner.' },
    ])
    expect(
      await test.cypher(
        `MATCH (l:Leader {id: 'leader:heng-ratana'})-[o:HOLDS_OFFICE]->(of)
         RETURN l.name AS name, of.id AS of, o.title AS title, toString(o.statedOn) AS statedOn, o.document AS document, o.quote AS quote`,
      ),
    ).toEqual([
      {
        name: 'Heng Ratana',
        of: 'org:cmac',
        title: 'Director General',
        statedOn: '2022-11-18',
        document: 'document:1111111111111111',
        quote: 'Heng Ratana, Director General of CMAC',
      },
    ])
    expect(
      await test.cypher(
        `MATCH (d:Document)-[m:MENTIONS]->(a:Agreement)<-[p:PARTY_TO]-(s)
         RETURN a.name AS name, a.kind AS kind, a.signed AS signed, toString(a.endDate) AS endDate, m.count AS count,
           s.id AS party, p.quote AS quote ORDER BY party`,
      ),
    ).toEqual(
      ['state:KHM', 'state:USA'].map((party) => ({
        name: 'Memorandum on Cultural Property',
        kind: 'mou',
        signed: '2003',
        endDate: '2003-12-31',
        count: 1,
        party,
        quote: 'Memorandum on Cultural Property of 2003',
      })),
    )
    expect(
      await test.cypher(
        'MATCH (:Document)-[m:MENTIONS]->(a:Actor) WHERE m.count > 1 RETURN a.id AS actor, m.count AS count',
      ),
    ).toEqual([{ actor: 'org:cmac', count: 2 }])
    expect(
      await test.cypher('MATCH (a:Event)-[:PART_OF]->(b:Event) RETURN a.id AS part, b.id AS whole'),
    ).toEqual([{ part: 'event:meeting', whole: 'event:summit' }])
  })

  it('changes nothing the second time', async () => {
    await write(release)
    const before = await test.dump()
    const counters: object[] = []
    const counting = {
      ...test.graph,
      write: (work: Parameters<typeof test.graph.write>[0]) =>
        test.graph.write((run) =>
          work(async (name, parameters) => {
            const answer = await run(name, parameters)
            counters.push(answer.counters)
            return answer
          }),
        ),
    } as typeof test.graph
    expect(await writeExtraction(counting, structuredClone(release))).toBe('unchanged')
    expect(counters.flatMap(Object.values).filter((count) => count !== 0)).toEqual([])
    expect(counters.length).toBeGreaterThan(0)
    expect(await test.dump()).toEqual(before)
  })

  it('replaces the facts that an older extractor found', async () => {
    await write(bulletin)
    await write(release)
    const newer: Extraction = {
      ...release,
      extractor: 'small-world 2',
      newOrganizations: [],
      organizations: release.organizations.filter(({ actor }) => actor !== 'org:halo-trust'),
      agreements: [],
      events: release.events.slice(1),
    }
    expect(await write(newer)).toBe('replaced')
    const replaced = await test.dump()
    await forgetDocuments()
    await write(newer)
    await write(bulletin)
    expect(replaced).toEqual(await test.dump())
  })

  it('keeps who found each event, and who each quote of it, where two coders read', async () => {
    const [request] = release.events.filter(({ id }) => id === 'event:request')
    const [asked, repeated] = request!.evidence
    const told = {
      ...request!,
      extractor: 'small-world 1',
      evidence: [
        { ...asked!, extractors: ['small-world 1', 'model:test@1'] },
        { ...repeated!, extractors: ['model:test@1'] },
      ],
    }
    await write({ ...release, extractor: 'small-world 1 + model:test@1', events: [told] })
    expect(
      await test.cypher(
        `MATCH (e:Event {id: 'event:request'})-[r:REPORTED_IN]->(d:Document)
         RETURN d.extractor AS document, e.extractor AS event, r.extractors AS quote ORDER BY r.start`,
      ),
    ).toEqual([
      {
        document: 'small-world 1 + model:test@1',
        event: 'small-world 1',
        quote: ['small-world 1', 'model:test@1'],
      },
      { document: 'small-world 1 + model:test@1', event: 'small-world 1', quote: ['model:test@1'] },
    ])
  })

  it('writes nothing of a document of which a part cannot be written', async () => {
    const before = await test.dump()
    const event = { ...release.events[0]!, issues: ['unheard-of'], partOf: null }
    const participants = [{ actor: 'org:nobody', role: 'ACTOR' as const }, ...event.participants]
    await expect(write({ ...release, events: [{ ...event, participants }] })).rejects.toMatchObject({
      code: 'EXTRACTION',
      message:
        'Cambodia and its partners.txt: speaks of issue:unheard-of, org:nobody, which the graph lacks; load the seeds it was read with (entente start does)',
    })
    expect(await test.dump()).toEqual(before)
  })

  it.each<[string, Partial<Extraction>, string]>([
    [
      'a quote that is not the text',
      { events: [{ ...release.events[1]!, evidence: [{ quote: 'They met.', start: 0, end: 9 }] }] },
      'the quote "They met." is to be the text at 0–9, where "Prime Min" stands',
    ],
    [
      'an event without evidence',
      { events: [{ ...release.events[1]!, title: 'A summit', evidence: [] }] },
      'the event "A summit" has no quote that proves it',
    ],
    [
      'a part of an event that it does not report',
      { events: [{ ...release.events[0]!, title: 'A meeting' }] },
      'the event "A meeting" is part of event:summit, which the document does not report',
    ],
    [
      'a name too long to be indexed',
      { newLeaders: [{ id: 'leader:x', name: 'X'.repeat(5000) }] },
      `"${'X'.repeat(60)}…" is a name of 5000 characters, too long to be one`,
    ],
  ])('refuses %s', async (_, change, message) => {
    await expect(write({ ...release, ...change })).rejects.toMatchObject({
      code: 'EXTRACTION',
      message: `Cambodia and its partners.txt: ${message}`,
    })
  })

  it('takes documents that share newcomers at the same time, each newcomer once', async () => {
    await Promise.all(extractions.map(write))
    const together = await test.dump()
    await forgetDocuments()
    for (const extraction of extractions.toReversed()) await write(extraction)
    expect(together).toEqual(await test.dump())
  })

  it('takes the same document at the same time once', async () => {
    const outcomes = await Promise.all([write(release), write(release), write(release)])
    expect(outcomes.toSorted()).toEqual(['added', 'unchanged', 'unchanged'])
  })

  it('does not alter actors that the seeds hold, though a document brings them in', async () => {
    const node = () =>
      test.cypher(
        "MATCH (o:Actor {id: 'org:jica'})-[:HAS_NAME]->(n) RETURN o {.*} AS jica, n {.*} AS name ORDER BY n.key",
      )
    const before = await node()
    await write({
      ...release,
      newOrganizations: [
        ...release.newOrganizations,
        { id: 'org:jica', name: 'JICA!', acronym: null, kind: 'other' },
      ],
    })
    expect(await node()).toEqual(before)
    await retractDocument(test.graph, release.document.id)
    expect(await node()).toEqual(before)
  })

  it('names a newcomer as the first document by id does, under all names that documents give it', async () => {
    await write(bulletin)
    await write(release)
    expect(
      await test.cypher(
        `MATCH (o:Actor {id: 'org:halo-trust'})-[:HAS_NAME]->(n)
         RETURN labels(o) AS labels, o {.*} AS node, collect(n.key + '=' + n.name) AS names`,
      ),
    ).toEqual([
      {
        labels: ['Actor', 'Organization'],
        node: {
          id: 'org:halo-trust',
          key: 'halo trust',
          name: 'HALO Trust',
          acronym: 'HALO',
          kind: 'ngo',
          aliases: [],
        },
        names: expect.arrayContaining(['halo trust=HALO Trust', 'halo=HALO']),
      },
    ])
  })
})

describe('retractDocument', () => {
  it.each(extractions.map((extraction) => [extraction.document.title, extraction] as const))(
    'takes out "%s" as if it had never come in',
    async (_, extraction) => {
      for (const other of extractions) if (other !== extraction) await write(other)
      const before = await test.dump()
      await write(extraction)
      await retractDocument(test.graph, extraction.document.id)
      expect(await test.dump()).toEqual(before)
    },
  )

  it('is exact in any order: what a later document shares stays as that one says it', async () => {
    await write(bulletin)
    const alone = await test.dump()
    await forgetDocuments()
    await write(release)
    await write(bulletin)
    await retractDocument(test.graph, 'Cambodia and its partners')
    expect(await test.dump()).toEqual(alone)
  })

  it('takes unnamed groups out with the last document that speaks of them', async () => {
    await write(bulletin)
    const before = await test.dump()
    await write(strike)
    expect(
      await test.cypher(
        `MATCH (g:Group)-[:PARTICIPATED_IN]->(e:Event {id: 'event:strike'})
         OPTIONAL MATCH (g)-[:ACTS_FOR]->(of)
         RETURN g.id AS id, g.name AS name, of.id AS of ORDER BY id`,
      ),
    ).toEqual([
      { id: 'group:khm-rebels', name: 'Rebel (Cambodia)', of: null },
      { id: 'group:khm-workers', name: 'Labor (Cambodia)', of: 'state:KHM' },
    ])
    expect(
      await test.cypher(
        `MATCH (counted)-[:COUNTS_IN]->(:Event {id: 'event:strike'}) RETURN counted.id AS id ORDER BY id`,
      ),
    ).toEqual([{ id: 'group:khm-rebels' }, { id: 'state:KHM' }])
    await retractDocument(test.graph, strike.document.id)
    expect(await test.dump()).toEqual(before)
  })

  it('says what went', async () => {
    await write(release)
    expect(await retractDocument(test.graph, release.document.sha256)).toEqual({
      document: 'document:1111111111111111',
      events: 4,
      actors: 2,
    })
  })

  it.each([
    ['id', 'document:2222222222222222'],
    ['beginning of its id', '2222'],
    ['beginning of its id', 'document:22222'],
    ['title in any case', 'mine ACTION bulletin'],
  ])('finds a document by %s', async (_, ref) => {
    for (const extraction of extractions) await write(extraction)
    expect(await retractDocument(test.graph, ref)).toMatchObject({ document: 'document:2222222222222222' })
  })

  it('refuses a reference that means none or several', async () => {
    await write(leaflet)
    await write({ ...bulletin, document: { ...bulletin.document, title: 'Health leaflet' } })
    await expect(retractDocument(test.graph, 'doc')).rejects.toMatchObject({
      code: 'DOCUMENT',
      message: 'doc: no document has this id, checksum or title; entente status lists them',
    })
    await expect(retractDocument(test.graph, 'Health leaflet')).rejects.toMatchObject({
      code: 'DOCUMENT',
      message:
        'Health leaflet: means more than one document: document:2222222222222222 "Health leaflet", document:3333333333333333 "Health leaflet"',
    })
  })
})
