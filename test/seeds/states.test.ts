import { describe, expect, it } from 'vitest'
import { covers } from '../../src/model/dates.ts'
import { fold } from '../../src/model/fold.ts'
import { loadSeeds } from '../../src/sources/seeds.ts'

const { states, names } = loadSeeds()
const stateIds = new Set(states.map(({ id }) => id))
const stateNames = names.filter(({ actor }) => stateIds.has(actor))
/** Present members of the state system: they have a number of the Correlates of War and no end. */
const present = states.filter(({ cowCode, endDate }) => cowCode !== null && endDate === null)

/** The states that a text may mean by a name on a day. */
function bearers(name: string, day: string): string[] {
  const borne = stateNames
    .filter((n) => fold(n.name) === fold(name) && covers(n, day))
    .map(({ actor }) => actor)
  const living = states.filter((s) => covers({ from: s.startDate, to: s.endDate }, day)).map(({ id }) => id)
  return [...new Set(borne)].filter((id) => living.includes(id)).sort()
}

/** States whose official name is the one they are listed by. */
const sameInFull =
  'United Arab Emirates, Antigua and Barbuda, Burkina Faso, Bosnia and Herzegovina, Belize, Barbados, Central African Republic, Canada, Democratic Republic of the Congo, Republic of the Congo, Dominican Republic, Georgia, Grenada, Hungary, Jamaica, Japan, Saint Lucia, Montenegro, Mongolia, Malaysia, New Zealand, Romania, Solomon Islands, Turkmenistan, Tuvalu, Ukraine, Saint Vincent and the Grenadines'.split(
    ', ',
  )

function without(kind: string): string[] {
  const having = new Set(stateNames.filter((name) => name.kind === kind).map(({ actor }) => actor))
  return present.filter(({ id }) => !having.has(id)).map(({ name }) => name)
}

describe('seeds/states', () => {
  it('holds the 193 members of the United Nations, Kosovo and Taiwan as members of the state system', () => {
    expect(present.length).toBe(195)
    expect(present.filter(({ iso2, iso3 }) => iso2 === null || iso3 === null)).toEqual([])
    expect(present.filter(({ wikidataId }) => wikidataId === null)).toEqual([])
  })

  it('keeps the code of Namibia, which some readers take for a missing value', () => {
    expect(states.find(({ id }) => id === 'state:NAM')?.iso2).toBe('NA')
  })

  it('says with its source where a status is contested', () => {
    const noted = ['XKX', 'PSE', 'TWN', 'ESH', 'ABK', 'OST', 'NCY', 'SLN', 'PMR', 'COK', 'NIU', 'FLK']
    const unsaid = noted.filter(
      (code) => !states.find(({ id }) => id === `state:${code}`)?.note?.includes('('),
    )
    expect(unsaid).toEqual([])
  })

  it('gives each state an adjective, a capital and, where it has one, a long name', () => {
    expect(without('adjective')).toEqual(['Central African Republic'])
    expect(without('capital')).toEqual(['Israel', 'Seychelles'])
    expect(without('official')).toEqual(sameInFull)
  })

  it('has the names of at least 80 states in their own language', () => {
    const native = stateNames.filter(({ kind }) => kind === 'native').map(({ actor }) => actor)
    expect(new Set(native).size).toBeGreaterThanOrEqual(80)
  })

  it.each([
    ['US', 'USA'],
    ['U.S.', 'USA'],
    ['White House', 'USA'],
    ['Great Britain', 'GBR'],
    ['Britons', 'GBR'],
    ['DPRK', 'PRK'],
    ["Democratic People's Republic of Korea", 'PRK'],
    ['Republic of Korea', 'KOR'],
    ['ROK', 'KOR'],
    ['PRC', 'CHN'],
    ['Turkey', 'TUR'],
    ['Türkiye', 'TUR'],
    ['Czech Republic', 'CZE'],
    ['Viet Nam', 'VNM'],
    ['Vietnam', 'VNM'],
    ['Lao PDR', 'LAO'],
    ['Burma', 'MMR'],
    ['Ivory Coast', 'CIV'],
    ["Côte d'Ivoire", 'CIV'],
    ['Swaziland', 'SWZ'],
    ['East Timor', 'TLS'],
    ['Cape Verde', 'CPV'],
    ['North Macedonia', 'MKD'],
    ['DRC', 'COD'],
    ['Republic of the Congo', 'COG'],
    ['Niger', 'NER'],
    ['Nigerien', 'NER'],
    ['Nigerian', 'NGA'],
    ['Dutch', 'NLD'],
    ['Danes', 'DNK'],
    ['Filipinos', 'PHL'],
    ['Kremlin', 'RUS'],
    ['Blue House', 'KOR'],
    ['Élysée', 'FRA'],
    ['Downing Street', 'GBR'],
    ['កម្ពុជា', 'KHM'],
    ['Україна', 'UKR'],
  ])('%s is %s in 2022', (name, code) => {
    expect(bearers(name, '2022-11-12')).toEqual([`state:${code}`])
  })

  it.each([
    ['Yugoslavia', '1985-01-01', ['state:YUG']],
    ['Yugoslavia', '1999-01-01', ['state:SCG']],
    ['Yugoslavia', '2010-01-01', []],
    ['Zaire', '1990-01-01', ['state:COD']],
    ['Zaire', '2022-01-01', []],
    ['Soviet Union', '1991-12-25', ['state:SUN']],
    ['Moscow', '1991-12-25', ['state:SUN']],
    ['Moscow', '2022-01-01', ['state:RUS']],
    ['North Vietnam', '1970-01-01', ['state:VNM']],
    ['South Vietnam', '1970-01-01', ['state:RVN']],
    ['West Germany', '1985-01-01', ['state:DEU']],
    ['GDR', '1985-01-01', ['state:DDR']],
    ['Kampuchea', '1980-01-01', ['state:KHM']],
    ['Congolese', '2022-01-01', ['state:COD', 'state:COG']],
  ])('%s on %s is %s', (name, day, expected) => {
    expect(bearers(name, day)).toEqual(expected)
  })

  it('has no name in Latin letters that a text uses in lower case as a common word', () => {
    const common = [
      'island',
      'polish',
      'male',
      'victoria',
      'jerusalem',
      'states',
      'emirates',
      'union',
      'republic',
    ]
    const found = stateNames.filter(({ name }) => common.includes(name.toLowerCase()) && name !== 'Polish')
    expect(found).toEqual([])
  })
})
