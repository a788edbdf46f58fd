import type { ActorId, State } from '../../model/actor.ts'
import { earliestDay } from '../../model/dates.ts'
import { fold } from '../../model/fold.ts'
import type { Reference } from '../../model/reference.ts'
import { absent, type Comparison, compared, type Ours, type PublishedDataset } from './comparison.ts'
import { shift } from './days.ts'
import { indexNames } from './name-index.ts'
import type { PublishedData } from './published-data.ts'

const NAMES = 'countries/country_names_many_languages.csv'
const CODES = 'countries/countrycode_codelist.csv'

/** The spellings of states in many languages and scripts: each has to find its state and no other. A state is what the
 *  seeds give another status than `territory`: present states, contested ones and those that ended. Spellings of states
 *  that ended before 1945 are left out; those of states that ended since are asked as of their last day, the others as
 *  of now. */
export const COUNTRY_NAMES: PublishedDataset = {
  id: 'country-names',
  topic: 'countries',
  name: 'spellings of states in many languages resolve to the right state and to no other',
  files: [NAMES, CODES],
  least: { settled: 0.97, agreeing: 0.97, mayDiffer: false },
  compare: (data, ours) => compareSpellings(data, ours, (state) => state.status !== 'territory'),
}

/** The spellings of territories in the same list. */
export const TERRITORY_NAMES: PublishedDataset = {
  id: 'territory-names',
  topic: 'countries',
  name: 'spellings of territories resolve to no other',
  files: [NAMES, CODES],
  least: { settled: 0, mayDiffer: false },
  compare: (data, ours) => compareSpellings(data, ours, (state) => state.status === 'territory'),
}

function compareSpellings(
  data: PublishedData,
  { reference }: Ours,
  wanted: (state: State) => boolean,
): Comparison[] {
  const index = indexNames(reference)
  const expected = statesByName(data, reference)
  const now =
    reference.datasets
      .map(({ retrieved }) => retrieved)
      .sort()
      .at(-1) ?? null
  const comparisons: Comparison[] = []
  for (const row of data.rows(NAMES, ['country.name.en', 'country.name.alt'])) {
    const state = expected.get(row['country.name.en'])
    if (!state || !wanted(state)) continue
    const spelling = row['country.name.alt']
    const day = state.endDate === null ? now : shift(earliestDay(state.endDate)!, -1)
    const found = index.find(spelling, day, ['State'])
    const record = `${state.id.slice('state:'.length)} ${spelling}`
    comparisons.push(
      found.length === 0
        ? absent(record, state.id)
        : compared(record, found.length === 1 && found[0] === state.id, found.join(' or '), state.id),
    )
  }
  return comparisons
}

/** The state that the list means by each of its English names: by ISO code, else by our own name, else by the number
 *  that COW gave it last. */
function statesByName(data: PublishedData, { states }: Reference): Map<string, State> {
  const byIso = new Map<string, State>()
  const byName = new Map<string, State>()
  const byCow = new Map<string, State>()
  for (const state of states) {
    if (state.iso3 !== null) byIso.set(state.iso3, state)
    byName.set(fold(state.name), state)
    if (state.cowCode !== null) byCow.set(String(state.cowCode), state)
  }
  const found = new Map<ActorId, State>()
  for (const row of data.rows(CODES, ['country.name.en', 'iso3c', 'cown'])) {
    const name = row['country.name.en']
    const state = byIso.get(row.iso3c) ?? byName.get(fold(name)) ?? byCow.get(row.cown)
    if (state) found.set(name, state)
  }
  return found
}
