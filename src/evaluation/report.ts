import { MEASURES } from './measures.ts'
import type { Scores } from './scores.ts'

/** The scores as a table for people, then the share of exact evidence; `faultsPerMeasure` misses and false finds follow. */
export function report(scores: Scores, faultsPerMeasure = 0): string {
  const share = (value: number | null) => (value === null ? '-' : value.toFixed(3)).padStart(9)
  const count = (value: number) => String(value).padStart(7)
  const rows = MEASURES.map((measure) => {
    const { precision, recall, f1, macroF1, hits, wrong, missed } = scores.measures[measure]
    return [
      measure.padEnd(14),
      ...[precision, recall, f1, macroF1].map(share),
      ...[hits, wrong, missed].map(count),
    ].join(' ')
  })
  const head = [
    'measure'.padEnd(14),
    ...['precision', 'recall', 'F1', 'macro F1'].map((name) => name.padStart(9)),
    ...['hits', 'wrong', 'missed'].map((name) => name.padStart(7)),
  ].join(' ')
  const faults = MEASURES.flatMap((measure) =>
    (['missed', 'wrong'] as const).flatMap((kind) =>
      scores.faults
        .filter((fault) => fault.measure === measure && fault.kind === kind)
        .slice(0, faultsPerMeasure)
        .map((fault) => `${measure}: ${kind} ${fault.document}: ${fault.what}`),
    ),
  )
  return [
    `${scores.documents} documents`,
    head,
    ...rows,
    `${'evidence exact'.padEnd(14)} ${share(scores.evidence)}`,
    ...faults,
  ].join('\n')
}
