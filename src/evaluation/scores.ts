import type { Comparison } from './compare.ts'
import type { ScoredLabel } from './gold.ts'
import { compareLabels, countQuotes, MEASURES, type Measure } from './measures.ts'

/** Shares from 0 to 1; null where there was nothing to divide by. */
export interface Score {
  /** Of what was found, the share that is right; over all documents together. */
  precision: number | null
  /** Of what is there, the share that was found; over all documents together. */
  recall: number | null
  f1: number | null
  /** Mean of the documents' own F1. */
  macroF1: number | null
  hits: number
  wrong: number
  missed: number
}

export interface Scores {
  documents: number
  measures: Record<Measure, Score>
  /** Share of predicted evidence and mentions that are exact pieces of the text; null if there were none. */
  evidence: number | null
  /** One line for each false find and miss, in the order of the documents. */
  faults: { measure: Measure; document: string; kind: 'wrong' | 'missed'; what: string }[]
}

/** A gold label, what was found in its text, and the text. */
export interface ScoredDocument {
  gold: ScoredLabel
  predicted: ScoredLabel
  text: string
}

/** Scores predictions against gold labels, with the measures of information extraction.
 *  @param documents each with its gold label, its prediction and its text */
export function score(documents: readonly ScoredDocument[]): Scores {
  const faults: Scores['faults'] = []
  const tally = new Map(
    MEASURES.map((measure) => [measure, { hits: 0, wrong: 0, missed: 0, perDocument: [] as number[] }]),
  )
  let quotes = 0
  let exact = 0
  for (const { gold, predicted, text } of documents) {
    const compared = compareLabels(gold, predicted)
    for (const measure of MEASURES) {
      const { hits, wrong, missed } = compared[measure]
      const sum = tally.get(measure)!
      sum.hits += hits
      sum.wrong += wrong.length
      sum.missed += missed.length
      const own = f1Of(compared[measure])
      if (own !== null) sum.perDocument.push(own)
      for (const what of missed) faults.push({ measure, document: gold.id, kind: 'missed', what })
      for (const what of wrong) faults.push({ measure, document: gold.id, kind: 'wrong', what })
    }
    const counted = countQuotes(predicted, text)
    quotes += counted.quotes
    exact += counted.exact
  }
  const measures = Object.fromEntries(
    [...tally].map(([measure, { hits, wrong, missed, perDocument }]): [Measure, Score] => {
      const precision = ratio(hits, hits + wrong)
      const recall = ratio(hits, hits + missed)
      return [
        measure,
        {
          precision,
          recall,
          f1: f1(precision ?? 0, recall ?? 0),
          macroF1: mean(perDocument),
          hits,
          wrong,
          missed,
        },
      ]
    }),
  ) as Record<Measure, Score>
  return { documents: documents.length, measures, evidence: ratio(exact, quotes), faults }
}

/** The F1 of one document; null where there is nothing to find and nothing was found. */
export function f1Of({ hits, wrong, missed }: Comparison): number | null {
  const recall = ratio(hits, hits + missed.length)
  if (recall !== null) return f1(ratio(hits, hits + wrong.length) ?? 0, recall)
  return wrong.length > 0 ? 0 : null
}

const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole)
const f1 = (precision: number, recall: number) =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
const mean = (values: number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
