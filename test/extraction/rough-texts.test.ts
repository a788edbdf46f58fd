import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lines } from './coder.ts'
import { extractSoundly } from './sound.ts'

const ACCUSES = 'ACCUSE state:NOR > state:BLR: rights'
const ASKS = 'REQUEST state:NOR > state:IRN: bilateral-relations'

describe('rough texts', () => {
  const texts: [string, string, string[]][] = [
    [
      'noise of scanning',
      'Norway condemned Belarus for the ar-\nrest of journalists .\n\n|  ~ 1l. N0rway\n condernned   Be1arus f0r it. ^_',
      [ACCUSES],
    ],
    [
      'broken encodings',
      'The Foreign Ministry spoke in CÃ´te dâ€™Ivoire. Norway condemned Belarus for the arrest of journalists â€“ â€œagainâ€\u009d.',
      [ACCUSES],
    ],
    [
      'numbered paragraphs',
      '1. Norway condemned Belarus for the arrest of journalists.\n2. Norway urged Iran to release the detainees.\n\n(iii) Norway thanked Japan for its vaccines.',
      [ACCUSES, ASKS, 'SUPPORT state:NOR > state:JPN: health'],
    ],
    [
      'bullet lists',
      'Norway did the following:\n\n• Norway condemned Belarus for the arrest of journalists;\n- Norway urged Iran to release the detainees.',
      [ACCUSES, ASKS],
    ],
    [
      'capitals only',
      'NORWAY CONDEMNED BELARUS FOR THE ARREST OF JOURNALISTS. NORWAY URGED IRAN TO RELEASE THE DETAINEES.',
      [ACCUSES, ASKS],
    ],
    [
      'brackets that do not close',
      'Norway ((the Kingdom) condemned Belarus [sic] for the arrest of journalists (and others.',
      [ACCUSES],
    ],
    [
      'NUL and control characters',
      'Norway\u0000 condemned\u0007 Belarus \u001b[1mfor the arrest of journalists.',
      [ACCUSES],
    ],
    [
      'right-to-left marks',
      '\u202eNorway\u202c condemned \u200fBelarus\u200e for the arrest of journalists.',
      [ACCUSES],
    ],
    ['emoji', '🇳🇴 Norway condemned 😡 Belarus for the arrest of journalists 📰.', [ACCUSES]],
    ['lone surrogates', 'Norway \ud800condemned Belarus\udc00 for the arrest of journalists.', [ACCUSES]],
  ]
  it.each(texts)('%s', (_, text, expected) => {
    expect(lines(extractSoundly(text))).toEqual(expected)
  })

  it('quotes in quotes, one of them open', () => {
    const text =
      'The ministry said: “Norway said ‘we condemn Belarus for the arrest of journalists’ and “urged Iran to act.” Norway condemned Belarus for the arrest of "journalists.'
    expect(lines(extractSoundly(text))).toContain(ACCUSES)
  })

  it('a table names states and is no sentence', () => {
    const rows = ['State', 'Norway', 'Belarus'].map(
      (state) => `| ${state} | Treaty on trade | 3 May 2022 | signed |`,
    )
    const found = extractSoundly(rows.join('\n'))
    expect(found.states.map(({ actor }) => actor).toSorted()).toEqual(['state:BLR', 'state:JPN', 'state:NOR'])
    expect(found.events).toEqual([])
  })

  it('line ends of Windows give what those of Unix give', () => {
    const text =
      'Norway condemned Belarus for the arrest of journalists in a statement\nof some length, and hoped for better news from there.\n\nNorway urged Iran to release\nthe detainees.\n'
    const expected = lines(extractSoundly(text))
    expect(expected).toHaveLength(2)
    expect(lines(extractSoundly(text.replaceAll('\n', '\r\n')))).toEqual(expected)
  })
})

describe('any text', { timeout: 120_000 }, () => {
  const pieces = fc.constantFrom(
    ...`Norway|Belarus|the United States|ASEAN|Ministry of Health (MoH)|President Biden|H.E. Mr|Hun Sen|U.S.|the two leaders|both sides|we|his|its|condemned|signed an agreement with|thanked|met|will provide|cooperation between|talks|visit|demining|trade|aid to|in Oslo|on 3 May 2022|yesterday|, |. |; |and |: |’s|-|(|)|“|”|"|•|1. |\n|\n\n|\r\n|\f|\t|\u00a0|\u200b|\u00ad|\ufeff|\u0000|\u202e|\ud800|\udc00|🇳🇴|é|Å|中国|ﬁ|İ|ß`.split(
      '|',
    ),
  )
  const text = fc.array(
    fc.oneof({ weight: 4, arbitrary: pieces }, fc.string({ unit: 'binary', maxLength: 6 })),
    {
      maxLength: 60,
    },
  )

  it('throws nothing, and every quote is the text at its place', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('', ' '), (words, joint) => {
        extractSoundly(words.join(joint))
      }),
      { numRuns: 400 },
    )
  })
})
