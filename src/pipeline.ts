import { setTimeout as sleep } from 'node:timers/promises'
import { type RunningApi, startApi } from './api/server.ts'
import type { Config } from './config.ts'
import { EntenteError } from './errors.ts'
import { type Coder, createCoder } from './extraction/extract.ts'
import type { Graph } from './graph/graph.ts'
import { writeExtraction } from './graph/write-document.ts'
import { type OnProgress, writeReference } from './graph/write-reference.ts'
import type { Log } from './log.ts'
import type { SourceDocument } from './model/document.ts'
import type { Extraction } from './model/extraction.ts'
import type { Reference } from './model/reference.ts'
import { type OpenGraph, type OpenOptions, openGraph } from './open-graph.ts'
import type { RejectedDocument } from './sources/documents.ts'
import { foundingDocuments } from './sources/founding-documents.ts'
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

/** Milliseconds in which a local Neo4j is launched. Reading the seeds keeps this process from doing anything else, so
 *  it begins when Java is on its way. */
const LAUNCH = 1000

/** Seeds → reference → coder. @throws EntenteError SEED that lists every fault of the seeds */
export function openReader(): Reader {
  const reference = loadSeeds()
  return { reference, coder: createCoder(reference) }
}

/** The graph, open, with the reference of the seeds in it: loaded already, it is not written again. The seeds are read
 *  while Neo4j starts.
 *  @throws EntenteError SEED, NEO4J or GRAPH; nothing stays open then */
export async function openLoadedGraph(
  config: Config,
  options: OpenOptions & { onLoading?: OnProgress },
): Promise<OpenGraph & { reader: Reader }> {
  const reading = sleep(LAUNCH).then(openReader)
  reading.catch(() => 'thrown below, once there is something to close')
  const open = await openGraph(config, options)
  try {
    const reader = await reading
    await writeReference(open.graph, reader.reference, options.onLoading)
    return { ...open, reader }
  } catch (error) {
    await open[Symbol.asyncDispose]()
    throw error
  }
}

/** Documents → extraction: each document's facts, or why it was rejected. Needs no graph. */
export async function* extract(
  documents: AsyncIterable<SourceDocument | RejectedDocument>,
  { coder }: Reader,
): AsyncGenerator<Extraction | RejectedDocument> {
  for await (const document of documents) {
    yield 'error' in document ? document : extractOne(document, coder)
  }
}

/** Documents → extraction → graph, one document after the other, each whole or not at all. */
export async function* ingest(
  graph: Graph,
  documents: AsyncIterable<SourceDocument | RejectedDocument>,
  reader: Reader,
): AsyncGenerator<Ingested> {
  for await (const extraction of extract(documents, reader)) {
    if ('error' in extraction) yield { outcome: 'rejected', rejected: extraction }
    else yield { outcome: await writeExtraction(graph, extraction), extraction }
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

function extractOne(document: SourceDocument, coder: Coder): Extraction | RejectedDocument {
  try {
    return coder.extract(document)
  } catch (error) {
    if (error instanceof EntenteError && (error.code === 'EXTRACTION' || error.code === 'DOCUMENT'))
      return { origin: document.origin, error }
    throw error
  }
}
