import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import { seedError } from '../errors.ts'
import type { SourceDocument } from '../model/document.ts'
import { readDocument } from './documents.ts'
import { SEEDS } from './seeds/seed-folder.ts'

/** What is known of a document beside its text; words as in a document's front matter. */
const facts = z.strictObject({
  publisher: z.string(),
  url: z.url().optional(),
  title: z.string().optional(),
  published: z.string().optional(),
})
const list = z.record(z.string(), facts)
const NAME = 'seeds/documents/documents.yml'

/** Reads the documents that come with the project: each file that `documents.yml` lists, with the facts it gives.
 *  @param folder default: the project's own `seeds/documents/`
 *  @throws EntenteError SEED when the list is broken or names a file that is absent; DOCUMENT when one cannot be read */
export async function* foundingDocuments(
  folder: string = fileURLToPath(new URL('documents/', SEEDS)),
): AsyncGenerator<SourceDocument> {
  const listed = list.safeParse(parse(readFileSync(join(folder, 'documents.yml'), 'utf8')))
  if (!listed.success) throw seedError(z.prettifyError(listed.error), { file: NAME })
  for (const [file, known] of Object.entries(listed.data)) {
    const path = join(folder, file)
    if (!existsSync(path)) throw seedError(`lists ${file}, which is not there`, { file: NAME })
    yield { ...(await readDocument(path, known)), origin: `seeds/documents/${file}` }
  }
}
