import { cpSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkReference } from '../../../src/sources/reference-check/check-reference.ts'
import { copySmallSeeds } from '../../support/small-seeds.ts'

const PUBLISHED = fileURLToPath(new URL('../../fixtures/published/', import.meta.url))
const COMPRESSED = [
  'countries/countrycode_panel_country_year.csv',
  'cow-igo-v3/membership_spells.tsv',
  'cow-igo-v3/state_year_org_2010_2014.tsv',
]
const seeds = copySmallSeeds()
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-published-'))
  cpSync(PUBLISHED, folder, { recursive: true })
  for (const path of COMPRESSED) {
    writeFileSync(join(folder, `${path}.gz`), gzipSync(readFileSync(join(folder, path))))
    unlinkSync(join(folder, path))
  }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function check(only?: string) {
  const { lines, passed } = checkReference([folder], { only, list: true, seeds: seeds.folder })
  return { lines, passed }
}

/** The disagreements and stale explanations of one dataset, and the figures. */
function lines(only: string): string[] {
  return check(only)
    .lines.map((line) => line.trim())
    .slice(1, -1)
}

/** Explains a record of a dataset in the small seeds. */
const explain = (dataset: string, record: string) =>
  seeds.add('differences/differences.csv', `${dataset},${record},because,iso`)

describe('the report', () => {
  it('counts what agrees, what is explained and what is not, and names explanations that nothing needs', () => {
    explain('reign', 'CAM Ung *')
    explain('reign', 'CAM Pol Pot 1975-04-17')
    expect(check('reign').lines).toEqual([
      'FAIL reign: leaders in office 2000-01 to 2021-03, first and last day within a week (REIGN gives the month of the last)',
      '     3 comparable · 1 agree (33.3 %) · 1 explained · 1 unexplained (0 differ, 1 absent) · 66.6 % settled, expected 99.0 %',
      '     reign JPN Koizumi 2001-04-26: ours nothing; theirs Koizumi 2001-04-26 to 2006-09',
      '     stale: seeds/differences/differences.csv:3 explains CAM Pol Pot 1975-04-17, which no row needs any more',
      '0 of 1 datasets reach their aims; 0 skipped.',
    ])
  })

  it('passes when all that differs is explained', () => {
    explain('reign', 'CAM Ung Huot 1997-08-06')
    explain('reign', 'JPN Koizumi 2001-04-26')
    const { lines: report, passed } = check('reign')
    expect(passed).toBe(true)
    expect(report.slice(1)).toEqual([
      '     3 comparable · 1 agree (33.3 %) · 2 explained · 0 unexplained (0 differ, 0 absent) · 100.0 % settled, expected 99.0 %',
      '1 of 1 datasets reach their aims; 0 skipped.',
    ])
  })

  it('fails when more rows fall under a group than were looked at', () => {
    explain('reign', 'CAM *1')
    explain('reign', 'JPN *1')
    expect(check('reign').passed).toBe(true)
    seeds.change('leaders/offices.csv', '1985-01-14', '1984')
    expect(check('reign')).toEqual({
      passed: false,
      lines: [
        expect.stringMatching(/^FAIL reign/),
        '     3 comparable · 0 agree (0.0 %) · 3 explained · 0 unexplained (0 differ, 0 absent) · 100.0 % settled, expected 99.0 %',
        '     seeds/differences/differences.csv:2 explains CAM *1, but 2 rows begin so now; look at them and mend the number',
        '0 of 1 datasets reach their aims; 0 skipped.',
      ],
    })
  })

  it('names files that are absent, skips what needs them, and fails when nothing is there', () => {
    rmSync(join(folder, 'leaders/archigos_4.1.csv'))
    expect(check('archigos')).toEqual({
      passed: false,
      lines: [
        `SKIPPED archigos: ${folder} has no leaders/archigos_4.1.csv`,
        `Nothing was checked: ${folder} has none of the files.`,
      ],
    })
  })

  it('names explanations of a dataset that there is not', () => {
    explain('riegn', 'CAM Ung Huot 1997-08-06')
    expect(check('icews18-actors').lines).toContain(
      'seeds/differences/differences.csv:2: no dataset is called riegn',
    )
  })

  it('fails on seeds that are not sound, and goes on', () => {
    seeds.change('leaders/leaders.csv', 'Hun Sen', 'Hun Sen ')
    const { lines: report, passed } = check('reign')
    expect(passed).toBe(false)
    expect(report[0]).toMatch(/^seeds\/leaders\/leaders\.csv:3: name is "Hun Sen "/)
    expect(report.at(-1)).toBe('0 of 1 datasets reach their aims; 0 skipped.')
  })

  it('refuses datasets that it does not know, a file that lacks a column, and a folder that is none', () => {
    expect(() => check('polity')).toThrow(/^no dataset is called polity; there are country-names, /)
    writeFileSync(join(folder, 'icews18/entities.tsv'), 'id\tname\n1\tJapan\n')
    expect(() => check('actors')).toThrow(/entities\.tsv: no column mentions$/)
    expect(() => checkReference([join(folder, 'none')], {})).toThrow(/none is no folder/)
    expect(() => checkReference([], {})).toThrow(/^usage: /)
  })
})

