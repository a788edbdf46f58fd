import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Reference } from '../model/reference.ts'
import type { Graph, Run } from './graph.ts'
import { type ReferenceRows, referenceRows } from './reference-rows.ts'
import { countAnew, type LinkRow, lock, type NodeRow, runOnAll, writeRows } from './rows.ts'

/** @param step what is being written, a file of cypher/write; done and total are rows */
export type OnProgress = (step: string, done: number, total: number) => void

const NODES = ['state', 'organization', 'leader', 'issue'] as const
const TIES = { 'holds-office': 'HOLDS_OFFICE', 'acts-for': 'ACTS_FOR' } as const
const LINKS = { 'member-of': 'MEMBER_OF', broader: 'BROADER' } as const

/** Brings the graph to the state of the seeds, exactly: what they hold is written, what they dropped is removed, what
 *  documents state is left alone. An actor that the seeds dropped but documents speak of stays, without `dataset`.
 *  The same seeds again write nothing. Each step is one transaction that compares what is stored with what should be;
 *  a load that broke off is completed by the next.
 *  @returns whether anything had to be done, and how many nodes and links were written or removed
 *  @throws EntenteError SEED when the seeds do not fit together, GRAPH when Neo4j refuses */
export async function writeReference(
  graph: Graph,
  reference: Reference,
  onProgress: OnProgress = () => undefined,
): Promise<{ written: boolean; nodes: number; links: number }> {
  const rows = referenceRows(reference)
  const checksum = checksumOf(graph, rows)
  const stored = await graph.write((run) => storedDatasets(run))
  const loaded = new Set(rows.dataset.map(({ id }) => id))
  if (
    stored.length === loaded.size &&
    stored.every(({ id, seeds }) => loaded.has(id) && seeds === checksum)
  ) {
    return { written: false, nodes: 0, links: 0 }
  }
  const gone = stored.map(({ id }) => id).filter((id) => !loaded.has(id))
  const datasets = [...gone, ...loaded].map((id) => id.slice('dataset:'.length))
  const step = (name: string, total: number) => (done: number) => onProgress(name, done, total)
  let nodes = 0
  let links = 0

  const dropped = await graph.write(async (run) => {
    await lock(run)
    await writeRows(run, 'dataset', rows.dataset)
    const { rows: before } = await run('stored-nodes', { datasets })
    const unseen = new Map(before.map(({ id, properties }) => [String(id), properties]))
    nodes = 0
    for (const name of NODES) {
      const changed = differing(rows[name], unseen)
      await writeRows(run, name, changed, step(name, changed.length))
      nodes += changed.length
    }
    return new Set(unseen.keys())
  })
  nodes += await graph.write(async (run) => {
    await lock(run)
    const { rows: before } = await run('stored-names', { datasets })
    const unseen = new Map(before.map(({ id, properties }) => [String(id), properties]))
    const changed = differing(rows.name, unseen).filter(({ actor }) => !dropped.has(actor))
    await writeRows(run, 'name', changed, step('name', changed.length))
    // Names of dropped actors go with them, or stay with those that documents speak of.
    const old = [...unseen.keys()].filter((id) => !dropped.has(id.slice(0, id.indexOf('|'))))
    await runOnAll(run, 'remove-names', 'ids', old)
    return changed.length + old.length
  })
  links += await graph.write(async (run) => {
    await lock(run)
    let count = 0
    const actors = new Set<string>()
    for (const [name, type] of Object.entries(TIES) as [keyof typeof TIES, string][]) {
      const difference = await writeLinks(run, name, type, rows[name], datasets, step)
      count += difference.length
      for (const { source } of difference) actors.add(source)
    }
    await countAnew(run, [], [...actors].toSorted())
    return count
  })
  for (const [name, type] of Object.entries(LINKS) as [keyof typeof LINKS, string][]) {
    links += await graph.write(async (run) => {
      await lock(run)
      return (await writeLinks(run, name, type, rows[name], datasets, step)).length
    })
  }
  const isIssue = (id: string) => id.startsWith('issue:')
  const actors = [...dropped].filter((id) => !isIssue(id))
  await graph.write(async (run) => {
    await lock(run)
    await runOnAll(run, 'release-actors', 'ids', actors)
    await runOnAll(run, 'settle-actors', 'ids', actors)
    await runOnAll(run, 'release-issues', 'ids', [...dropped].filter(isIssue))
    await runOnAll(run, 'remove-datasets', 'ids', gone)
    await run('seeds-loaded', { checksum })
  })
  return { written: true, nodes: nodes + dropped.size, links }
}

async function storedDatasets(run: Run): Promise<{ id: string; seeds: string | null }[]> {
  const { rows } = await run('stored-datasets', {})
  return rows as unknown as { id: string; seeds: string | null }[]
}

/** Of all rows and of the statements that write them: a new Entente that writes more writes the same seeds again. */
function checksumOf(graph: Graph, rows: ReferenceRows): string {
  const hash = createHash('sha256').update(JSON.stringify(rows))
  for (const name of Object.keys(rows)) hash.update(graph.queries.write.get(name)?.text ?? '')
  return hash.digest('hex')
}

/** Rows that are not stored as they should be; takes those that are to stay out of `unseen`. */
function differing<Row extends NodeRow>(rows: Row[], unseen: Map<string, unknown>): Row[] {
  return rows.filter((row) => {
    const same = isDeepStrictEqual(unseen.get(row.id), storedForm(row))
    unseen.delete(row.id)
    return !same
  })
}

async function writeLinks(
  run: Run,
  name: keyof typeof TIES | keyof typeof LINKS,
  type: string,
  rows: LinkRow[],
  datasets: string[],
  step: (name: string, total: number) => (done: number) => void,
): Promise<{ source: string }[]> {
  const { rows: answer } = await run('stored-links', { type, datasets })
  const before = answer as unknown as (LinkRow & { element: string })[]
  const stored = new Set(before.map(linkKey))
  const wanted = new Set(rows.map(linkKey))
  const added = rows.filter((row) => !stored.has(linkKey(row)))
  const old = before.filter((row) => !wanted.has(linkKey(row)))
  await runOnAll(
    run,
    'remove-links',
    'elements',
    old.map(({ element }) => element),
  )
  await writeRows(run, name, added, step(name, added.length))
  return [...old, ...added]
}

/** One text for links that are alike in all; the order of properties does not matter. */
const linkKey = (row: LinkRow) =>
  JSON.stringify([
    row.source,
    row.target,
    ...Object.entries(storedForm(row)).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ])

/** The properties as Neo4j gives them back. */
function storedForm({ properties, startDate, endDate }: NodeRow | LinkRow): Record<string, unknown> {
  return { ...properties, ...(startDate && { startDate }), ...(endDate && { endDate }) }
}
