import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Graph, Run } from './graph.ts'
import { writeUnmerged } from './merges.ts'
import type { ReferenceRows } from './reference-rows.ts'
import {
  type BelongingRow,
  countAnew,
  type LinkRow,
  lock,
  type NodeRow,
  runOnAll,
  writeRows,
} from './rows.ts'

/** @param step what is being written, a file of cypher/write; done and total are rows */
export type OnProgress = (step: string, done: number, total: number) => void

/** What belongs to an actor, by the file that writes it, and the link by which the actor has it. */
const BELONGINGS = { name: 'HAS_NAME', code: 'HAS_CODE', 'foreign-names': 'HAS_FOREIGN_NAMES' } as const
/** Links by which an actor counts for another. */
const TIES: readonly string[] = ['HOLDS_OFFICE', 'ACTS_FOR']

/** Brings the graph to the state of the seeds, exactly: what they hold is written, what they dropped is removed, what
 *  documents state is left alone. An actor that the seeds dropped but documents speak of stays, without `dataset`.
 *  The same seeds again write nothing. It is one transaction, which compares what is stored with what should be:
 *  a load that breaks off leaves the graph as it was.
 *  @param rows the seeds as `referenceRows` lays them out
 *  @returns whether anything had to be done, and how many nodes and links were written or removed
 *  @throws EntenteError GRAPH when Neo4j refuses */
export async function writeReference(
  graph: Graph,
  rows: ReferenceRows,
  onProgress: OnProgress = () => undefined,
): Promise<{ written: boolean; nodes: number; links: number }> {
  const checksum = checksumOf(graph, rows)
  const wanted = new Set(rows.dataset.map(({ id }) => id))
  const isLoaded = ({ datasets }: Loaded) =>
    datasets.length === wanted.size && datasets.every(({ id, seeds }) => wanted.has(id) && seeds === checksum)
  return await writeUnmerged(graph, async (run, apart) => {
    if (isLoaded(await loadedSeeds(run))) return { written: false, nodes: 0, links: 0 }
    await lock(run)
    const loaded = await loadedSeeds(run)
    if (isLoaded(loaded)) return { written: false, nodes: 0, links: 0 }
    await apart(null)
    return await write(run, { rows, checksum, wanted, loaded }, onProgress)
  })
}

/** Brings what is stored to what the rows say. */
async function write(
  run: Run,
  seeds: { rows: ReferenceRows; checksum: string; wanted: Set<string>; loaded: Loaded },
  onProgress: OnProgress,
): Promise<{ written: true; nodes: number; links: number }> {
  const { rows, checksum, wanted, loaded } = seeds
  const gone = loaded.datasets.map(({ id }) => id).filter((id) => !wanted.has(id))
  const load: Load = {
    run,
    rows,
    datasets: [...gone, ...wanted].map((id) => id.slice('dataset:'.length)),
    empty: loaded.empty,
    step: (name, total) => (done) => onProgress(name, done, total),
  }
  await writeRows(
    run,
    'dataset',
    rows.dataset.map((row) => ({ ...row, properties: { ...row.properties, seeds: checksum } })),
  )
  const nodes = await writeNodes(load)
  const belongings = await writeBelongings(load, nodes.dropped)
  const links = await writeLinks(load)
  await release(run, [...nodes.dropped], gone)
  return { written: true, nodes: nodes.changed + nodes.dropped.size + belongings, links }
}

/** A load under way. */
interface Load {
  run: Run
  rows: ReferenceRows
  /** Ids of the datasets of the seeds, those that they dropped included, without prefix. */
  datasets: string[]
  /** Nothing is stored, so nothing has to be read to compare with. */
  empty: boolean
  step: (name: string, total: number) => (done: number) => void
}

interface Loaded {
  datasets: { id: string; seeds: string | null }[]
  empty: boolean
}

async function loadedSeeds(run: Run): Promise<Loaded> {
  const rows = (await run('stored-datasets', {})).rows as unknown as (Loaded['datasets'][number] & Loaded)[]
  return { datasets: rows.filter(({ id }) => id !== null), empty: rows[0]!.empty }
}

/** Of all rows and of the statements that write them: a new Entente that writes more writes the same seeds again. */
function checksumOf(graph: Graph, rows: ReferenceRows): string {
  const hash = createHash('sha256').update(JSON.stringify(rows))
  for (const name of Object.keys(rows)) hash.update(graph.queries.write.get(name)?.text ?? '')
  return hash.digest('hex')
}

/** What the seeds have stored, read with cypher/write/<name>.cypher. */
async function stored<Row>({ run, datasets, empty }: Load, name: string): Promise<Row[]> {
  return empty ? [] : ((await run(name, { datasets })).rows as unknown as Row[])
}

