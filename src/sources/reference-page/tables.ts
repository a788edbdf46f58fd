/** A table in Markdown; null cells are empty. */
export function table(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const line = (cells: readonly (string | number | null)[]) =>
    `| ${cells.map((cell) => (typeof cell === 'number' ? count(cell) : (cell ?? '').replaceAll('|', '\\|'))).join(' | ')} |`
  const numeric = header.map((_, at) => rows.length > 0 && rows.every((row) => typeof row[at] === 'number'))
  return [
    line(header),
    `|${numeric.map((right) => (right ? '---:' : '---')).join('|')}|`,
    ...rows.map(line),
  ].join('\n')
}

/** `21,772` */
export function count(number: number): string {
  return number.toLocaleString('en-US')
}

/** How often each value occurs, the most frequent first; equals by value. */
export function tally(values: Iterable<string>): [value: string, times: number][] {
  const times = new Map<string, number>()
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
  return [...times].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}
