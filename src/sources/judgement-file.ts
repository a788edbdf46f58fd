import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { stringify } from 'csv-stringify/sync'
import { identityError } from '../errors.ts'
import { faultOf, type Judgement, pairKey } from '../identity/judgements.ts'
import type { Column } from './seeds/columns.ts'
import { cellsOf, linesOf } from './seeds/read-table.ts'
import { JUDGEMENT_TABLE } from './seeds/tables.ts'

const COLUMNS = Object.entries<Column<unknown>>(JUDGEMENT_TABLE.columns)
const HEADER = COLUMNS.map(([name]) => name).join(',')

/** Reads a file of judgements.
 *  @returns null when there is no such file
 *  @throws EntenteError IDENTITY that lists each fault with file and line */
export function readJudgementFile(file: string): Judgement[] | null {
  if (!existsSync(file)) return null
  const lines = linesOf(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'))
  const faults: string[] = []
  const judgements: Judgement[] = []
  const lineOf = new Map<string, number>()
  if (lines[0] !== HEADER) faults.push(`${file}:1: the header is "${lines[0]}", expected ${HEADER}`)
  for (const [index, text] of lines.entries()) {
    const line = index + 1
    if (line === 1 || text === '') continue
    const read = judgementIn(text)
    if (typeof read === 'string') {
      faults.push(`${file}:${line}: ${read}`)
      continue
    }
    const pair = pairKey(read.left, read.right)
    const before = lineOf.get(pair)
    const fault =
      faultOf(read) ?? (before ? `${read.left} and ${read.right} are judged on line ${before} already` : null)
    if (fault) faults.push(`${file}:${line}: ${fault}`)
    else judgements.push({ ...read, file, line })
    lineOf.set(pair, line)
  }
  if (faults.length > 0) {
    throw identityError(`the judgements cannot be used:\n${faults.join('\n')}`, {
      file,
      faults,
    })
  }
  return judgements
}

/** Adds a judgement to the file, or puts it in the place of the one on the same two. The file is made if it is absent.
 *  @throws EntenteError IDENTITY when the file or the judgement is at fault; the file is then left as it is */
export function writeJudgement(file: string, judgement: Omit<Judgement, 'file' | 'line'>): void {
  const { left, right, judgement: word, who, when, why } = judgement
  const text = stringify([[left, right, word, who, when, why]]).trimEnd()
  const read = judgementIn(text)
  const fault = typeof read === 'string' ? read : faultOf(read)
  if (fault) throw identityError(fault, { left, right })
  const same = readJudgementFile(file)?.find((one) => pairKey(one.left, one.right) === pairKey(left, right))
  const lines = existsSync(file) ? linesOf(readFileSync(file, 'utf8')) : [HEADER]
  lines.splice(same ? same.line - 1 : lines.length, same ? 1 : 0, text)
  writeFileSync(file, `${lines.join('\n')}\n`)
}

/** Cells of a line as a judgement, or what is wrong with them. */
function judgementIn(text: string): Omit<Judgement, 'file' | 'line'> | string {
  const cells = cellsOf(text)
  if (typeof cells === 'string') return cells
  if (cells.length !== COLUMNS.length) return `${cells.length} cells, expected ${COLUMNS.length} (${HEADER})`
  const wrong = COLUMNS.findIndex(([, column], at) => !column.accepts(cells[at]!))
  if (wrong >= 0) {
    const [name, column] = COLUMNS[wrong]!
    return `${name} is ${JSON.stringify(cells[wrong])}, expected ${column.form}`
  }
  const [left, right, judgement, who, when, why] = cells as [
    string,
    string,
    Judgement['judgement'],
    string,
    string,
    string,
  ]
  return { left, right, judgement, who, when, why }
}
