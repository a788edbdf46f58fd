import { expect, test } from 'vitest'
import { bothCoders } from '../../src/extraction/both-coders.ts'
import type { Coder } from '../../src/extraction/coder.ts'
import { toolsOf } from '../../src/extraction/extract.ts'
import type { CodedEvent, Quote } from '../../src/model/event.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import { documentFromText } from '../../src/sources/documents.ts'
import { lines, reference, coder as rules } from './coder.ts'

const TEXT = `Foreign Minister Penny Wong met the Prime Minister of Fiji, Sitiveni Rabuka, in Suva on 20 February. Australia thanked Fiji for its support.

Fiji has our back when the sea rises.
`
const { finder } = toolsOf(reference)
const document = documentFromText(TEXT, 'test.txt', {
  published: '2023-02-22',
  publisher: 'Government of Australia',
})
const own = await rules.extract(document)
const [met, thanked] = own.events as [CodedEvent, CodedEvent]

function quote(text: string): Quote {
  const start = TEXT.indexOf(text)
  return { quote: text, start, end: start + text.length }
}

/** A second coder that tells these events. */
const second = (...events: CodedEvent[]): Coder => ({
  extractor: 'model:test@1',
  extract: (): Extraction => ({ ...own, extractor: 'model:test@1', events }),
})
const claim = (of: CodedEvent, more: Partial<CodedEvent>): CodedEvent => ({
  ...of,
  id: `event:${String(Object.keys(more).length).repeat(16)}`,
  rule: 'model/claim',
  confidence: 0.5,
  ...more,
})
const both = async (...events: CodedEvent[]) => bothCoders(rules, second(...events), finder).extract(document)

test('the rules find what the tests are about', () => {
  expect(lines(own)).toEqual([
    'CONSULT/meeting leader:penny-wong + leader:sitiveni-rabuka: bilateral-relations',
    'SUPPORT state:AUS > state:FJI: bilateral-relations',
  ])
})

test('an event that both tell is one, under the rules’ id, with the quotes of both and who found them', async () => {
  const part = quote('Australia thanked Fiji')
  const found = await both(
    claim(met, { evidence: [met.evidence[0]!], place: 'Suva' }),
    claim(thanked, { evidence: [part], issues: ['climate'] }),
  )
  expect(found.extractor).toBe('entente-rules/2 + model:test@1')
  expect(found.events.map(({ id }) => id)).toEqual([met.id, thanked.id])
  expect(found.events[0]!.evidence).toEqual([
    { ...met.evidence[0]!, extractors: ['entente-rules/2', 'model:test@1'] },
  ])
  expect(found.events[1]).toMatchObject({
    extractor: 'entente-rules/2',
    rule: thanked.rule,
    confidence: thanked.confidence,
    issues: ['climate'],
    evidence: [
      { ...thanked.evidence[0]!, extractors: ['entente-rules/2'] },
      { ...part, extractors: ['model:test@1'] },
    ],
  })
})

test('who acts may be told by name or by state', async () => {
  const participants = met.participants.map((p) => ({
    ...p,
    actor: p.actor === 'leader:penny-wong' ? 'state:AUS' : 'state:FJI',
  }))
  const found = await both(claim(met, { participants, evidence: [quote('met the Prime Minister of Fiji')] }))
  expect(found.events).toHaveLength(2)
  expect(found.events[0]!.participants).toEqual(met.participants)
})

test.each([
  ['another type', claim(thanked, { type: 'AID' })],
  [
    'the other direction',
    claim(thanked, {
      participants: thanked.participants.map((p) => ({
        actor: p.actor,
        role: p.role === 'ACTOR' ? ('RECIPIENT' as const) : ('ACTOR' as const),
      })),
    }),
  ],
  ['another day', claim(met, { date: '2023-02-21', startDate: '2023-02-21', endDate: '2023-02-21' })],
  ['a visit beside a meeting', claim(met, { mode: 'visit', evidence: [quote('in Suva')] })],
])('%s is another event, which says who told it', async (_, other) => {
  const found = await both(other)
  expect(found.events).toHaveLength(3)
  const added = found.events.find(({ id }) => id === other.id)
  expect(added).toMatchObject({ extractor: 'model:test@1', rule: 'model/claim', confidence: 0.5 })
})

test('a claim in the same sentence is the same, whichever day it is said to hold for', async () => {
  const found = await both(claim(thanked, { date: '2023-02-20' }))
  expect(found.events.map(({ id, date }) => [id, date])).toEqual([
    [met.id, met.date],
    [thanked.id, thanked.date],
  ])
})

test('what only the second tells stands in reading order', async () => {
  const backing = claim(thanked, {
    participants: [
      { actor: 'state:FJI', role: 'ACTOR' },
      { actor: 'state:AUS', role: 'RECIPIENT' },
    ],
    issues: ['climate'],
    evidence: [quote('Fiji has our back when the sea rises.')],
  })
  expect(lines(await both(backing))).toEqual([...lines(own), 'SUPPORT state:FJI > state:AUS: climate'])
})

test('a document that the second cannot read is rejected', async () => {
  const broken: Coder = {
    extractor: 'model:test@1',
    extract: () => Promise.reject(new Error('no answer')),
  }
  await expect(bothCoders(rules, broken, finder).extract(document)).rejects.toThrow('no answer')
})
