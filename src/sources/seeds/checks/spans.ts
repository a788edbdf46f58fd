import { earliestDay, latestDay, type StatedDate } from '../../../model/dates.ts'
import type { Report } from '../problems.ts'

/** A span as a row states it; null ends are open or not known. */
export interface Span {
  from: StatedDate | null
  to: StatedDate | null
}

const FIRST = '0000-01-01'
const LAST = '9999-12-31'

/** Whether two spans share time for certain: one day in common is a handover, and a year or month is read in their favour. */
export function surelyOverlap(a: Span, b: Span): boolean {
  const start = (span: Span) => latestDay(span.from) ?? FIRST
  const end = (span: Span) => earliestDay(span.to) ?? LAST
  return start(a) < end(b) && start(b) < end(a)
}

/** Reports a span that ends before it begins. */
export function checkSpans(rows: readonly (Span & { row: number })[], report: Report): void {
  for (const { from, to, row } of rows)
    if (from !== null && to !== null && earliestDay(from)! > latestDay(to)!)
      report(row, `begins ${from} and ends ${to}; expected an end on or after the beginning`)
}

/** Reports two rows that state the same fact for spans that share time for certain.
 *  @param fact what a row states, in words; null leaves it out */
export function checkOverlaps<T extends Span & { row: number }>(
  rows: readonly T[],
  fact: (row: T) => string | null,
  report: Report,
): void {
  const seen = new Map<string, T[]>()
  for (const row of rows) {
    const stated = fact(row)
    if (stated === null) continue
    const others = seen.get(stated)
    if (!others) {
      seen.set(stated, [row])
      continue
    }
    const other = others.find((candidate) => surelyOverlap(candidate, row))
    if (other) report(row.row, `${stated} for that time already, on line ${other.row}`)
    others.push(row)
  }
}
