import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Coder } from '../extraction/coder.ts'
import { toLabel } from '../extraction/label.ts'
import type { Reference } from '../model/reference.ts'
import { documentFromText } from '../sources/documents.ts'
import { type CalibrationStep, calibration } from './calibration.ts'
import { type Confusion, confusionByType } from './confusion.ts'
import { readGold } from './gold.ts'
import { type ScoredDocument, type Scores, score } from './scores.ts'
import { type WorstDocument, worstDocuments } from './worst.ts'

/** All that is measured on a set of documents. */
export interface Evaluation extends Scores {
  confusion: Confusion[]
  worst: WorstDocument[]
  calibration: CalibrationStep[]
}

/** Extracts each document of a gold folder anew. The coder gets a label's id, publisher, title and publication date,
 *  and the text; nothing else.
 *  @param options predictions: folder that takes each prediction as `<id>.json`; onProgress: one call a document
 *  @throws EntenteError USAGE when the folder holds no labels or one is not in their form */
export async function extractGold(
  goldFolder: string,
  coder: Coder,
  reference: Reference,
  options: { predictions?: string; onProgress?: (done: number, all: number) => void } = {},
): Promise<ScoredDocument[]> {
  const gold = await readGold(goldFolder)
  if (options.predictions) await mkdir(options.predictions, { recursive: true })
  const scored: ScoredDocument[] = []
  for (const { label, text } of gold) {
    const document = documentFromText(text, label.id, {
      id: label.id,
      title: label.title ?? undefined,
      publisher: label.publisher ?? undefined,
      published: label.published ?? undefined,
    })
    const predicted = toLabel(await coder.extract(document), reference)
    if (options.predictions) {
      await writeFile(
        join(options.predictions, `${label.id}.json`),
        `${JSON.stringify(predicted, null, 2)}\n`,
      )
    }
    scored.push({ gold: label, predicted: { ...predicted, publisher: document.publisher }, text })
    options.onProgress?.(scored.length, gold.length)
  }
  return scored
}

/** Measures predictions against their gold labels. */
export const evaluate = (documents: readonly ScoredDocument[]): Evaluation => ({
  ...score(documents),
  confusion: confusionByType(documents),
  worst: worstDocuments(documents),
  calibration: calibration(documents),
})
