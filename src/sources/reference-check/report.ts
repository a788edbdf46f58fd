import type { PublishedDataset } from './comparison.ts'
import type { Findings } from './findings.ts'

/** What came of holding the seeds against one dataset. */
export interface Verdict {
  dataset: PublishedDataset
  findings: Findings
  passed: boolean
}

/** Judges the findings by the dataset's aims. Nothing to compare is no success, nor is a group that has grown. */
export function judge(dataset: PublishedDataset, findings: Findings): Verdict {
  const { agreeing, explained, unexplained } = findings
  const all = agreeing.length + explained.length + unexplained.length
  const { settled, agreeing: leastAgreeing = 0, mayDiffer = true } = dataset.least
  const passed =
    all > 0 &&
    findings.miscounted.length === 0 &&
    (agreeing.length + explained.length) / all >= settled &&
    agreeing.length / all >= leastAgreeing &&
    (mayDiffer || unexplained.every(({ outcome }) => outcome !== 'differs'))
  return { dataset, findings, passed }
}

/** A verdict as lines of text: the figures, then what disagrees without an explanation, then stale explanations.
 *  @param most so many disagreements are shown; the rest is counted */
export function inLines({ dataset, findings, passed }: Verdict, most: number): string[] {
  const { agreeing, explained, unexplained, stale, miscounted } = findings
  const all = agreeing.length + explained.length + unexplained.length
  const differing = unexplained.filter(({ outcome }) => outcome === 'differs').length
  const figures = [
    `${all} comparable`,
    `${agreeing.length} agree (${percent(agreeing.length, all)})`,
    `${explained.length} explained`,
    `${unexplained.length} unexplained (${differing} differ, ${unexplained.length - differing} absent)`,
    `${percent(agreeing.length + explained.length, all)} settled, ${aims(dataset)}`,
  ]
  return [
    `${passed ? 'ok  ' : 'FAIL'} ${dataset.id}: ${dataset.name}`,
    `     ${figures.join(' · ')}`,
    ...unexplained
      .slice(0, most)
      .map(({ record, ours, theirs }) => `     ${dataset.id} ${record}: ours ${ours}; theirs ${theirs}`),
    ...(unexplained.length > most ? [`     … ${unexplained.length - most} more; --list shows all`] : []),
    ...miscounted.map(
      ({ difference: { record, row }, found }) =>
        `     seeds/differences/differences.csv:${row} explains ${record}, but ${found} rows begin so now; look at them and mend the number`,
    ),
    ...stale.map(
      ({ record, row }) =>
        `     stale: seeds/differences/differences.csv:${row} explains ${record}, which no row needs any more`,
    ),
  ]
}

function aims({ least: { settled, agreeing, mayDiffer } }: PublishedDataset): string {
  const parts = [`expected ${percent(settled, 1)}`]
  if (agreeing !== undefined) parts.push(`${percent(agreeing, 1)} agreeing`)
  if (mayDiffer === false) parts.push('none that differs')
  return parts.join(', ')
}

/** Cut, not rounded up: 99.96 % is no 100 %. */
function percent(part: number, whole: number): string {
  return whole === 0 ? '0.0 %' : `${(Math.floor((part / whole) * 1000 + 1e-9) / 10).toFixed(1)} %`
}
