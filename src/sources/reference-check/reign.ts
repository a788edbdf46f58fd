import type { Comparison, PublishedDataset } from './comparison.ts'
import { headOffices } from './head-offices.ts'
import { compareSpell } from './leader-spells.ts'
import { indexCodes } from './state-codes.ts'

const FILE = 'leaders/reign_leaderlist_3_21.csv'
const COLUMNS = ['stateabb', 'ccode', 'leader', 'sdate', 'smonth', 'syear', 'emonth', 'eyear'] as const
const FIRST = '2000-01-01'
/** The last month of the release; a spell without an end lasts beyond it. */
const LAST = '2021-03-31'

/** REIGN, March 2021: the leader of each state, in office at any time from 2000-01 to 2021-03. The first day is given,
 *  of the last the month. */
export const REIGN: PublishedDataset = {
  id: 'reign',
  topic: 'leaders',
  name: 'leaders in office 2000-01 to 2021-03, first and last day within a week (REIGN gives the month of the last)',
  files: [FILE],
  least: { settled: 0.99 },
  compare(data, { reference }) {
    const heads = headOffices(reference)
    const codes = indexCodes(reference)
    const comparisons: Comparison[] = []
    for (const row of data.rows(FILE, COLUMNS)) {
      const from = [row.syear, row.smonth.padStart(2, '0'), row.sdate.padStart(2, '0')].join('-')
      const to = row.eyear === '' ? null : `${row.eyear}-${row.emonth.padStart(2, '0')}`
      if (from > LAST || (to !== null && `${to}-31` < FIRST)) continue
      const day = from > FIRST ? from : FIRST
      const [state] = codes.statesOf('cow', row.ccode, day, day)
      if (state === undefined) continue
      const spell = { name: row.leader, from, to, until: LAST }
      comparisons.push(compareSpell(`${row.stateabb} ${row.leader} ${from}`, heads, state, spell))
    }
    return comparisons
  },
}
