import { type RunningApi, startApi } from './api/server.ts'
import type { Config } from './config.ts'
import { EntenteError } from './errors.ts'
import type { Coder } from './extraction/coder.ts'
import type { Coding } from './extraction/coder-choice.ts'
import { openCoder } from './extraction/coders.ts'
import { createCoder, type RulesCoder, toolsOf } from './extraction/extract.ts'
import type { Graph } from './graph/graph.ts'
import { applyJudgements } from './graph/merges.ts'
import { referenceRows } from './graph/reference-rows.ts'
import { writeExtraction } from './graph/write-document.ts'
import { type OnProgress, writeReference } from './graph/write-reference.ts'
import type { Judgement } from './identity/judgements.ts'
import type { Log } from './log.ts'
import type { SourceDocument } from './model/document.ts'
import type { Extraction } from './model/extraction.ts'
import type { Reference } from './model/reference.ts'
import type { OpenGraph } from './open-graph.ts'
import type { RejectedDocument } from './sources/documents.ts'
import { foundingDocuments } from './sources/founding-documents.ts'
import { readJudgementFile } from './sources/judgement-file.ts'
import { loadSeeds } from './sources/seeds.ts'

/** All that reading a document needs. */
export interface Reader {
  reference: Reference
  coder: Coder
}

/** What became of one document. */
export type Ingested =
  | { outcome: 'added' | 'unchanged' | 'replaced'; extraction: Extraction }
  | { outcome: 'rejected'; rejected: RejectedDocument }

/** Seeds → reference → coder, the rules unless another is chosen.
 *  @param judgements the graph owner's, on whom a name means
 *  @throws EntenteError SEED that lists every fault of the seeds */
export function openReader(
  coding: Coding = { coder: 'rules' },
  judgements: readonly Judgement[] = [],
): Reader {
  const reference = loadSeeds()
  return { reference, coder: openCoder(reference, coding, judgements) }
}

/** Seeds → the rules, to ask them why. @throws EntenteError SEED that lists every fault of the seeds */
export function openRules(judgements: readonly Judgement[] = []): RulesCoder {
  const reference = loadSeeds()
  return createCoder(reference, toolsOf(reference, judgements))
}

/** Seeds → graph: loaded already, they are not written again. The seeds are read while the graph is being opened.
 *  @param judgementFile is followed where it exists; without one, the graph keeps to the judgements that it knows
 *  @returns the graph with the reference in it, and what reads documents against it
 *  @throws EntenteError SEED, or what opening throws; nothing stays open then */
export async function loadReference(
  opening: Promise<OpenGraph>,
  onProgress?: OnProgress,
  { coding, judgementFile }: { coding?: Coding; judgementFile?: string } = {},
): Promise<OpenGraph & { reader: Reader }> {
  const settled = opening.then(
    (open) => () => open[Symbol.asyncDispose](),
    () => async () => undefined,
  )
  try {
    const judgements = judgementFile === undefined ? null : readJudgementFile(judgementFile)
    const reader = openReader(coding, judgements ?? [])
    const rows = referenceRows(reader.reference)
    const open = await opening
    await writeReference(open.graph, rows, onProgress)
    if (judgements) await applyJudgements(open.graph, judgements)
    return { ...open, reader }
  } catch (error) {
    const close = await settled
    await close()
    throw error
  }
}

/** Documents → extraction: each document's facts, or why it was rejected. Needs no graph. */
export async function* extract(
  documents: AsyncIterable<SourceDocument | RejectedDocument>,
  { coder }: Reader,
): AsyncGenerator<Extraction | RejectedDocument> {
  for await (const document of documents) {
    yield 'error' in document ? document : await orRejected(document, () => coder.extract(document))
  }
}

/** Documents → extraction → graph, one document after the other, each whole or not at all. */
export async function* ingest(
  graph: Graph,
  documents: AsyncIterable<SourceDocument | RejectedDocument>,
  reader: Reader,
): AsyncGenerator<Ingested> {
  for await (const extraction of extract(documents, reader)) {
    if ('error' in extraction) {
      yield { outcome: 'rejected', rejected: extraction }
      continue
    }
    const outcome = await orRejected(extraction.document, () => writeExtraction(graph, extraction))
    yield typeof outcome === 'string' ? { outcome, extraction } : { outcome: 'rejected', rejected: outcome }
  }
}

/** The documents that come with the project → graph. */
export function ingestFoundingDocuments(graph: Graph, reader: Reader): AsyncGenerator<Ingested> {
  return ingest(graph, foundingDocuments(), reader)
}

/** Graph → GraphQL. @throws EntenteError CONFIG when the address cannot be listened on */
export function serve(graph: Graph, config: Config, log: Log): Promise<RunningApi> {
  return startApi(graph, config, log)
}

/** What the work gives; a document that cannot be taken in costs only itself. */
async function orRejected<T>(
  document: SourceDocument,
  work: () => T | Promise<T>,
): Promise<T | RejectedDocument> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof EntenteError && (error.code === 'EXTRACTION' || error.code === 'DOCUMENT'))
      return { origin: document.origin, error }
    throw error
  }
}
