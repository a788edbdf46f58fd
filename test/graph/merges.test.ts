import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { applyJudgements } from '../../src/graph/merges.ts'
import { referenceRows } from '../../src/graph/reference-rows.ts'
import { applySchema } from '../../src/graph/schema.ts'
import { retractDocument, writeExtraction } from '../../src/graph/write-document.ts'
import { writeReference } from '../../src/graph/write-reference.ts'
import type { Judgement } from '../../src/identity/judgements.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import { bulletin, leaflet, release } from '../fixtures/small-world/documents.ts'
import { reference } from '../fixtures/small-world/reference.ts'
import { openTestGraph, type TestGraph } from './test-graph.ts'

/** The bulletin as one that writes Heng Ratana otherwise, who is then somebody of his own, and tells of the meeting too. */
const RATTANA = 'leader:heng-rattana-khm'
const other: Extraction = JSON.parse(
  JSON.stringify(bulletin).replaceAll('leader:heng-ratana', RATTANA).replaceAll('org:halo-trust', 'org:halo'),
)
const [meeting] = release.events
const quote = bulletin.events[2]!.evidence[0]!
const again = {
  ...meeting!,
  id: 'event:a9a9',
  date: '2022-11-13',
  partOf: null,
  issues: ['demining', 'health'],
  evidence: [quote],
}
const second: Extraction = { ...other, events: [...other.events, again] }

let test: TestGraph
beforeAll(async () => {
  test = await openTestGraph()
  await applySchema(test.graph)
})
beforeEach(async () => {
  await test.empty()
  await writeReference(test.graph, referenceRows(reference))
})
afterAll(() => test[Symbol.asyncDispose]())

let line = 1
const judged = (left: string, right: string, judgement: Judgement['judgement'] = 'yes'): Judgement => ({
  left,
  right,
  judgement,
  who: 'Owner',
  when: '2026-11-25',
  why: 'the same office at the same time',
  file: 'judgements.csv',
  line: ++line,
})
const SAME_MAN = judged('leader:heng-ratana', RATTANA)
const SAME_TRUST = judged('org:halo', 'org:halo-trust')
const SAME_MEETING = judged('event:meeting', 'event:a9a9')

const write = async (...extractions: Extraction[]) => {
  for (const extraction of extractions) await writeExtraction(test.graph, extraction)
}
const apply = (...judgements: Judgement[]) => applyJudgements(test.graph, judgements)

