import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../src/sources/documents.ts'
import { coder } from './coder.ts'
import { wordsOf } from './sound.ts'

const TEXT = `Foreign Minister Keiko Tanaka of Japan met Foreign Minister Luis Vega of Peru in Lima on 3 May 2022. The two ministers discussed trade. Minister Tanaka thanked Peru for its help after the earthquake. We condemn Belarus for the arrest of journalists.`
const document = documentFromText(TEXT, 'test.txt', {
  title: 'Japan and Peru hold talks',
  publisher: 'Ministry of Foreign Affairs, Japan',
  published: '2022-05-04',
})
const { events } = coder.explain(document)

describe('explaining', () => {
  it('tells of each event that the extraction finds, in its order', () => {
    expect(events.map(({ event }) => event)).toEqual(coder.extract(document).events)
    expect(events.map(({ event }) => event.type)).toEqual(['CONSULT', 'SUPPORT', 'AID', 'ACCUSE'])
  })

  it('quotes exact pieces of the text', () => {
    const words = events.flatMap(wordsOf)
    expect(words.length).toBeGreaterThan(20)
    for (const { quote, start, end } of words) expect(TEXT.slice(start, end)).toBe(quote)
  })

  it('leads the meeting to its words, and what was said at it to the meeting', () => {
    const meeting = events[0]!
    expect(meeting.clauses.map(({ rule, trigger, joined }) => [rule, trigger.quote, joined])).toEqual([
      ['meet/verb', 'met', null],
      ['discuss/verb', 'discussed', 'talked about at the meeting'],
    ])
    expect(meeting.clauses.map((c) => c.participants.map((p) => [p.name, p.rule, p.words?.quote]))).toEqual([
      [
        ['Keiko Tanaka', 'person/text', 'Foreign Minister Keiko Tanaka of Japan'],
        ['Luis Vega', 'person/text', 'Foreign Minister Luis Vega of Peru'],
      ],
      [
        ['Keiko Tanaka', 'reference/sides', 'The two ministers'],
        ['Luis Vega', 'reference/sides', 'The two ministers'],
      ],
    ])
    expect(meeting.clauses[0]!.participants[0]!.standsFor).toEqual({
      actor: 'state:JPN',
      name: 'Japan',
      known: 'text',
      title: 'Foreign Minister',
    })
    expect(meeting.date).toMatchObject({
      date: '2022-05-03',
      from: 'text',
      words: { quote: 'on 3 May 2022' },
    })
    expect(meeting.place).toMatchObject({ place: 'Lima', words: { quote: 'Lima' } })
    expect(meeting.issues).toMatchObject([{ issue: 'trade', scope: 'clause', words: [{ quote: 'trade' }] }])
    expect(events[1]!.date).toEqual({ date: '2022-05-03', from: 'meeting', words: null })
    expect(events[3]!.date).toEqual({ date: '2022-05-04', from: 'document', words: null })
  })

  it('says by what kind of word each participant is meant', () => {
    const rules = (n: number) =>
      events[n]!.clauses[0]!.participants.map((p) => [p.role, p.rule, p.words?.quote])
    expect(rules(1)).toEqual([
      ['ACTOR', 'person/text', 'Minister Tanaka'],
      ['RECIPIENT', 'state/name', 'Peru'],
    ])
    expect(rules(3)).toEqual([
      ['ACTOR', 'reference/speaker', 'We'],
      ['RECIPIENT', 'state/name', 'Belarus'],
    ])
  })

  it('gives more confidence to what is dated and told again than to what only "we" say', () => {
    const [meeting, thanks, , accusation] = events.map(({ event }) => event.confidence)
    expect(meeting).toBeGreaterThan(thanks!)
    expect(thanks).toBeGreaterThan(accusation!)
    expect(events[0]!.grounds).toHaveLength(2)
    expect(events[3]!.grounds).toEqual(['one side is only "we" or "I" (-)'])
  })
})
