import type { Problems } from './problems.ts'
import { readTable } from './read-table.ts'
import type { SeedFolder } from './seed-folder.ts'
import { DIFFERENCES, type Row } from './tables.ts'

/** Why something stays that looks wrong: a published dataset says something else (`dataset` is its id), or the seeds
 *  contradict themselves (`dataset` is `seeds`). A `record` that ends in `*` explains all that begin so, one that ends in
 *  `*12` the twelve that did when a person looked at them. */
export type Difference = Row<typeof DIFFERENCES.columns>

/** What differences explain about the seeds themselves: two presidents of one state, a member before independence. */
export const OWN = 'seeds'

/** The explanations of one dataset. */
export interface Explanations {
  /** Whether something is explained; an explanation counts as used from then on. */
  explain(record: string): boolean
  /** Those that explained nothing. */
  unused(): Difference[]
  /** Those that explained another number of records than they say, and how many they explained. */
  miscounted(): { difference: Difference; found: number }[]
}

const GROUP = /^(.*)\*(\d+)?$/s

/** Reads `differences/differences.csv`, reporting what is explained twice. */
export function readDifferences(folder: SeedFolder, problems: Problems): Difference[] {
  const differences = readTable(folder, DIFFERENCES, problems)
  const lines = new Map<string, number>()
  for (const { dataset, record, row } of differences) {
    const key = `${dataset} ${record}`
    const before = lines.get(key)
    if (before !== undefined)
      problems.add(folder.name(DIFFERENCES.path), row, `${key} is explained on line ${before} already`)
    lines.set(key, row)
  }
  return differences
}

/** The explanations of a dataset among all. */
export function explanationsOf(dataset: string, differences: readonly Difference[]): Explanations {
  const own = differences.filter((difference) => difference.dataset === dataset)
  const exact = new Map(own.map((difference) => [difference.record, difference]))
  const groups = own.flatMap((difference) => {
    const [, start, number] = GROUP.exec(difference.record) ?? []
    return start === undefined ? [] : [{ difference, start, number }]
  })
  const used = new Map<Difference, number>()
  return {
    explain(record) {
      const found = exact.get(record) ?? groups.find(({ start }) => record.startsWith(start))?.difference
      if (found) used.set(found, (used.get(found) ?? 0) + 1)
      return found !== undefined
    },
    unused: () => own.filter((difference) => !used.has(difference)),
    miscounted: () =>
      groups.flatMap(({ difference, number }) => {
        const found = used.get(difference) ?? 0
        return number === undefined || found === 0 || found === Number(number) ? [] : [{ difference, found }]
      }),
  }
}
