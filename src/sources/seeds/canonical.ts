import { stringify } from 'csv-stringify/sync'
import { cellsOf, compareRecords, linesOf } from './read-table.ts'
import type { Table } from './tables.ts'

/** The one way to write a table: LF, quotes only where RFC 4180 needs them, rows in the order of its sort columns.
 *  @param text a CSV file; its cells are left as they are
 *  @returns the text itself where its quoting is broken, which `readTable` reports */
export function canonical(text: string, table: Table): string {
  const cells = linesOf(text).map(cellsOf)
  if (!cells.every((line) => typeof line !== 'string')) return text
  const [header, ...records] = cells
  return stringify([...(header ? [header] : []), ...records.toSorted(compareRecords(table))])
}

/** The first line in which two texts differ, 1-based, with both versions of it; null if none does. */
export function firstDifference(
  found: string,
  expected: string,
): { line: number; found: string; expected: string } | null {
  if (found === expected) return null
  const [a, b] = [found.split('\n'), expected.split('\n')]
  const index = a.findIndex((line, at) => line !== b[at])
  const at = index === -1 ? a.length : index
  return { line: at + 1, found: a[at] ?? '(no such line)', expected: b[at] ?? '(no such line)' }
}
