import type { CodeScheme } from '../../model/actor.ts'
import { type Day, earliestDay, latestDay, type StatedDate } from '../../model/dates.ts'
import type { Reference } from '../../model/reference.ts'
import { absent, type Comparison, compared, type PublishedDataset } from './comparison.ts'
import { inWords, mayBeSame } from './days.ts'
import { indexCodes } from './state-codes.ts'

const COW = 'countries/cow_states2016.csv'
const GW = 'countries/gw_states.csv'
const COW_DATES = ['styear', 'stmonth', 'stday', 'endyear', 'endmonth', 'endday'] as const

/** A membership in a system of states. */
interface Tenure {
  code: string
  abbreviation: string
  name: string
  from: Day
  to: Day
}

/** Membership in the state system of the Correlates of War. */
export const COW_STATES: PublishedDataset = {
  id: 'cow-states',
  topic: 'countries',
  name: 'states of the Correlates of War since 1945, first and last day',
  files: [COW],
  least: { settled: 0.99 },
  compare(data, { reference }) {
    const rows = data.rows(COW, ['stateabb', 'ccode', 'statenme', ...COW_DATES])
    const tenures = rows.map((row) => ({
      code: row.ccode,
      abbreviation: row.stateabb,
      name: row.statenme,
      from: day(row.styear, row.stmonth, row.stday),
      to: day(row.endyear, row.endmonth, row.endday),
    }))
    return compareTenures(reference, 'cow', tenures, '2016-12-31')
  },
}

/** The list of independent states of Gleditsch and Ward. */
export const GW_STATES: PublishedDataset = {
  id: 'gw-states',
  topic: 'countries',
  name: 'states of Gleditsch and Ward since 1945, first and last day',
  files: [GW],
  least: { settled: 0.99 },
  compare(data, { reference }) {
    const rows = data.rows(GW, ['gwcode', 'stateabb', 'statename', 'startdate', 'enddate'])
    const tenures = rows.map((row) => ({
      code: row.gwcode,
      abbreviation: row.stateabb,
      name: row.statename,
      from: row.startdate,
      to: row.enddate,
    }))
    return compareTenures(reference, 'gw', tenures, '2017-12-31')
  },
}

/** Holds each tenure that lasted into 1945 or later against the state that bore its code then: two comparisons, of the
 *  first and of the last day, each to the precision that ours has. The first day of one that is as old as the list
 *  (1816), or resumes after an occupation, is not compared; an end on the last day of the list is none. */
function compareTenures(reference: Reference, scheme: CodeScheme, tenures: Tenure[], end: Day): Comparison[] {
  const codes = indexCodes(reference)
  const states = new Map(reference.states.map((state) => [state.id, state]))
  const begun = new Set<string>()
  const comparisons: Comparison[] = []
  for (const { code, abbreviation, name, from, to } of tenures) {
    const first = !begun.has(code)
    begun.add(code)
    if (to < '1945-01-01') continue
    const theirs = { from, to: to === end ? null : to }
    const day = from < '1945-06-30' && to > '1945-06-30' ? '1945-06-30' : from
    const span =
      codes.spans(scheme, code).find((one) => holds(one, to)) ??
      codes.spans(scheme, code).find((one) => holds(one, day))
    if (!span) {
      comparisons.push(absent(`${abbreviation} ${from}`, `${name} ${inWords(theirs)}`))
      continue
    }
    const life = states.get(span.state)
    const ours = { from: life?.startDate ?? null, to: life?.endDate ?? null }
    if (first && from !== '1816-01-01')
      comparisons.push(
        compared(
          `${abbreviation} start`,
          ours.from !== null && mayBeSame(ours.from, from),
          `${span.state} ${inWords(ours)}`,
          from,
        ),
      )
    comparisons.push(
      compared(
        `${abbreviation} end ${from.slice(0, 4)}`,
        sameEnd(ours.to, theirs.to),
        `${span.state} ${inWords(ours)}`,
        theirs.to ?? 'none',
      ),
    )
  }
  return comparisons
}

function sameEnd(ours: StatedDate | null, theirs: Day | null): boolean {
  if (ours === null || theirs === null) return ours === theirs
  return mayBeSame(ours, theirs)
}

function holds(span: { from: StatedDate | null; to: StatedDate | null }, on: Day): boolean {
  return (earliestDay(span.from) ?? on) <= on && (latestDay(span.to) ?? on) >= on
}

function day(year: string, month: string, date: string): Day {
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}
