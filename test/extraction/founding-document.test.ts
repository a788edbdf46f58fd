import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/sources/documents.ts'
import { coder, lines } from './coder.ts'

const path = fileURLToPath(new URL('../../seeds/documents/kh-hunsen-biden-2022.txt', import.meta.url))
const document = await readDocument(path)
const extraction = coder.extract({
  ...document,
  publisher: 'Ministry of Foreign Affairs and International Cooperation, Cambodia',
})

describe('the press release on Hun Sen meeting Joe Biden', () => {
  it('tells when and where it was issued', () => {
    expect({ title: document.title, published: document.published }).toEqual({
      title: 'Samdech Techo PM Hun Sen Holds Bilateral Meeting with President Joe Biden',
      published: '2022-11-12',
    })
  })

  it('is coded as all that it says', () => {
    expect(lines(extraction)).toEqual([
      'CONSULT/meeting leader:hun-sen + leader:joe-biden: transnational-crime, culture, demining, peacekeeping, environment, ukraine-war, myanmar-crisis, missiles, korean-peninsula',
      'CONSULT/summit org:asean: ',
      'SUPPORT leader:joe-biden > state:KHM: regional-cooperation, strategic-partnership',
      'AGREE org:asean + state:USA: strategic-partnership',
      'COOPERATE leader:hun-sen + leader:joe-biden: transnational-crime, culture, demining, peacekeeping, environment',
      'SUPPORT leader:hun-sen > state:USA: culture',
      'COOPERATE leader:hun-sen + state:USA: culture',
      'REQUEST leader:hun-sen > leader:joe-biden: demining',
      'COOPERATE state:KHM + state:USA: migration',
      'SUPPORT leader:joe-biden > state:KHM: myanmar-crisis, ukraine-war, missiles, korean-peninsula',
      'MOBILIZE/missile launch state:PRK: missiles, korean-peninsula',
      'COOPERATE org:cmac + org:jica (for state:UKR): demining, ukraine-war',
      'AID state:KHM > state:UKR: demining, ukraine-war',
      'REQUEST state:UKR > state:JPN: demining, ukraine-war',
    ])
  })

  it('has the meeting on its day, in its place, on the sidelines of the summits', () => {
    const [meeting, summit] = extraction.events
    expect({
      date: meeting?.date,
      place: meeting?.place,
      partOf: meeting?.partOf,
      summit: summit?.title,
    }).toEqual({
      date: '2022-11-12',
      place: 'Phnom Penh',
      partOf: summit?.id,
      summit: '40th and 41st ASEAN Summits and Related Summits',
    })
  })

  it('has the training of deminers in Poland', () => {
    const training = extraction.events.find((e) => e.participants.some((p) => p.actor === 'org:cmac'))
    expect(training?.place).toBe('Poland')
  })

  it('finds the memorandum behind the repatriations', () => {
    expect(extraction.agreements.map(({ kind, signed, parties }) => ({ kind, signed, parties }))).toEqual([
      { kind: 'mou', signed: '2002', parties: ['state:KHM', 'state:USA'] },
    ])
  })

  it('proves each claim by the exact text, also where a footer interrupts the sentence', () => {
    const quotes = extraction.events.flatMap((e) => e.evidence)
    expect(quotes.filter((q) => document.text.slice(q.start, q.end) !== q.quote)).toEqual([])
    expect(quotes.length).toBeGreaterThanOrEqual(extraction.events.length)
  })

  it('gives the same ids each time', () => {
    const again = coder.extract(extraction.document)
    expect(again.events.map((e) => e.id)).toEqual(extraction.events.map((e) => e.id))
  })
})
