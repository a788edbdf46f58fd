import { describe, expect, it } from 'vitest'
import { extract, lines, reference } from './coder.ts'

const bilateral = { title: 'Japan and Peru hold talks', publisher: 'Ministry of Foreign Affairs, Japan' }

describe('coding of sentences', () => {
  const cases: [string, string, string[]][] = [
    [
      'an active verb with its object',
      'Norway condemned Belarus for the arrest of journalists.',
      ['ACCUSE state:NOR > state:BLR: rights'],
    ],
    [
      'a passive verb with its agent',
      'Belarus was condemned by Norway.',
      ['ACCUSE state:NOR > state:BLR: bilateral-relations'],
    ],
    [
      'a list of subjects',
      'Norway, Denmark and the Republic of Korea urged Iran to release the detainees.',
      ['REQUEST state:DNK + state:KOR + state:NOR > state:IRN: bilateral-relations'],
    ],
    [
      'a noun between two states',
      'The ministry described cooperation between Chile and Vietnam on fisheries.',
      ['COOPERATE state:CHL + state:VNM: agriculture'],
    ],
    [
      'states joined by a hyphen',
      'The ministry described Chile-Vietnam cooperation on fisheries.',
      ['COOPERATE state:CHL + state:VNM: agriculture'],
    ],
    [
      'a request told by a noun',
      "The ministry described Chad's request to Turkey for vaccines.",
      ['REQUEST state:TCD > state:TUR: health'],
    ],
    [
      'a third party',
      'Kenya thanked France for its support.',
      ['SUPPORT state:KEN > state:FRA: bilateral-relations'],
    ],
    ['nothing from a negated verb', 'Kenya did not condemn France.', []],
    [
      'nothing from who was present',
      'The Ambassador of Kenya, H.E. Ann Otieno, was also present and met France.',
      [],
    ],
  ]
  it.each(cases)('reads %s', (_, sentence, expected) => {
    expect(lines(extract(sentence))).toEqual(expected)
  })

  it('gives what was talked about to the meeting', () => {
    const text = `Foreign Minister Keiko Tanaka of Japan met Foreign Minister Luis Vega of Peru in Lima on 3 May 2022. The two ministers discussed trade and climate change. Minister Tanaka thanked Peru for its help after the earthquake.`
    const extraction = extract(text, { ...bilateral, published: '2022-05-04' })
    expect(lines(extraction)).toEqual([
      'CONSULT/meeting leader:keiko-tanaka-jpn + leader:luis-vega-per: trade, climate',
      'SUPPORT leader:keiko-tanaka-jpn > state:PER: disaster',
      'AID state:PER > state:JPN: disaster, humanitarian',
    ])
    expect(extraction.events[0]).toMatchObject({ date: '2022-05-03', place: 'Lima' })
  })

  it('brings in persons and bodies that no seed holds, with whom they act for', () => {
    const text = `The Minister of Fisheries of Peru, Mr Luis Vega, signed an agreement on aquaculture with the Coastal Research Institute of Chile (CRIC).`
    const extraction = extract(text)
    expect(extraction.newLeaders).toEqual([{ id: 'leader:luis-vega-per', name: 'Luis Vega' }])
    expect(extraction.newOffices.map(({ leader, of }) => ({ leader, of }))).toEqual([
      { leader: 'leader:luis-vega-per', of: 'state:PER' },
    ])
    expect(extraction.newOrganizations.map(({ name, acronym }) => ({ name, acronym }))).toEqual([
      { name: 'Coastal Research Institute', acronym: 'CRIC' },
    ])
    expect(extraction.newActsFor.map((t) => t.actsFor)).toEqual(['state:CHL'])
    expect(lines(extraction)).toEqual([
      'AGREE/signing leader:luis-vega-per + org:chl-coastal-research-institute: agriculture',
    ])
  })

  it('lets "we" be the publisher', () => {
    expect(
      lines(
        extract('We condemn the attack by Russia on Ukraine.', {
          publisher: 'Ministry of Foreign Affairs, Canada',
        }),
      )[0],
    ).toBe('ACCUSE state:CAN > state:RUS: ukraine-war')
  })

  it('keeps straits and seas apart from states', () => {
    expect(
      extract('Japan discussed the Taiwan Strait and the South China Sea.').states.map((s) => s.actor),
    ).toEqual(['state:JPN'])
  })

  it('tells the Republic of China from the People’s Republic of China', () => {
    expect(extract('Envoys of the People’s Republic of China spoke.').states.map((s) => s.actor)).toEqual([
      'state:CHN',
    ])
  })

  it('tells a claim once, however often the text repeats it', () => {
    const once =
      'Norway condemned Belarus for the arrest of journalists. Kenya thanked France for its support. '
    expect(lines(extract(once.repeat(200)))).toEqual(lines(extract(once)))
  })
})

describe('an extraction', () => {
  it('introduces every actor that it speaks of and no seed holds', () => {
    const text = `Acting Assistant Secretary for the Bureau of Fisheries Luis Vega of Peru met officials of the Coastal Research Institute of Chile (CRIC). The Special Committee on Rivers of the Institute thanked Mr Vega.`
    const e = extract(text)
    const held = new Set([
      ...reference.states.map((s) => s.id),
      ...reference.organizations.map((o) => o.id),
      ...reference.leaders.map((l) => l.id),
      ...e.newOrganizations.map((o) => o.id),
      ...e.newLeaders.map((l) => l.id),
    ])
    const spoken = [
      ...e.events.flatMap((x) => x.participants.map((p) => p.actor)),
      ...[...e.states, ...e.organizations, ...e.leaders].map((x) => x.actor),
      ...e.newActsFor.flatMap((x) => [x.organization, x.actsFor]),
      ...e.newOffices.flatMap((x) => [x.leader, x.of]),
    ]
    expect(e.newLeaders.map((l) => l.name)).toEqual(['Luis Vega'])
    expect(spoken.filter((actor) => !held.has(actor))).toEqual([])
  })
})
