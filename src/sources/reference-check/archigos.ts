import type { Comparison, PublishedDataset } from './comparison.ts'
import { headOffices } from './head-offices.ts'
import { compareSpell } from './leader-spells.ts'
import { indexCodes } from './state-codes.ts'

const FILE = 'leaders/archigos_4.1.csv'
const FIRST = '2000-01-01'
/** The last day of the data: a spell that ends on it goes on. */
const LAST = '2015-12-31'

/** Archigos 4.1: the effective leader of each state by surname, with the days of spells that touch 2000 to 2015. */
export const ARCHIGOS: PublishedDataset = {
  id: 'archigos',
  topic: 'leaders',
  name: 'leaders in office 2000 to 2015, first and last day within a week',
  files: [FILE],
  least: { settled: 0.99 },
  compare(data, { reference }) {
    const heads = headOffices(reference)
    const codes = indexCodes(reference)
    const comparisons: Comparison[] = []
    for (const row of data.rows(FILE, ['ccode', 'idacr', 'leader', 'startdate', 'enddate'])) {
      if (row.enddate < FIRST) continue
      const from = row.startdate
      const day = from > FIRST ? from : FIRST
      // Archigos numbers states as COW does, and Germany, Yemen and Serbia as Gleditsch and Ward do.
      const [state] = [
        ...codes.statesOf('cow', row.ccode, day, day),
        ...codes.statesOf('gw', row.ccode, day, day),
      ]
      if (state === undefined) continue
      const spell = { name: row.leader, from, to: row.enddate === LAST ? null : row.enddate, until: LAST }
      comparisons.push(compareSpell(`${row.idacr} ${row.leader} ${from}`, heads, state, spell))
    }
    return comparisons
  },
}