describe('applyJudgements', () => {
  it('makes one of two whom the graph owner judges the same: their events, offices, mentions and names', async () => {
    await write(release, second, leaflet)
    expect(await apply(SAME_MAN, SAME_TRUST)).toEqual({
      changed: true,
      merged: [
        { id: RATTANA, into: 'leader:heng-ratana' },
        { id: 'org:halo-trust', into: 'org:halo' },
      ],
      parted: [],
      absent: [],
    })
    expect(
      await test.cypher(
        `MATCH (a:Actor)-[p:PARTICIPATED_IN]->(e:Event {id: 'event:clearance'}) RETURN a.id AS actor, p.sourceAs AS stated ORDER BY actor`,
      ),
    ).toEqual([
      { actor: 'leader:heng-ratana', stated: RATTANA },
      { actor: 'org:halo', stated: null },
    ])
    // The office that the release states is his in the bulletin's event, too.
    expect(
      await test.cypher(
        `MATCH (a:Actor)-[c:COUNTS_IN]->(:Event {id: 'event:clearance'}) RETURN a.id AS actor, c.via AS via ORDER BY actor`,
      ),
    ).toEqual([
      { actor: 'org:halo', via: ['org:halo'] },
      { actor: 'state:KHM', via: ['leader:heng-ratana'] },
    ])
    expect(
      await test.cypher(
        `MATCH (:Actor {id: 'leader:heng-ratana'})-[:HAS_NAME]->(n) RETURN n.name AS name ORDER BY name`,
      ),
    ).toEqual([{ name: 'Heng Ratana' }, { name: 'Mr. Heng Ratana' }])
    expect(await test.cypher('MATCH (n:Actor:Merged) RETURN n')).toEqual([])
  })

  it('follows a merged id ever after', async () => {
    await write(release, second)
    await apply(SAME_MAN, SAME_MEETING)
    const asked = {
      ref: RATTANA,
      key: 'leader heng rattana khm',
      code: RATTANA,
      schemes: null,
      phrase: '"x"',
    }
    const at = { nameKinds: ['name'], from: '2022-11-12', to: '2022-11-12' }
    for (const query of ['Query/actor', 'Query/leader']) {
      expect(await test.graph.read(query, { refs: [asked], ...at })).toMatchObject([
        { ref: RATTANA, node: { id: 'leader:heng-ratana' } },
      ])
    }
    expect(await test.graph.read('Query/event', { ids: ['event:meeting'] })).toMatchObject([
      { id: 'event:meeting', node: { id: 'event:a9a9' } },
    ])
  })

  it('counts an event that two documents report once, with the quotes, issues and participants of both', async () => {
    await write(release, second)
    await apply(SAME_MEETING)
    expect(
      await test.cypher(
        `MATCH (e:Event {type: 'CONSULT', mode: 'meeting'})
         RETURN e.id AS id, COUNT { (e)-[:REPORTED_IN]->(:Document) } AS quotes, COUNT { (e)<-[:PARTICIPATED_IN]-() } AS parts,
           COUNT { (e)<-[:COUNTS_IN]-() } AS counted, COUNT { (e)-[:PART_OF]->(:Event) } AS wholes,
           COLLECT { MATCH (e)-[:CONCERNS]->(i) RETURN i.id ORDER BY i.id } AS issues`,
      ),
    ).toEqual([
      {
        id: 'event:a9a9',
        quotes: 2,
        parts: 2,
        counted: 2,
        wholes: 1,
        issues: ['issue:culture', 'issue:demining', 'issue:health'],
      },
    ])
  })

  it.each([
    ['one pair', [SAME_MAN]],
    ['two who take part in the same events', [judged('leader:heng-ratana', 'leader:joe-biden'), SAME_MAN]],
    ['events, and who takes part in them', [SAME_MEETING, SAME_MAN, SAME_TRUST]],
    [
      'many at once',
      [SAME_MEETING, judged('event:a9a9', 'event:visit'), SAME_MAN, judged(RATTANA, 'leader:hun-manet')],
    ],
  ])('is undone exactly: %s', async (_, judgements) => {
    await write(release, second, leaflet)
    const before = await test.dump()
    await apply(...judgements)
    expect(await test.dump()).not.toEqual(before)
    const { parted } = await apply()
    expect(parted.length).toBeGreaterThan(0)
    expect(await test.dump()).toEqual(before)
  })

  it('comes to the same graph whatever was judged before', async () => {
    await write(release, second)
    await apply(SAME_MEETING, SAME_TRUST)
    const wanted = await test.dump()
    await apply()
    await apply(SAME_MAN, SAME_TRUST)
    await apply(SAME_MEETING, SAME_TRUST)
    expect(await test.dump()).toEqual(wanted)
  })

  it('changes nothing the second time', async () => {
    await write(release, second)
    await apply(SAME_MAN)
    const before = await test.dump()
    expect(await apply(SAME_MAN)).toMatchObject({ changed: false, merged: [{ id: RATTANA }] })
    expect(await test.dump()).toEqual(before)
  })

  it('keeps to the one that the seeds hold, and refuses two of them', async () => {
    await write(release, second)
    expect((await apply(judged('leader:heng-ratana', 'leader:hun-manet'))).merged).toEqual([
      { id: 'leader:heng-ratana', into: 'leader:hun-manet' },
    ])
    const before = await test.dump()
    const wrong = judged('leader:hun-manet', 'leader:hun-sen')
    await expect(apply(wrong)).rejects.toMatchObject({
      code: 'IDENTITY',
      message: `judgements.csv:${wrong.line}: makes one of leader:hun-manet and leader:hun-sen, and the seeds hold both; if they are the same, mend the seeds`,
    })
    expect(await test.dump()).toEqual(before)
  })

  it('names ids that the graph does not have, and merges them when a document brings them', async () => {
    await write(release)
    expect(await apply(SAME_MAN)).toMatchObject({ merged: [], absent: [RATTANA] })
    await write(second)
    const late = await test.dump()
    await apply()
    await apply(SAME_MAN)
    expect(late).toEqual(await test.dump())
  })
})

describe('documents and seeds after a merge', () => {
  const judgements = [SAME_MAN, SAME_TRUST, SAME_MEETING]

  it.each([
    ['the one whose id stays', release],
    ['the one whose id is merged', second],
  ])('a retracted document leaves as if it had never come in: %s', async (_, extraction) => {
    for (const each of [release, second, leaflet]) if (each !== extraction) await write(each)
    await apply(...judgements)
    const without = await test.dump()
    await write(extraction)
    await retractDocument(test.graph, extraction.document.id)
    expect(await test.dump()).toEqual(without)
  })

  it('a document read by a newer extractor is replaced under the merge', async () => {
    await write(release, second)
    await apply(...judgements)
    const newer = { ...release, extractor: 'small-world 2', events: release.events.slice(1, 3) }
    await write(newer)
    const replaced = await test.dump()
    await test.empty()
    await writeReference(test.graph, referenceRows(reference))
    await write(newer, second)
    await apply(...judgements)
    expect(replaced).toEqual(await test.dump())
  })

  it('seeds that come to hold a merged person keep to the seeds', async () => {
    await write(release, second)
    await apply(SAME_MAN)
    const leaders = [
      ...reference.leaders,
      { ...reference.leaders[0]!, id: RATTANA, name: 'Heng Rattana', row: 99 },
    ]
    await writeReference(test.graph, referenceRows({ ...reference, leaders }))
    expect(await test.cypher('MATCH (m:Merged)-[:MERGED_INTO]->(a) RETURN m.id AS id, a.id AS into')).toEqual(
      [{ id: 'leader:heng-ratana', into: RATTANA }],
    )
    await writeReference(test.graph, referenceRows(reference))
    expect(await test.cypher('MATCH (m:Merged)-[:MERGED_INTO]->(a) RETURN m.id AS id, a.id AS into')).toEqual(
      [{ id: RATTANA, into: 'leader:heng-ratana' }],
    )
  })
})
