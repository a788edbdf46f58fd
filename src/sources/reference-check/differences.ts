import type { Problems } from '../seeds/problems.ts'
import { readTable } from '../seeds/read-table.ts'
import type { SeedFolder } from '../seeds/seed-folder.ts'
import { DIFFERENCES, type Row } from '../seeds/tables.ts'
import type { Comparison } from './comparison.ts'

/** Why a published dataset says something else than we do. A `record` that ends in `*` explains all that begin so. */
export type Difference = Row<typeof DIFFERENCES.columns>

/** Reads `seeds/differences/differences.csv`, reporting what is explained twice. */
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

/** The comparisons of one dataset, sorted by what is known of them. */
export interface Findings {
  agreeing: Comparison[]
  explained: Comparison[]
  unexplained: Comparison[]
  /** Explanations of this dataset that no disagreement needs any more. */
  stale: Difference[]
}

/** Sorts the comparisons of a dataset into those that agree, those explained, and the rest.
 *  @param differences of all datasets */
export function explain(
  dataset: string,
  comparisons: readonly Comparison[],
  differences: readonly Difference[],
): Findings {
  const own = differences.filter((difference) => difference.dataset === dataset)
  const exact = new Map(own.map((difference) => [difference.record, difference]))
  const groups = own
    .filter(({ record }) => record.endsWith('*'))
    .map((difference) => ({ difference, start: difference.record.slice(0, -1) }))
  const used = new Set<Difference>()
  const findings: Findings = { agreeing: [], explained: [], unexplained: [], stale: [] }
  for (const comparison of comparisons) {
    if (comparison.outcome === 'agrees') {
      findings.agreeing.push(comparison)
      continue
    }
    const explanation =
      exact.get(comparison.record) ??
      groups.find(({ start }) => comparison.record.startsWith(start))?.difference
    if (explanation) used.add(explanation)
    findings[explanation ? 'explained' : 'unexplained'].push(comparison)
  }
  findings.stale = own.filter((difference) => !used.has(difference))
  return findings
}
