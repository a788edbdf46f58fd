import type { ActorId, CodeScheme, State } from '../../model/actor.ts'
import { fold } from '../../model/fold.ts'
import { absent, type Comparison, compared, type PublishedDataset } from './comparison.ts'
import { indexNames } from './name-index.ts'
import { indexCodes } from './state-codes.ts'

const PANEL = 'countries/countrycode_panel_country_year.csv.gz'
/** Codes that the panel gives for each year of membership in a state system. */
const DATED = { cown: 'cow', gwn: 'gw', cowc: 'cowAbbreviation', gwc: 'gwAbbreviation' } as const
/** Codes that the panel gives for all years alike; they are compared as of the last year. */
const UNDATED = { iso2c: 'iso2', iso3c: 'iso3', fips: 'fips' } as const
const FIRST = 1946

interface Use {
  name: string
  iso3: string
  scheme: CodeScheme
  code: string
  first: number
  last: number
}

/** The codes of the country-year panel of countrycode since 1946: in each run of years in which it gives a country one
 *  code, the code has to mean that state and no other. */
export const COUNTRY_CODES: PublishedDataset = {
  id: 'country-codes',
  topic: 'countries',
  name: 'codes of states by year since 1946, one row for each run of years with one code (ISO and FIPS in the last year)',
  files: [PANEL],
  least: { settled: 0.99 },
  compare(data, { reference }) {
    const codes = indexCodes(reference)
    const names = indexNames(reference)
    const byIso = new Map(reference.states.map((state) => [state.iso3, state]))
    const byName = new Map(reference.states.map((state) => [fold(state.name), state]))
    const comparisons: Comparison[] = []
    const stateOf = ({ name, iso3, first, last }: Use): State | undefined => {
      if (iso3 !== '') return byIso.get(iso3)
      const known = byName.get(fold(name))
      if (known) return known
      const [id, ...others] = names.find(name, `${Math.floor((first + last) / 2)}-07-01`, ['State'])
      return others.length > 0 ? undefined : reference.states.find((state) => state.id === id)
    }
    const columns = [...Object.keys(DATED), ...Object.keys(UNDATED)] as (
      | keyof typeof DATED
      | keyof typeof UNDATED
    )[]
    for (const use of usesOf(data.rows(PANEL, ['country.name.en', 'year', ...columns]))) {
      const state = stateOf(use)
      if (!state) continue
      comparisons.push(
        compareUse(use, state.id, (from, to) => codes.statesOf(use.scheme, use.code, from, to)),
      )
    }
    return comparisons
  },
}

function compareUse(use: Use, state: ActorId, statesOf: (from: string, to: string) => ActorId[]): Comparison {
  const { name, scheme, code, first, last } = use
  const record = `${name} ${scheme} ${code} ${first}`
  const theirs = `${state} ${first} to ${last}`
  const seen = new Map<string, number[]>()
  for (let year = first; year <= last; year++) {
    const found = statesOf(`${year}-01-01`, `${year}-12-31`).sort().join(' or ')
    seen.set(found, [...(seen.get(found) ?? []), year])
  }
  const ours = [...seen]
    .map(([found, years]) => `${found || 'nothing'} ${years[0]} to ${years.at(-1)}`)
    .join(', ')
  if (seen.size === 1 && seen.has('')) return absent(record, theirs)
  // In the year of a handover two states bear the code.
  const agrees = [...seen].every(
    ([found, years]) =>
      found.split(' or ').includes(state) &&
      (found === state || years.every((year) => year === first || year === last)),
  )
  return compared(record, agrees, ours, theirs)
}

type PanelRow = Record<'country.name.en' | 'year' | keyof typeof DATED | keyof typeof UNDATED, string>

/** The runs of years in which a country has one code, since 1946. */
function usesOf(rows: readonly PanelRow[]): Use[] {
  const uses: Use[] = []
  const running = new Map<string, Use>()
  const lastYears = new Map<string, PanelRow>()
  for (const row of rows) {
    const year = Number(row.year)
    if (year < FIRST) continue
    const name = row['country.name.en']
    lastYears.set(name, row)
    for (const [column, scheme] of Object.entries(DATED) as [keyof typeof DATED, CodeScheme][]) {
      const code = row[column]
      if (code === '') continue
      const key = `${name} ${scheme}`
      const run = running.get(key)
      if (run && run.code === code && run.last === year - 1) run.last = year
      else {
        const use = { name, iso3: row.iso3c, scheme, code, first: year, last: year }
        running.set(key, use)
        uses.push(use)
      }
    }
  }
  for (const [name, row] of lastYears)
    for (const [column, scheme] of Object.entries(UNDATED) as [keyof typeof UNDATED, CodeScheme][]) {
      const year = Number(row.year)
      if (row[column] !== '')
        uses.push({ name, iso3: row.iso3c, scheme, code: row[column], first: year, last: year })
    }
  return uses
}
