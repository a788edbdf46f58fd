import type { Command } from 'commander'
import type { DocumentOptions } from '../sources/documents.ts'

/** Adds the flags for what a text does not say itself; they hold for all documents of the call. */
export function withDocumentOptions(command: Command): Command {
  return command
    .option('--title <title>', 'title of the document')
    .option('--publisher <name>', 'who published it')
    .option('--published <date>', 'when: YYYY-MM-DD, YYYY-MM or YYYY')
}

/** Those flags as the reader of documents wants them. */
export const documentOptions = ({ title, publisher, published }: DocumentOptions): DocumentOptions => ({
  title,
  publisher,
  published,
})
