import { Command } from 'commander'
import type { DocumentOptions } from '../sources/documents.ts'
import { type CoderOption, codingFor, sayRefused, withCoderOption } from './coder-option.ts'
import { type CommandContext, showLoading } from './context.ts'
import { documentOptions, withDocumentOptions } from './document-options.ts'
import { Rejects } from './rejects.ts'

/** `entente ingest PATH…`: documents into the graph; a line on stdout for each. */
export function ingestCommand(context: CommandContext): Command {
  const command = new Command('ingest')
    .description('take documents (.txt .md .html .pdf, folders, - for stdin) into the graph')
    .argument('<path...>', 'files, folders, or - for stdin')
    .addHelpText(
      'after',
      '\nA document goes in whole or not at all; the same one again changes nothing.\n' +
        'Rejected documents are listed in entente.rejects.jsonl, and the exit code is 3.',
    )
  return withCoderOption(withDocumentOptions(command)).action(
    async (paths: string[], options: DocumentOptions & CoderOption) => {
      const coding = codingFor(options, context)
      const config = context.config()
      const log = context.log()
      const { readDocuments } = await import('../sources/documents.ts')
      const documents = readDocuments(paths, documentOptions(options), context.stdin)
      const { startOpening } = await import('../open-graph.ts')
      const opening = startOpening(config, { log, onProgress: context.say, signal: context.signal })
      const { ingest, loadReference } = await import('../pipeline.ts')
      await using open = await loadReference(opening, showLoading(context), {
        coding,
        judgementFile: config.judgements,
      })

      const rejects = new Rejects(context)
      let done = 0
      for await (const result of ingest(open.graph, documents, open.reader)) {
        if (result.outcome === 'rejected') rejects.add(result.rejected)
        else {
          const { document, events } = result.extraction
          sayRefused(result.extraction, context)
          context.print(`${result.outcome} ${document.id} ${events.length} events ${document.origin}`)
        }
        context.showProgress(`${++done} documents …`)
        context.signal.throwIfAborted()
      }
      await rejects.report()
    },
  )
}