/** @returns how many nodes were written, and the ids of those that the seeds dropped */
async function writeNodes(load: Load): Promise<{ changed: number; dropped: Set<string> }> {
  const before = await stored<NodeRow>(load, 'stored-nodes')
  const dropped = new Map(before.map(({ id, properties }) => [id, properties]))
  let changed = 0
  for (const name of ['actor', 'issue'] as const) {
    const differing = load.rows[name].filter((row) => {
      const same = isDeepStrictEqual(dropped.get(row.id), storedForm(row))
      dropped.delete(row.id)
      return !same
    })
    await writeRows(load.run, name, differing, load.step(name, differing.length))
    changed += differing.length
  }
  return { changed, dropped: new Set(dropped.keys()) }
}

/** @param dropped actors that the seeds dropped: their names go with them, or stay with those that documents speak of
 *  @returns how many names and codes were written or removed */
async function writeBelongings(load: Load, dropped: Set<string>): Promise<number> {
  const before = await stored<BelongingRow & Stored>(load, 'stored-belongings')
  let changed = 0
  for (const name of Object.keys(BELONGINGS) as (keyof typeof BELONGINGS)[]) {
    const { old, added } = compare(
      before.filter(
        ({ type, owner }) => type === BELONGINGS[name] && (name !== 'name' || !dropped.has(owner)),
      ),
      load.rows[name],
      (row) => JSON.stringify([row.owner, sorted(storedForm(row))]),
    )
    await remove(load.run, 'remove-belongings', old)
    await writeRows(load.run, name, added, load.step(name, added.length))
    changed += Math.max(old.length, added.length)
  }
  return changed
}

/** @returns how many links were written or removed */
async function writeLinks(load: Load): Promise<number> {
  const before = await stored<LinkRow & Stored>(load, 'stored-links')
  const textOf = (row: LinkRow, type: string) =>
    JSON.stringify([type, row.source, row.target, sorted(storedForm(row))])
  const actors = compare(
    before.filter(({ type }) => type !== 'BROADER'),
    load.rows['actor-link'],
    (row) => textOf(row, row.type),
  )
  const issues = compare(
    before.filter(({ type }) => type === 'BROADER'),
    load.rows.broader,
    (row) => textOf(row, 'BROADER'),
  )
  await remove(load.run, 'remove-links', [...actors.old, ...issues.old])
  await writeRows(load.run, 'actor-link', actors.added, load.step('actor-link', actors.added.length))
  await writeRows(load.run, 'broader', issues.added, load.step('broader', issues.added.length))
  if (!load.empty) {
    const ties = [...actors.old, ...actors.added].filter(({ type }) => TIES.includes(type))
    await countAnew(load.run, [], [...new Set(ties.map(({ source }) => source))].toSorted())
  }
  return [actors, issues].reduce((sum, { old, added }) => sum + Math.max(old.length, added.length), 0)
}

/** Lets go of what the seeds dropped. */
async function release(run: Run, dropped: string[], datasets: string[]): Promise<void> {
  const isIssue = (id: string) => id.startsWith('issue:')
  const actors = dropped.filter((id) => !isIssue(id))
  await runOnAll(run, 'release-actors', 'ids', actors)
  await runOnAll(run, 'settle-actors', 'ids', actors)
  await runOnAll(run, 'release-issues', 'ids', dropped.filter(isIssue))
  await runOnAll(run, 'remove-datasets', 'ids', datasets)
}

interface Stored {
  element: string
  type: string
}

async function remove(run: Run, name: string, old: Stored[]): Promise<void> {
  await runOnAll(
    run,
    name,
    'elements',
    old.map(({ element }) => element),
  )
}

/** What is stored and no longer wanted, and what is wanted and not stored. What is to change is in both.
 *  @param textOf one text for rows that are alike in all */
function compare<Row, Before extends Row, Wanted extends Row>(
  before: Before[],
  wanted: Wanted[],
  textOf: (row: Before | Wanted) => string,
): { old: Before[]; added: Wanted[] } {
  if (before.length === 0) return { old: [], added: wanted }
  const known = new Set(before.map(textOf))
  const kept = new Set(wanted.map(textOf))
  return {
    old: before.filter((row) => !kept.has(textOf(row))),
    added: wanted.filter((row) => !known.has(textOf(row))),
  }
}

const sorted = (properties: Record<string, unknown>) =>
  Object.entries(properties).toSorted(([a], [b]) => (a < b ? -1 : 1))

/** The properties as Neo4j gives them back. */
function storedForm({
  properties,
  startDate,
  endDate,
}: NodeRow | LinkRow | BelongingRow): Record<string, unknown> {
  return { ...properties, ...(startDate && { startDate }), ...(endDate && { endDate }) }
}
