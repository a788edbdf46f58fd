import { describe, expect, it } from 'vitest'
import { extract, lines } from './coder.ts'

/** What each event says of its sides, without its issues. */
const told = (text: string) => lines(extract(text)).map((line) => line.slice(0, line.lastIndexOf(':')))

describe('newspaper sentences', () => {
  const cases: [string, string, string[]][] = [
    [
      'what a government does to a group of its own people',
      'Kenyan police detained 40 opposition activists on Monday.',
      ['COERCE state:KEN > group:ken-opposition'],
    ],
    [
      'a group whose state the place tells',
      'Gunmen killed two soldiers near the capital Kampala.',
      ['ASSAULT group:uga-rebels > state:UGA'],
    ],
    [
      'people who protest',
      'Peruvian teachers staged a march against the government.',
      ['PROTEST group:per-workers'],
    ],
    [
      'protest of which the text names only the place',
      'Tens of thousands marched through Quito.',
      ['PROTEST group:ecu-protesters'],
    ],
    ['a government that demonstrates nothing of the kind', 'Peru demonstrated its new radar in Lima.', []],
    [
      'who has suffered it where nobody says who did it',
      'Three Ghanaian farmers were kidnapped.',
      ['ASSAULT  > group:gha-farmers'],
    ],
    [
      'a plan of a kindness as a promise',
      'Mongolia will lift its embargo against Laos.',
      ['AGREE state:LAO + state:MNG'],
    ],
    [
      'a plan of a hostile act as a threat',
      'Mongolia said it would expel the ambassador of Laos.',
      ['THREATEN state:MNG > state:LAO'],
    ],
    [
      'what somebody will not do as a refusal',
      'Mongolia will not withdraw its troops from Laos.',
      ['REJECT state:MNG > state:LAO'],
    ],
    ['not as done what was not done', 'Mongolia did not withdraw its troops from Laos.', []],
    [
      'what is done to one side alone',
      'The Bolivian government lifted a state of emergency.',
      ['CONCEDE state:BOL'],
    ],
    [
      'a truce as giving way, not the fighting that it ends',
      'Sudan suspended air raids on Chad.',
      ['RETREAT state:SDN > state:TCD'],
    ],
    [
      'calls that are spoken of as no calls',
      'Mongolia rejected calls for a truce with Laos.',
      ['REJECT state:MNG > state:LAO'],
    ],
    [
      'a government by the name of its head',
      'The Museveni government expelled a diplomat of Kenya.',
      ['SANCTION state:UGA > state:KEN'],
    ],
  ]
  it.each(cases)('tell %s', (_, sentence, expected) => {
    expect(told(sentence)).toEqual(expected)
  })

  it('name groups with their states, and for whom they count', () => {
    const { groups } = extract('Nepalese rebels attacked Nepalese students.')
    expect(
      groups.map(({ actor, name, of, mentions }) => [actor, name, of, mentions.map((m) => m.quote)]),
    ).toEqual([
      ['group:npl-rebels', 'Rebel (Nepal)', null, ['Nepalese rebels']],
      ['group:npl-students', 'Student (Nepal)', 'state:NPL', ['Nepalese students']],
    ])
  })

  it("are not looked for in a government's own paper, nor in one that speaks of itself as we", () => {
    const sentence = 'Tens of thousands marched through Quito.'
    expect(extract(sentence, { publisher: 'Ministry of Foreign Affairs, Peru' }).events).toEqual([])
    expect(extract(`${sentence} We regret it.`).events).toEqual([])
  })
})

describe('dates', () => {
  it('reads a number after a month as a day of the year that is nearest', () => {
    const dates = (text: string, published: string) => extract(text, { published }).events.map((e) => e.date)
    expect(dates('Chad attacked Sudan on July 11.', '2021-07-26')).toEqual(['2021-07-11'])
    expect(dates('Chad attacked Sudan on December 30.', '2021-01-04')).toEqual(['2020-12-30'])
    expect(dates('Chad attacked Sudan in July 2011.', '2021-07-26')).toEqual(['2011-07'])
  })
})
