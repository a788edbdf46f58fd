import { Command } from 'commander'
import { EntenteError, usageError } from '../errors.ts'
import type { SourceDocument } from '../model/document.ts'
import type { ExplainedEvent, Explanation } from '../model/explanation.ts'
import type { DocumentOptions } from '../sources/documents.ts'
import type { CommandContext } from './context.ts'
import { documentOptions, withDocumentOptions } from './document-options.ts'
import { explanationText } from './explanation-text.ts'
import { wholeNumber } from './whole-number.ts'

type Options = DocumentOptions & { event?: number; json?: boolean }

/** `entente explain EVENT|FILE`: which rule made an event from which words. */
export function explainCommand(context: CommandContext): Command {
  const command = new Command('explain')
    .description('which rule made an event from which words')
    .argument(
      '<event>',
      'an event of the graph, event:<hash>, or a file (no database needed), or - for stdin',
    )
    .option('--event <n>', 'of a file: only its nth event, from 1', wholeNumber)
    .option('--json', 'as JSON')
  return withDocumentOptions(command).action(async (given: string, options: Options) => {
    const { openRules } = await import('../pipeline.ts')
    const { readJudgementFile } = await import('../sources/judgement-file.ts')
    const isEvent = /^event:[0-9a-f]+$/.test(given)
    const document = isEvent
      ? await documentOf(given, context)
      : await onlyDocument(given, documentOptions(options), context)
    const explanation = openRules(readJudgementFile(context.config().judgements) ?? []).explain(document)
    const chosen = isEvent ? eventWithId(given, explanation) : nthEvent(options.event, explanation)
    const { document: _, ...told } = { ...explanation, events: chosen }
    context.print(
      options.json
        ? JSON.stringify({ document: document.id, title: document.title, ...told }, null, 2)
        : explanationText({ ...explanation, events: chosen }),
    )
  })
}

function eventWithId(id: string, { document, extractor, events }: Explanation): ExplainedEvent[] {
  const found = events.filter(({ event }) => event.id === id)
  if (found.length > 0) return found
  throw new EntenteError(
    'EXTRACTION',
    `${id}: ${extractor} does not find it in ${document.id}; another version, other seeds or a language model did: ingest the document again`,
    { event: id, document: document.id },
  )
}

function nthEvent(n: number | undefined, { document, events }: Explanation): ExplainedEvent[] {
  if (n === undefined) return events
  const event = events[n - 1]
  if (event) return [event]
  throw usageError(`--event ${n}: ${document.origin} has ${events.length} events`)
}

async function onlyDocument(
  path: string,
  options: DocumentOptions,
  context: CommandContext,
): Promise<SourceDocument> {
  const { readDocuments } = await import('../sources/documents.ts')
  for await (const document of readDocuments([path], options, context.stdin)) {
    if ('error' in document) throw document.error
    return document
  }
  throw usageError(`${path}: holds no document`)
}

const QUESTION = `query ($id: ID!) {
  event(id: $id) {
    evidence {
      dataset { id }
      row
      document { id sha256 text title publisher published url language mediaType }
    }
  }
}`

interface Answer {
  event: {
    evidence: {
      dataset: { id: string } | null
      row: number | null
      document: Omit<SourceDocument, 'place' | 'origin'> | null
    }[]
  } | null
}

/** The document that reports an event of the graph, as it is stored. */
async function documentOf(id: string, context: CommandContext): Promise<SourceDocument> {
  const { openGraph } = await import('../open-graph.ts')
  const { executeOperation } = await import('../api/execute.ts')
  await using open = await openGraph(context.config(), {
    log: context.log(),
    onProgress: context.showProgress,
    signal: context.signal,
  })
  const { data, errors } = await executeOperation(open.graph, QUESTION, { id })
  if (errors?.[0]) throw errors[0]
  const { event } = data as unknown as Answer
  if (!event) throw usageError(`${id}: the graph has no such event`)
  const document = event.evidence.find((each) => each.document)?.document
  if (document) return { ...document, place: null, origin: document.id }
  const [row] = event.evidence
  throw usageError(`${id}: comes from row ${row?.row} of ${row?.dataset?.id}, no rule read it from a text`)
}
