import { covers } from '../../model/dates.ts'
import { fold } from '../../model/fold.ts'
import { absent, type Comparison, compared, type PublishedDataset } from './comparison.ts'
import { indexCodes } from './state-codes.ts'

const FILE = 'countries/cow_capitals.csv'
const SINCE = '1990-01-01'

/** The capitals of the members of the state system of the Correlates of War since 1990. */
export const COW_CAPITALS: PublishedDataset = {
  id: 'cow-capitals',
  topic: 'countries',
  name: 'capitals of the states of the Correlates of War since 1990, by name',
  files: [FILE],
  least: { settled: 0.99 },
  compare(data, { reference }) {
    const codes = indexCodes(reference)
    const comparisons: Comparison[] = []
    for (const row of data.rows(FILE, ['ccode', 'statenme', 'capital', 'stdate', 'enddate'])) {
      if (row.enddate < SINCE) continue
      const day = row.enddate > '2024-01-01' ? '2024-01-01' : row.enddate
      const [state] = codes.statesOf('cow', row.ccode, day, day)
      if (state === undefined) continue
      const capitals = reference.names.filter(
        (name) => name.actor === state && name.kind === 'capital' && covers(name, day),
      )
      const record = `${row.statenme} ${row.capital}`
      const ours = [...new Set(capitals.map(({ name }) => name))].join(', ')
      const agrees = capitals.some(({ name }) => alike(name, row.capital))
      comparisons.push(
        ours === '' ? absent(record, row.capital) : compared(record, agrees, ours, row.capital),
      )
    }
    return comparisons
  },
}

/** The same words; `Washington D.C.` and `Washington`, `St. John's` and `Saint John's`. */
function alike(ours: string, theirs: string): boolean {
  const [a, b] = [ours, theirs].map((name) => fold(name).replace(/^st /, 'saint ')) as [string, string]
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)
}
