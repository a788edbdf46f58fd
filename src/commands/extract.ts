import { stat } from 'node:fs/promises'
import { Command } from 'commander'
import type { Label } from '../extraction/label.ts'
import type { DocumentOptions } from '../sources/documents.ts'
import { type CoderOption, codingFor, sayRefused, withCoderOption } from './coder-option.ts'
import type { CommandContext } from './context.ts'
import { documentOptions, withDocumentOptions } from './document-options.ts'
import { labelText } from './label-text.ts'
import { Rejects } from './rejects.ts'

/** `entente extract FILE… [--json]`: what would be ingested; needs no database. */
export function extractCommand(context: CommandContext): Command {
  const command = new Command('extract')
    .description('print what would be ingested; needs no database')
    .argument('<file...>', 'files, folders, or - for stdin')
    .option('--json', 'as JSON: one object for a file, an array for several or a folder')
  return withCoderOption(withDocumentOptions(command)).action(
    async (paths: string[], options: DocumentOptions & CoderOption & { json?: boolean }) => {
      const coding = codingFor(options, context)
      const { extract, openReader } = await import('../pipeline.ts')
      const { readJudgementFile } = await import('../sources/judgement-file.ts')
      const { readDocuments } = await import('../sources/documents.ts')
      const { toLabel } = await import('../extraction/label.ts')

      const documents = readDocuments(paths, documentOptions(options), context.stdin)
      const reader = openReader(coding, readJudgementFile(context.config().judgements) ?? [])
      const print = options.json ? jsonPrinter(context, await isOneFile(paths)) : textPrinter(context)
      const rejects = new Rejects(context)
      for await (const extraction of extract(documents, reader)) {
        context.signal.throwIfAborted()
        if ('error' in extraction) rejects.add(extraction)
        else {
          sayRefused(extraction, context)
          print.label(toLabel(extraction, reader.reference))
        }
      }
      print.end()
      await rejects.report()
    },
  )
}

interface Printer {
  label(label: Label): void
  end(): void
}

const textPrinter = (context: CommandContext): Printer => ({
  label: (label) => context.print(labelText(label)),
  end: () => undefined,
})

/** One object, or an array that is written as it grows. */
function jsonPrinter(context: CommandContext, single: boolean): Printer {
  let held: string | null = null
  let count = 0
  const flush = (comma: string) => {
    if (held !== null) context.print(single ? held : `${held}${comma}`)
    held = null
  }
  return {
    label(label) {
      if (!single && count++ === 0) context.print('[')
      flush(',')
      held = JSON.stringify(label, null, 2)
    },
    end() {
      flush('')
      if (!single) context.print(count === 0 ? '[]' : ']')
    },
  }
}

/** A path that does not exist counts as a file: reading it says what is wrong. */
async function isOneFile(paths: string[]): Promise<boolean> {
  if (paths.length !== 1) return false
  const info = await stat(paths[0]!).catch(() => null)
  return !info?.isDirectory()
}
