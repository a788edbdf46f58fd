import { CsvError, parse } from 'csv-parse/sync'
import type { Column } from './columns.ts'
import { compare, type Problems } from './problems.ts'
import type { SeedFolder } from './seed-folder.ts'
import type { Columns, Row, Table } from './tables.ts'

/** Blanks at the ends or doubled, other white space than the blank, control characters, invisible marks. The joiners
 *  U+200C and U+200D are letters' business in some scripts and stay. */
const STRAY = /^ | $| {2}|[^\S ]|[\p{Cc}\u200b\u200e\u200f]/u
/** A line in which a cell may have stray characters: most have none, so one test a line is enough. */
const SUSPECT = /(?:^|,)"? | "?(?:,|$)| {2}|[^\S ]|[\p{Cc}\u200b\u200e\u200f]/u

/** Reads a table of the seeds. Rows that break its form are reported and left out.
 *  @param onLeftOut takes the `id` of a row that was left out, so that what refers to it is not reported as well
 *  @returns the records in file order; [] for a file that is absent, empty or has another header (reported) */
export function readTable<C extends Columns>(
  folder: SeedFolder,
  table: Table<C>,
  problems: Problems,
  onLeftOut?: (id: string) => void,
): Row<C>[] {
  const file = folder.name(table.path)
  const text = folder.read(table.path, problems)
  if (text === null) return []
  const columns = Object.entries<Column<unknown>>(table.columns)
  const names = columns.map(([name]) => name)
  const dataset = table.path.slice(0, table.path.indexOf('/'))
  const lines = linesOf(text)
  const header = lines[0]?.split(',') ?? []
  if (header.join() !== names.join()) {
    problems.add(file, 1, headerMessage(header, names))
    return []
  }

  const report = (index: number, message: string) => problems.add(file, index + 1, message)
  const rows: Row<C>[] = []
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]!
    const cells = cellsOf(line)
    if (typeof cells === 'string') report(index, cells)
    else if (cells.length !== columns.length) report(index, lengthMessage(cells, names, line))
    else {
      const suspect = SUSPECT.test(line)
      const row: Record<string, unknown> = { dataset, row: index + 1 }
      let sound = true
      for (let at = 0; at < columns.length; at++) {
        const [name, column] = columns[at]!
        const cell = cells[at]!
        const fault =
          suspect && STRAY.test(cell) ? strayMessage(cell) : column.accepts(cell) ? null : column.form
        if (fault === null) row[name] = column.value(cell)
        else {
          report(index, `${name} is ${shown(cell)}, expected ${fault}`)
          sound = false
        }
      }
      if (sound) rows.push(row as Row<C>)
      else if (typeof row.id === 'string') onLeftOut?.(row.id)
    }
  }
  return rows
}

/** The lines of a text without their ends; the end of the last line opens no further one. */
export function linesOf(text: string): string[] {
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n')
}

/** The cells of one line of CSV: in the seeds no cell has a line break. @returns what is wrong where the quoting is broken */
export function cellsOf(line: string): string[] | string {
  if (!line.includes('"')) return line.split(',')
  try {
    return parse(line, { relaxColumnCount: true })[0] ?? []
  } catch (error) {
    if (error instanceof CsvError)
      return `no CSV as RFC 4180 has it, or a line break inside a cell: ${error.message}`
    throw error
  }
}

function headerMessage(header: string[], expected: string[]): string {
  const unknown = header.filter((name) => !expected.includes(name))
  const missing = expected.filter((name) => !header.includes(name))
  const parts = [
    unknown.length ? `unknown column ${unknown.map((name) => JSON.stringify(name)).join(', ')}` : '',
    missing.length ? `missing column ${missing.join(', ')}` : '',
  ].filter(Boolean)
  return `${parts.join('; ') || 'columns in another order'}; expected ${expected.join(',')}`
}

function lengthMessage(cells: string[], names: string[], line: string): string {
  const count = cells.length === 1 ? '1 cell' : `${cells.length} cells`
  const advice = line.includes('\t')
    ? 'the line has a tab; commas divide the cells'
    : 'a comma inside a cell needs quotes around it'
  return `${count}, expected ${names.length} (${names.join(',')}); ${advice}`
}

/** A cell as a message shows it: an over-long one is cut. */
function shown(cell: string): string {
  return JSON.stringify(cell.length > 60 ? `${cell.slice(0, 60)}…` : cell)
}

function strayMessage(cell: string): string {
  return `${JSON.stringify(cell.replace(/\s+/g, ' ').trim())} without stray blanks, tabs or hidden characters`
}

/** Compares two records of cells by the sort columns of their table. */
export function compareRecords(table: Table): (a: string[], b: string[]) => number {
  const names = Object.keys(table.columns)
  const keys = table.sortedBy.map((name) => names.indexOf(name))
  return (a, b) => {
    for (const key of keys) {
      const order = compare(a[key] ?? '', b[key] ?? '')
      if (order !== 0) return order
    }
    return 0
  }
}
