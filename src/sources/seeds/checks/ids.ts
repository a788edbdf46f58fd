import type { Card } from '../card.ts'
import type { Report } from '../problems.ts'

/** Reports ids that occur twice. @returns the ids */
export function checkIds(rows: readonly { id: string; row: number }[], report: Report): Set<string> {
  const lines = new Map<string, number>()
  for (const { id, row } of rows) {
    const before = lines.get(id)
    if (before === undefined) lines.set(id, row)
    else report(row, `${id} stands on line ${before} already; an id is given once`)
  }
  return new Set(lines.keys())
}

/** Reports an actor that no seed file holds. */
export function checkKnown<K extends string>(
  rows: readonly ({ [key in K]: string } & { row: number })[],
  column: K,
  known: ReadonlySet<string>,
  report: Report,
): void {
  for (const row of rows)
    if (!known.has(row[column])) report(row.row, `${column} is ${row[column]}, which no seed file holds`)
}

/** Reports a source in the form of a key that the card does not explain; free citations are left alone. */
export function checkSources(
  rows: readonly { source: string; row: number }[],
  card: Card | undefined,
  report: Report,
): void {
  if (!card) return
  const unexplained = (part: string) => /^[a-z0-9-]*$/.test(part) && !Object.hasOwn(card.sources, part)
  const sound = new Set<string>()
  for (const { source, row } of rows) {
    if (sound.has(source)) continue
    const wrong = source.split(';').filter((cited) => unexplained(cited.trim()))
    if (wrong.length === 0) sound.add(source)
    for (const part of wrong)
      report(
        row,
        `source "${part}" is no key of the card's sources (${Object.keys(card.sources).join(', ')})`,
      )
  }
}
