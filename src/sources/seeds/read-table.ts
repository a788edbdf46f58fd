import { CsvError, parse } from 'csv-parse/sync'
import { compare, type Problems } from './problems.ts'
import type { SeedFolder } from './seed-folder.ts'
import type { Columns, Row, Table } from './tables.ts'

/** Blanks at the ends or doubled, other white space than the blank, control characters, invisible marks. The joiners
 *  U+200C and U+200D are letters' business in some scripts and stay. */
const STRAY = /^ | $| {2}|[^\S ]|[\p{Cc}\u200b\u200e\u200f]/u

/** Reads a table of the seeds. Rows that break its form are reported and left out.
 *  @returns the records in file order; [] for a file that is absent, empty or has another header (reported) */
export function readTable<C extends Columns>(
  folder: SeedFolder,
  table: Table<C>,
  problems: Problems,
): Row<C>[] {
  const file = folder.name(table.path)
  const text = folder.read(table.path, problems)
  if (text === null) return []
  const cells = parseCells(text)
  if (cells instanceof CsvError) {
    problems.add(file, Number(cells.lines ?? 1), `no CSV as RFC 4180 has it: ${cells.message}`)
    return []
  }
  const names = Object.keys(table.columns)
  const header = cells[0] ?? []
  if (header.join() !== names.join()) {
    problems.add(file, 1, headerMessage(header, names))
    return []
  }

  const rows: Row<C>[] = []
  let line = 1
  for (const record of cells.slice(1)) {
    line += 1
    const row = readRecord(record, names, table, (message) => problems.add(file, line, message))
    if (row) rows.push({ ...row, row: line } as Row<C>)
    for (const cell of record) line += cell.split('\n').length - 1
  }
  return rows
}

/** @returns rows of cells, header first, each as long as it is; the error where the quoting is broken */
export function parseCells(text: string): string[][] | CsvError {
  try {
    return parse(text, { relaxColumnCount: true })
  } catch (error) {
    if (error instanceof CsvError) return error
    throw error
  }
}

function headerMessage(header: string[], expected: string[]): string {
  const unknown = header.filter((name) => !expected.includes(name))
  const missing = expected.filter((name) => !header.includes(name))
  const parts = [
    unknown.length ? `unknown column ${unknown.map((name) => `"${name}"`).join(', ')}` : '',
    missing.length ? `missing column ${missing.join(', ')}` : '',
  ].filter(Boolean)
  return `${parts.join('; ') || 'columns in another order'}; expected ${expected.join(',')}`
}

function readRecord(
  record: string[],
  names: string[],
  table: Table,
  report: (message: string) => void,
): Record<string, unknown> | null {
  if (record.length !== names.length) {
    const cells = record.length === 1 ? '1 cell' : `${record.length} cells`
    report(
      `${cells}, expected ${names.length} (${names.join(',')}); a comma inside a cell needs quotes around it`,
    )
    return null
  }
  const row: Record<string, unknown> = {}
  let sound = true
  names.forEach((name, index) => {
    const column = table.columns[name]!
    const cell = record[index]!
    if (STRAY.test(cell)) {
      report(
        `${name} is ${JSON.stringify(cell)}: take out the blanks, tabs or hidden characters around or in it`,
      )
      sound = false
    } else if (!column.accepts(cell)) {
      report(`${name} is "${cell}", expected ${column.form}`)
      sound = false
    } else row[name] = column.value(cell)
  })
  return sound ? row : null
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
