import { graphError } from '../errors.ts'
import { type Day, earliestDay, latestDay, type StatedDate } from '../model/dates.ts'
import type { Run } from './graph.ts'

/** A node as cypher/write takes it. `properties` replace all that the node had; null ones are absent. */
export interface NodeRow {
  id: string
  properties: Record<string, unknown>
  startDate?: Day | null
  endDate?: Day | null
}

/** A link as cypher/write takes it, between the ids of two nodes. */
export interface LinkRow {
  source: string
  target: string
  properties: Record<string, unknown>
  startDate?: Day | null
  endDate?: Day | null
  statedOn?: Day | null
}

/** Something that only its owner has, as cypher/write takes it: a name, a code. It is known by what it says. */
export interface BelongingRow {
  owner: string
  properties: Record<string, unknown>
  startDate?: Day | null
  endDate?: Day | null
}

const BATCH = 5_000
/** Neo4j refuses range index keys over 8,167 bytes; an id or name near that is no id or name. */
const LONGEST_KEY = 4_000

/** Earliest and latest day of a stated span, for comparing. */
export function span(
  from: StatedDate | null,
  to: StatedDate | null,
): { startDate: Day | null; endDate: Day | null } {
  return { startDate: earliestDay(from), endDate: latestDay(to) }
}

/** Whether a value can be a key of an index: at most 4,000 bytes of UTF-8. */
export function fitsIndex(value: string): boolean {
  return value.length <= LONGEST_KEY && Buffer.byteLength(value) <= LONGEST_KEY
}

/** Writes rows with cypher/write/<name>.cypher, 5,000 at a time; the next are sent while the server writes the last.
 *  @param onBatch is told how many rows are done
 *  @throws EntenteError GRAPH when a row was not written because an end of it is not in the graph */
export async function writeRows(
  run: Run,
  name: string,
  rows: readonly object[],
  onBatch?: (done: number) => void,
): Promise<void> {
  const write = async (start: number) => {
    const batch = rows.slice(start, start + BATCH)
    const { rows: answer } = await run(name, { rows: batch })
    const written = answer[0]?.written
    if (written !== batch.length) {
      throw graphError(
        `${name}: ${written} of ${batch.length} rows were written; the others name nodes that the graph lacks`,
        { query: name, written, expected: batch.length, first: batch[0] },
      )
    }
    onBatch?.(start + batch.length)
  }
  const starts = Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, i) => i * BATCH)
  await Promise.all(starts.map(write))
}

/** Runs a statement that takes one list, 5,000 items at a time; nothing for an empty list.
 *  @returns its rows of all batches */
export async function runOnAll(
  run: Run,
  name: string,
  parameter: string,
  items: readonly string[],
): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = []
  for (let start = 0; start < items.length; start += BATCH) {
    rows.push(...(await run(name, { [parameter]: items.slice(start, start + BATCH) })).rows)
  }
  return rows
}

/** Makes this transaction wait for other writers of the graph.
 *  @throws EntenteError GRAPH when the schema was not applied */
export async function lock(run: Run): Promise<void> {
  const { rows } = await run('lock', {})
  if (rows[0]?.written !== 1)
    throw graphError('the graph has no schema yet; apply it first (entente start does)')
}

/** Derives COUNTS_IN anew for the events given and for all that a change in the ties of these actors touches.
 *  @param changed ids of actors whose HOLDS_OFFICE or ACTS_FOR were added or removed */
export async function countAnew(
  run: Run,
  events: readonly string[],
  changed: readonly string[],
): Promise<void> {
  const affected = await runOnAll(run, 'affected-events', 'actors', changed)
  const ids = new Set([...events, ...affected.map(({ id }) => String(id))])
  await runOnAll(run, 'counts-in', 'events', [...ids].toSorted())
}
