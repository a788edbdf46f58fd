import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadSeeds } from '../../src/sources/seeds.ts'
import { copySmallSeeds } from '../support/small-seeds.ts'

const seeds = copySmallSeeds()

describe('loadSeeds', () => {
  it('reads states, organizations, leaders, memberships and issues with their origin', () => {
    const { datasets, ...reference } = loadSeeds(seeds.folder)
    expect(reference.states).toEqual([
      {
        dataset: 'states',
        row: 2,
        id: 'state:JPN',
        name: 'Japan',
        status: 'un-member',
        iso2: 'JP',
        iso3: 'JPN',
        cowCode: 740,
        gwCode: 740,
        wikidataId: 'Q17',
        startDate: null,
        endDate: null,
        note: null,
        source: 'iso',
      },
      {
        dataset: 'states',
        row: 3,
        id: 'state:KHM',
        name: 'Cambodia',
        status: 'un-member',
        iso2: 'KH',
        iso3: 'KHM',
        cowCode: 811,
        gwCode: 811,
        wikidataId: 'Q424',
        startDate: '1953-11-09',
        endDate: null,
        note: 'Independent, from France',
        source: 'iso',
      },
      {
        dataset: 'states',
        row: 4,
        id: 'state:NAM',
        name: 'Namibia',
        status: 'un-member',
        iso2: 'NA',
        iso3: 'NAM',
        cowCode: 565,
        gwCode: 565,
        wikidataId: null,
        startDate: '1990-03',
        endDate: null,
        note: null,
        source: 'iso;Constitution of Namibia, article 1',
      },
    ])
    expect(reference.organizations.map(({ id, acronym, kind, row }) => [id, acronym, kind, row])).toEqual([
      ['org:asean', 'ASEAN', 'intergovernmental', 2],
      ['org:jica', 'JICA', 'agency', 3],
    ])
    expect(reference.actsFor).toEqual([
      {
        dataset: 'organizations',
        row: 2,
        organization: 'org:jica',
        actsFor: 'state:JPN',
        from: '1974-08-01',
        to: null,
        source: 'iso',
      },
    ])
    expect(reference.offices.map(({ leader, of, title, from, to }) => [leader, of, title, from, to])).toEqual(
      [
        ['leader:hun-manet', 'state:KHM', 'Prime Minister', '2023-08-22', null],
        ['leader:hun-sen', 'state:KHM', 'Prime Minister', '1985-01-14', '2023-08-22'],
      ],
    )
    expect(reference.memberships.map(({ state, organization, from }) => [state, organization, from])).toEqual(
      [['state:KHM', 'org:asean', '1999-04-30']],
    )
    expect(reference.issues).toEqual([
      {
        dataset: 'issues',
        row: 1,
        id: 'security',
        prefLabel: 'Security',
        broader: null,
        notation: null,
        altLabels: [],
        situationOf: [],
        onlyWith: null,
        helpIs: null,
      },
      {
        dataset: 'issues',
        row: 3,
        id: 'demining',
        prefLabel: 'Demining',
        broader: 'security',
        notation: 'military',
        altLabels: ['mine action'],
        situationOf: ['state:KHM'],
        onlyWith: null,
        helpIs: null,
      },
    ])
    expect(datasets.map(({ id, rows, expect: expected }) => [id, rows, expected])).toEqual([
      ['states', 9, { least: 1, most: 20 }],
      ['organizations', 3, { least: 1, most: 20 }],
      ['leaders', 4, { least: 1, most: 20 }],
      ['memberships', 2, { least: 2, most: 20 }],
      ['issues', 2, { least: 1, most: 20 }],
    ])
  })

  it('counts the name and the acronym of an actor among its names', () => {
    const names = loadSeeds(seeds.folder).names.map(({ actor, name, kind, from, to }) => [
      actor,
      name,
      kind,
      from,
      to,
    ])
    expect(names).toEqual([
      ['state:JPN', 'Japan', 'name', null, null],
      ['state:KHM', 'Cambodia', 'name', null, null],
      ['state:NAM', 'Namibia', 'name', null, null],
      ['org:asean', 'Association of Southeast Asian Nations', 'name', null, null],
      ['org:jica', 'Japan International Cooperation Agency', 'name', null, null],
      ['leader:hun-manet', 'Hun Manet', 'name', null, null],
      ['leader:hun-sen', 'Hun Sen', 'name', null, null],
      ['org:asean', 'ASEAN', 'acronym', null, null],
      ['org:jica', 'JICA', 'acronym', null, null],
      ['state:KHM', 'Cambodian', 'adjective', null, null],
      ['state:KHM', 'Kampuchea', 'former', '1975', '1990'],
      ['state:KHM', 'កម្ពុជា', 'native', null, null],
    ])
  })

  it('gives a dataset another checksum when a file of it changes', () => {
    const before = loadSeeds(seeds.folder).datasets
    seeds.change('states/states.csv', 'Independent, from France', 'Independent since 1953, from France')
    const after = loadSeeds(seeds.folder).datasets
    const changed = after.filter((dataset, at) => dataset.sha256 !== before[at]?.sha256).map(({ id }) => id)
    expect(changed).toEqual(['states'])
    expect(after[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('lists every problem at once and returns nothing', () => {
    seeds.change('states/states.csv', 'JP,JPN', 'jp,JPN')
    seeds.change('memberships/memberships.csv', '1999-04-30', '1999-02-30')
    seeds.change('issues/issues.yml', 'broader: security', 'broader: peace')
    expect(seeds.problems()).toEqual([
      'seeds/issues/issues.yml:3: broader is peace, which issues/issues.yml does not hold',
      'seeds/memberships/dataset.yml: the files of memberships hold 1 sound records, the card expects 2 to 20',
      'seeds/memberships/memberships.csv:2: from is "1999-02-30", expected an existing day, month or year (2022-11-12, 2022-11, 2022), or nothing',
      'seeds/states/states.csv:2: iso2 is "jp", expected two capital letters, or nothing',
    ])
    expect(() => loadSeeds(seeds.folder)).toThrow(
      /^4 problems in the seeds; nothing is loaded until they are mended:\nseeds\/issues\/issues\.yml:3: /,
    )
  })
})

describe('loadSeeds refuses, with file and line,', () => {
  const refused: [string, [path: string, from: string, to: string], string][] = [
    [
      'an unknown column',
      ['leaders/leaders.csv', 'id,name,wikidataId,source', 'id,name,wikidata,source'],
      'seeds/leaders/leaders.csv:1: unknown column "wikidata"; missing column wikidataId; expected id,name,wikidataId,source',
    ],
    [
      'columns in another order',
      ['leaders/leaders.csv', 'id,name', 'name,id'],
      'seeds/leaders/leaders.csv:1: columns in another order; expected id,name,wikidataId,source',
    ],
    [
      'a cell too many',
      ['leaders/leaders.csv', 'Hun Sen,', 'Hun Sen,,'],
      'seeds/leaders/leaders.csv:3: 5 cells, expected 4 (id,name,wikidataId,source); a comma inside a cell needs quotes around it',
    ],
    [
      'an empty line',
      ['leaders/leaders.csv', 'leader:hun-sen', '\nleader:hun-sen'],
      'seeds/leaders/leaders.csv:3: 1 cell, expected 4 (id,name,wikidataId,source); a comma inside a cell needs quotes around it',
    ],
    [
      'a tab too many',
      ['leaders/leaders.csv', 'Hun Sen,', 'Hun\tSen,'],
      'seeds/leaders/leaders.csv:3: name is "Hun\\tSen", expected "Hun Sen" without stray blanks, tabs or hidden characters',
    ],
    [
      'a tab between cells',
      ['leaders/leaders.csv', 'leader:hun-sen,Hun Sen', 'leader:hun-sen\tHun Sen'],
      'seeds/leaders/leaders.csv:3: 3 cells, expected 4 (id,name,wikidataId,source); the line has a tab; commas divide the cells',
    ],
    [
      'an over-long name',
      ['leaders/leaders.csv', 'Hun Sen', `${'Hun '.repeat(63)}Sen`],
      `seeds/leaders/leaders.csv:3: name is "${'Hun '.repeat(15)}…", expected some text of at most 250 characters`,
    ],
    [
      'a blank at the end of a cell',
      ['leaders/leaders.csv', 'Hun Sen,', 'Hun Sen ,'],
      'seeds/leaders/leaders.csv:3: name is "Hun Sen ", expected "Hun Sen" without stray blanks, tabs or hidden characters',
    ],
    [
      'a carriage return',
      ['memberships/memberships.csv', ',iso\n', ',iso\r\n'],
      'seeds/memberships/memberships.csv:2: source is "iso\\r", expected "iso" without stray blanks, tabs or hidden characters',
    ],
    [
      'broken quotes',
      ['leaders/leaders.csv', 'Hun Sen,', '"Hun Sen,'],
      'seeds/leaders/leaders.csv:3: no CSV as RFC 4180 has it, or a line break inside a cell: Quote Not Closed: the parsing is finished with an opening quote at line 1',
    ],
    [
      'letters and accents apart',
      ['states/names.csv', 'Cambodian', 'Cambódian'.normalize('NFD')],
      'seeds/states/names.csv:2: letters and accents apart; save the file in Unicode form NFC',
    ],
    [
      'a date that does not exist',
      ['leaders/offices.csv', '2023-08-22,,', '2023-13,,'],
      'seeds/leaders/offices.csv:2: from is "2023-13", expected an existing day, month or year (2022-11-12, 2022-11, 2022), or nothing',
    ],
    [
      'an end before its beginning',
      ['leaders/offices.csv', '1985-01-14,2023-08-22', '2024,2023-08-22'],
      'seeds/leaders/offices.csv:3: begins 2024 and ends 2023-08-22; expected an end on or after the beginning',
    ],
    [
      'an unknown kind of organization',
      ['organizations/organizations.csv', 'agency', 'bureau'],
      'seeds/organizations/organizations.csv:3: kind is "bureau", expected one of intergovernmental, body, ministry, agency, parliament, court, military, party, armed-group, ngo, company, academic, minilateral, mission, other',
    ],
    [
      'an unknown status of a state',
      ['states/states.csv', 'Namibia,un-member', 'Namibia,member'],
      'seeds/states/states.csv:4: status is "member", expected one of un-member, un-observer, associated-state, contested, territory, ended',
    ],
    [
      'an unknown list of codes',
      ['states/codes.csv', 'cowAbbreviation', 'ioc'],
      'seeds/states/codes.csv:3: scheme is "ioc", expected one of isoNumeric, iso3166-3, cow, gw, cowAbbreviation, gwAbbreviation, fips, cameo, iso2, iso3',
    ],
    [
      'an unknown capacity of an office',
      ['leaders/offices.csv', 'Prime Minister,,2023', 'Prime Minister,interim,2023'],
      'seeds/leaders/offices.csv:2: capacity is "interim", expected one of acting, caretaker, represented, or nothing',
    ],
    [
      'an id given twice',
      ['leaders/leaders.csv', 'leader:hun-sen', 'leader:hun-manet'],
      'seeds/leaders/leaders.csv:3: leader:hun-manet stands on line 2 already; an id is given once',
    ],
    [
      'an id that is not made of its code',
      ['states/states.csv', 'NA,NAM', 'NA,NMB'],
      'seeds/states/states.csv:4: state:NAM has iso3 NMB; expected state:NMB',
    ],
    [
      'a code that two states bear',
      ['states/states.csv', '565,565', '565,740'],
      'seeds/states/states.csv:4: gwCode 740 is the code of a state for that time already, on line 2',
    ],
    [
      'a member that no file holds',
      ['memberships/memberships.csv', 'state:KHM', 'state:KHN'],
      'seeds/memberships/memberships.csv:2: state is state:KHN, which no seed file holds',
    ],
    [
      'a name that two states bear at the same time',
      ['states/names.csv', 'state:KHM,Cambodian,adjective,,', 'state:JPN,Cambodia,alias,1999,'],
      'seeds/states/names.csv:2: the name "Cambodia" is that of state:KHM at the same time',
    ],
    [
      'a source key that the card does not explain',
      ['memberships/memberships.csv', ',iso\n', ',isso\n'],
      'seeds/memberships/memberships.csv:2: source "isso" is no key of the card\'s sources (iso)',
    ],
    [
      'the same fact twice for one time',
      [
        'memberships/memberships.csv',
        '1999-04-30,,iso\n',
        '1999-04-30,,iso\nstate:KHM,org:asean,member,2001,2002,iso\n',
      ],
      'seeds/memberships/memberships.csv:3: state:KHM is member of org:asean for that time already, on line 2',
    ],
    [
      'a card with an unknown field',
      ['issues/dataset.yml', 'licence: CC0-1.0', 'licence: CC0-1.0\nlicense: CC0-1.0'],
      'seeds/issues/dataset.yml: card: Unrecognized key: "license"',
    ],
    [
      'a card with another id than its folder',
      ['issues/dataset.yml', 'id: issues', 'id: topics'],
      'seeds/issues/dataset.yml:1: id is "topics", expected the folder\'s name, "issues"',
    ],
    [
      'fewer records than the card expects',
      ['issues/dataset.yml', 'least: 1', 'least: 5'],
      'seeds/issues/dataset.yml: the files of issues hold 2 sound records, the card expects 5 to 20',
    ],
    [
      'an issue below itself',
      ['issues/issues.yml', 'prefLabel: Security', 'prefLabel: Security\n  broader: demining'],
      'seeds/issues/issues.yml:1: security is below itself: security < demining < security',
    ],
    [
      'YAML that cannot be read',
      ['issues/issues.yml', 'altLabels: [mine action]', 'altLabels: [mine action'],
      'seeds/issues/issues.yml:8: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
  ]
  it.each(refused)('%s', (_, [path, from, to], expected) => {
    seeds.change(path, from, to)
    expect(seeds.problems()).toContain(expected)
  })

  it('an absent file', () => {
    rmSync(join(seeds.folder, 'leaders/offices.csv'))
    expect(seeds.problems()).toContain('seeds/leaders/offices.csv: the file is absent')
  })

  it('an absent dataset', () => {
    rmSync(join(seeds.folder, 'memberships'), { recursive: true })
    expect(seeds.problems()).toEqual([
      'seeds/memberships/chairs.csv: the file is absent',
      'seeds/memberships/dataset.yml: the file is absent',
      'seeds/memberships/memberships.csv: the file is absent',
    ])
  })
})

describe('loadSeeds accepts', () => {
  it('a name that a state bears only after another has ended', () => {
    seeds.change('states/states.csv', 'Q17,,,', 'Q17,,1990-05-22,')
    seeds.change(
      'states/names.csv',
      'actor,name,kind,from,to,source\n',
      'actor,name,kind,from,to,source\nstate:NAM,Japan,alias,1990-05-22,,iso\n',
    )
    expect(seeds.problems()).toEqual([])
  })

  it('a handover on one day, and offices known only to the year', () => {
    seeds.change(
      'leaders/offices.csv',
      '1985-01-14,2023-08-22,iso\n',
      '1985-01-14,1993,iso\nleader:hun-sen,state:KHM,Prime Minister,,1993,2023-08-22,iso\n',
    )
    expect(seeds.problems()).toEqual([])
  })
})
