/** `npm run check:reference -- DIR [--only IDS] [--list]`: holds the seeds against the published datasets in DIR and
 *  prints for each how many rows agree, how many differ for a reason in seeds/differences, and the rest.
 *  Ends with code 1 if a dataset falls short, or if DIR has none. */
import { parseArgs } from 'node:util'
import { EntenteError } from '../errors.ts'
import { checkReference } from './reference-check/check-reference.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, list: { type: 'boolean', default: false } },
})
try {
  const { lines, passed } = checkReference(positionals, values)
  for (const line of lines) console.log(line)
  process.exitCode = passed ? 0 : 1
} catch (error) {
  if (!(error instanceof EntenteError)) throw error
  console.error(error.message)
  process.exitCode = error.code === 'USAGE' ? 2 : 1
}