describe('each dataset', () => {
  it('country-names: the right state, another, none; not states that ended before 1945', () => {
    expect(lines('country-names')).toEqual([
      '4 comparable · 2 agree (50.0 %) · 0 explained · 2 unexplained (1 differ, 1 absent) · 50.0 % settled, expected 97.0 %, 97.0 % agreeing, none that differs',
      'country-names KHM Kambodža: ours nothing; theirs state:KHM',
      'country-names JPN Namibia: ours state:NAM; theirs state:JPN',
    ])
  })

  it('country-codes: runs of years with one code since 1946', () => {
    seeds.add('states/codes.csv', 'state:KHM,cow,812,1956,,iso')
    const found = lines('country-codes')
    expect(found[0]).toMatch(/^16 comparable · 12 agree /)
    expect(found.slice(1)).toEqual([
      'country-codes Cambodia gwAbbreviation CAM 1953: ours nothing; theirs state:KHM 1953 to 1954',
      'country-codes Cambodia gwAbbreviation CAM 1956: ours nothing; theirs state:KHM 1956 to 1956',
      'country-codes Japan cowAbbreviation JPN 1956: ours nothing; theirs state:JPN 1956 to 1956',
      'country-codes Cambodia fips CB 1956: ours nothing; theirs state:KHM 1956 to 1956',
    ])
  })

  it('cow-states and gw-states: first and last days to the precision of ours; no first day after an occupation', () => {
    expect(lines('cow-states')).toEqual([
      '7 comparable · 5 agree (71.4 %) · 0 explained · 2 unexplained (2 differ, 0 absent) · 71.4 % settled, expected 99.0 %',
      'cow-states JPN start: ours state:JPN ? to now; theirs 1860-01-01',
      'cow-states JPN end 1860: ours state:JPN ? to now; theirs 1945-08-14',
    ])
    expect(lines('gw-states')).toEqual([
      '3 comparable · 1 agree (33.3 %) · 0 explained · 2 unexplained (2 differ, 0 absent) · 33.3 % settled, expected 99.0 %',
      'gw-states CAM start: ours state:KHM 1953-11-09 to now; theirs 1953-11-11',
      'gw-states JPN end 1816: ours state:JPN ? to now; theirs 2010-01-01',
    ])
  })

  it('cow-capitals: by name, since 1990', () => {
    seeds.add('states/names.csv', 'state:KHM,Phnom Penh,capital,,,iso')
    expect(lines('cow-capitals')).toEqual([
      '2 comparable · 1 agree (50.0 %) · 0 explained · 1 unexplained (0 differ, 1 absent) · 50.0 % settled, expected 99.0 %',
      'cow-capitals Japan Tokyo: ours nothing; theirs Tokyo',
    ])
  })

  it('archigos: the first day within a week, spells that touch 2000 to 2015', () => {
    expect(lines('archigos')).toEqual([
      '2 comparable · 1 agree (50.0 %) · 0 explained · 1 unexplained (1 differ, 0 absent) · 50.0 % settled, expected 99.0 %',
      'archigos CAM Sen 1985-01-22: ours hun-sen Prime Minister 1985-01-14 to 2023-08-22; theirs Sen 1985-01-22 to now',
    ])
  })

  it('factbook-leaders: those in office, by the surname in capitals', () => {
    expect(lines('factbook-leaders')).toEqual([
      '3 comparable · 1 agree (33.3 %) · 0 explained · 2 unexplained (0 differ, 2 absent) · 33.3 % settled, expected 99.0 %',
      'factbook-leaders KHM chief of state SIHAMONI: ours nothing; theirs since 2004-10-29',
      'factbook-leaders JPN chief of state NARUHITO: ours nothing; theirs since 2019-05-01',
    ])
  })

  it('factbook-memberships: by status, and our members that the Factbook does not list', () => {
    seeds.add('memberships/memberships.csv', 'state:JPN,org:asean,observer,1977,,iso')
    expect(lines('factbook-memberships')).toEqual([
      '2 comparable · 1 agree (50.0 %) · 0 explained · 1 unexplained (1 differ, 0 absent) · 50.0 % settled, expected 99.0 %',
      'factbook-memberships asean JPN: ours observer; theirs dialogue partner',
    ])
  })

  it('cow-igo: year by year, without years that are missing there', () => {
    expect(lines('cow-igo')).toEqual([
      '2 comparable · 0 agree (0.0 %) · 0 explained · 2 unexplained (1 differ, 1 absent) · 0.0 % settled, expected 99.0 %',
      'cow-igo ASEAN CAM: ours full 1999 to 2014; theirs observer 1995 to 1998, full 1999 to 2014',
      'cow-igo ASEAN JPN: ours nothing; theirs observer 2000 to 2014',
    ])
    seeds.add('memberships/memberships.csv', 'state:KHM,org:asean,observer,1995,1999-04-30,iso')
    expect(lines('cow-igo')[0]).toMatch(/^2 comparable · 1 agree /)
  })

  it('icews18-actors: names, roles in a place, and what is rightly refused', () => {
    seeds.add('differences/names.csv', 'icews18-actors,Unspecified Actor,,no actor')
    expect(lines('icews18-actors')).toEqual([
      '5 comparable · 3 agree (60.0 %) · 0 explained · 2 unexplained (0 differ, 2 absent) · 60.0 % settled, expected 95.0 %, 95.0 % agreeing',
      'icews18-actors Narendra Modi: ours nothing; theirs 20 mentions',
      'icews18-actors Priest (Holy See (Vatican City State)): ours nothing; theirs 10 mentions',
    ])
  })

  it('gold-organizations: by name, else by acronym; no body that acts for another state', () => {
    expect(lines('gold-organizations')).toEqual([
      '4 comparable · 2 agree (50.0 %) · 0 explained · 2 unexplained (1 differ, 1 absent) · 50.0 % settled, expected 100.0 %',
      'gold-organizations one Japan International Cooperation Agency: ours org:jica; theirs Japan International Cooperation Agency, KHM',
      'gold-organizations one CMAC: ours nothing; theirs Cambodian Mine Action Centre, CMAC, KHM',
    ])
  })
})
