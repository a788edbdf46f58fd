import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { usageError } from '../errors.ts'

const optional = z.boolean().optional()
const word = z.string().nullish()
const relation = z.object({
  type: z.string(),
  source: z.string(),
  target: z.string(),
  issues: z.array(z.string()).nullish(),
  evidence: word,
  optional,
  /** Of a prediction only. */
  grounds: z.object({ confidence: z.number() }).optional(),
})
const event = z.object({
  type: z.string(),
  date: word,
  participants: z.array(z.string()).nullish(),
  evidence: word,
  optional,
})
const mentions = z.array(z.string()).nullish()

/** What the measures look at in a label; other fields are let pass. */
const labelForm = z.object({
  id: z.string().regex(/^[\w.-]+$/, 'a name that can be a file name'),
  publisher: word,
  title: word,
  published: word,
  states: z.array(z.object({ iso3: z.string(), mentions, optional })).default([]),
  organizations: z.array(z.object({ name: z.string(), acronym: word, mentions, optional })).default([]),
  leaders: z.array(z.object({ name: z.string(), mentions, optional })).default([]),
  events: z.array(event).default([]),
  relations: z.array(relation).default([]),
})

/** A gold label, or a prediction in its form. */
export type ScoredLabel = z.infer<typeof labelForm>
export type ScoredRelation = z.infer<typeof relation>
export type ScoredEvent = z.infer<typeof event>

/** A label with the exact text it was made from. */
export interface GoldDocument {
  label: ScoredLabel
  text: string
}

/** Reads the labels `<id>.json` and texts `<id>.txt` of a folder, in the order of their names.
 *  @throws EntenteError USAGE that names the folder or file that is missing or not in the form of a label */
export async function readGold(folder: string): Promise<GoldDocument[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw usageError(`${folder}: expected a folder with labels <id>.json and texts <id>.txt (${error.code})`)
  })
  const labels = names.filter((name) => name.endsWith('.json')).sort()
  if (labels.length === 0) throw usageError(`${folder}: holds no label <id>.json`)
  return Promise.all(labels.map((name) => readOne(join(folder, name))))
}

async function readOne(file: string): Promise<GoldDocument> {
  const read = (path: string) =>
    readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw usageError(`${path}: cannot be read (${error.code}); each label has a text of its name beside it`)
    })
  const [label, text] = await Promise.all([read(file), read(file.replace(/\.json$/, '.txt'))])
  return { label: parseLabel(label, file), text }
}

function parseLabel(json: string, file: string): ScoredLabel {
  try {
    return labelForm.parse(JSON.parse(json))
  } catch (cause) {
    if (cause instanceof z.ZodError) throw usageError(`${file}: is no label: ${z.prettifyError(cause)}`)
    throw usageError(`${file}: is no JSON: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}
