import { type Difference, explanationsOf } from '../seeds/differences.ts'
import type { Comparison } from './comparison.ts'

/** The comparisons of one dataset, sorted by what is known of them. */
export interface Findings {
  agreeing: Comparison[]
  explained: Comparison[]
  unexplained: Comparison[]
  /** Explanations of this dataset that no disagreement needs any more. */
  stale: Difference[]
  /** Explanations of a number of disagreements, of which there is another number now. */
  miscounted: { difference: Difference; found: number }[]
}

/** Sorts the comparisons of a dataset into those that agree, those explained, and the rest.
 *  @param differences of all datasets */
export function explain(
  dataset: string,
  comparisons: readonly Comparison[],
  differences: readonly Difference[],
): Findings {
  const explanations = explanationsOf(dataset, differences)
  const findings: Findings = { agreeing: [], explained: [], unexplained: [], stale: [], miscounted: [] }
  for (const comparison of comparisons)
    if (comparison.outcome === 'agrees') findings.agreeing.push(comparison)
    else findings[explanations.explain(comparison.record) ? 'explained' : 'unexplained'].push(comparison)
  findings.stale = explanations.unused()
  findings.miscounted = explanations.miscounted()
  return findings
}
