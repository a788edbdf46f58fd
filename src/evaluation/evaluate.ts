import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Coder } from '../extraction/extract.ts'
import { toLabel } from '../extraction/label.ts'
import type { Reference } from '../model/reference.ts'
import { documentFromText } from '../sources/documents.ts'
import { readGold } from './gold.ts'
import { type Scores, score } from './scores.ts'

/** Extracts each document of a gold folder anew and scores what was found. The coder gets a label's id, publisher,
 *  title and publication date, and the text; nothing else.
 *  @param options predictions: folder that takes each prediction as `<id>.json`; onProgress: one call a document
 *  @throws EntenteError USAGE when the folder holds no labels or one is not in their form */
export async function evaluate(
  goldFolder: string,
  coder: Coder,
  reference: Reference,
  options: { predictions?: string; onProgress?: (done: number, all: number) => void } = {},
): Promise<Scores> {
  const gold = await readGold(goldFolder)
  if (options.predictions) await mkdir(options.predictions, { recursive: true })
  const scored = []
  for (const { label, text } of gold) {
    const document = documentFromText(text, label.id, {
      id: label.id,
      title: label.title ?? undefined,
      publisher: label.publisher ?? undefined,
      published: label.published ?? undefined,
    })
    const predicted = toLabel(coder.extract(document), reference)
    if (options.predictions) {
      await writeFile(
        join(options.predictions, `${label.id}.json`),
        `${JSON.stringify(predicted, null, 2)}\n`,
      )
    }
    scored.push({ gold: label, predicted: { ...predicted, publisher: document.publisher }, text })
    options.onProgress?.(scored.length, gold.length)
  }
  return score(scored)
}
