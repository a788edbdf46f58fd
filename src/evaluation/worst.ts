import { compareLabels, MEASURES, type Measure } from './measures.ts'
import { f1Of, type ScoredDocument } from './scores.ts'

/** A document with the measure that pulls it down. */
export interface WorstDocument {
  document: string
  /** Mean of its F1 in the measures in which there is something to find or was found. */
  meanF1: number
  /** Its lowest measure; of equal ones that with the most faults. */
  measure: Measure
  f1: number
  missed: number
  wrong: number
  /** The first of each, as the measures write them. */
  firstMissed: string[]
  firstWrong: string[]
}

const FIRST = 3

/** The documents with the lowest mean F1, worst first. */
export function worstDocuments(documents: readonly ScoredDocument[], most = 10): WorstDocument[] {
  return documents
    .flatMap((document) => worstMeasure(document) ?? [])
    .sort((a, b) => a.meanF1 - b.meanF1)
    .slice(0, most)
}

function worstMeasure({ gold, predicted }: ScoredDocument): WorstDocument | null {
  const compared = compareLabels(gold, predicted)
  const measured = MEASURES.flatMap((measure) => {
    const comparison = compared[measure]
    const f1 = f1Of(comparison)
    return f1 === null ? [] : [{ measure, f1, ...comparison }]
  })
  const faults = (m: { missed: string[]; wrong: string[] }) => m.missed.length + m.wrong.length
  const [worst] = measured.toSorted((a, b) => a.f1 - b.f1 || faults(b) - faults(a))
  if (!worst) return null
  return {
    document: gold.id,
    meanF1: measured.reduce((sum, m) => sum + m.f1, 0) / measured.length,
    measure: worst.measure,
    f1: worst.f1,
    missed: worst.missed.length,
    wrong: worst.wrong.length,
    firstMissed: worst.missed.slice(0, FIRST),
    firstWrong: worst.wrong.slice(0, FIRST),
  }
}
