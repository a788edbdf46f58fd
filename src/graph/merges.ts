import { type EntenteError, identityError } from '../errors.ts'
import { groupsOf, isId, type Judgement } from '../identity/judgements.ts'
import type { Graph, Run } from './graph.ts'
import { countAnew, lock, runOnAll, writeRows } from './rows.ts'

/** One actor or event that is merged into another. */
export interface Merge {
  id: string
  into: string
}

/** What applying judgements did. */
export interface Applied {
  /** False when the graph followed them already. */
  changed: boolean
  merged: Merge[]
  /** Those that were merged and are themselves again. */
  parted: string[]
  /** Ids judged to be the same as others that the graph does not have, or not yet. */
  absent: string[]
}

type Stored = Pick<Judgement, 'left' | 'right' | 'judgement' | 'who' | 'when' | 'why' | 'line'>

/** Brings the graph to what the judgements say, as if it had never known others: who is judged the same is merged, who
 *  was merged and is no more becomes what it was, exactly.
 *  @param judgements all that hold; those on names do not concern the graph
 *  @throws EntenteError IDENTITY with file and line when they contradict each other, or make one of two actors that the
 *  seeds hold; the graph is then left as it is */
export async function applyJudgements(graph: Graph, judgements: readonly Judgement[]): Promise<Applied> {
  const wanted = judgements.filter(({ left, right }) => isId(left) && isId(right))
  const ids = groupsOf(wanted).flat()
  return await graph.write(async (run) => {
    await lock(run)
    const present = new Set((await presentOf(run, ids)).map(({ id }) => id))
    const absent = ids.filter((id) => !present.has(id))
    const rows = wanted.map(asStored)
    const before = await storedMerges(run)
    const known = JSON.stringify(await storedJudgements(run)) === JSON.stringify(rows)
    if (known && (before.length > 0 || present.size < 2))
      return { changed: false, merged: before, parted: [], absent }
    await part(run)
    await run('remove-judgements', {})
    await writeRows(run, 'judgement', rows)
    await merge(run, wanted)
    const merged = await storedMerges(run)
    const still = new Set(merged.map(({ id }) => id))
    return {
      changed: true,
      merged,
      parted: before.map(({ id }) => id).filter((id) => !still.has(id)),
      absent,
    }
  })
}

/** Says, inside a change, of which ids it speaks, before it changes anything; null: it may be any. */
export type Apart = (ids: Iterable<string> | null) => Promise<void>

/** A change that has to wait until what is merged is parted. */
class MergedStill extends Error {}

/** Changes the graph as if nothing had been merged, and merges anew in the same transaction, so that merges never come
 *  between a change and its undoing. Where judgements concern what the change speaks of, all that is merged is parted in
 *  a transaction before it: a node that gets its label back cannot be deleted in the same one. Readers may see the two
 *  apart for that moment.
 *  @param work as for `graph.write`; it calls `apart` after it has the lock */
export async function writeUnmerged<T>(
  graph: Graph,
  work: (run: Run, apart: Apart) => Promise<T>,
): Promise<T> {
  let parted = false
  for (;;) {
    try {
      return await graph.write(async (run) => {
        let concerned = parted
        const result = await work(run, async (ids) => {
          if (!(await concerns(run, ids))) return
          if ((await storedMerges(run)).length > 0) throw new MergedStill()
          concerned = true
        })
        if (concerned) await mergeStored(run)
        return result
      })
    } catch (error) {
      if (!(error instanceof MergedStill)) {
        if (parted) await graph.write(mergeStored)
        throw error
      }
      await graph.write(async (run) => {
        await lock(run)
        await part(run)
      })
      parted = true
    }
  }
}

async function concerns(run: Run, ids: Iterable<string> | null): Promise<boolean> {
  const judged = new Set(groupsOf((await storedJudgements(run)).map(inGraph)).flat())
  return judged.size > 0 && (ids === null || [...ids].some((id) => judged.has(id)))
}

/** Merges by the judgements that the graph keeps, unless somebody has done so. */
async function mergeStored(run: Run): Promise<void> {
  await lock(run)
  if ((await storedMerges(run)).length > 0) return
  await merge(run, (await storedJudgements(run)).map(inGraph), { lenient: true })
}

/** Parts all that is merged. */
async function part(run: Run): Promise<void> {
  const before = await storedMerges(run)
  if (before.length === 0) return
  for (const step of ['part-names', 'part-links-from', 'part-links-to', 'part-nodes']) await run(step, {})
  await recount(run, before)
}

/** Merges what the judgements make one, as far as the graph has it.
 *  @param lenient leaves apart what the seeds came to hold twice, instead of refusing it */
async function merge(run: Run, judgements: readonly Judgement[], { lenient = false } = {}): Promise<void> {
  const groups = groupsOf(judgements)
  const present = new Map((await presentOf(run, groups.flat())).map(({ id, held }) => [id, held]))
  const rows = groups.flatMap((group): Merge[] => {
    const here = group.filter((id) => present.has(id))
    const held = here.filter((id) => present.get(id))
    if (held.length > 1) {
      if (lenient) return []
      throw heldTwice(judgements, held)
    }
    const into = held[0] ?? here[0]
    return here.filter((id) => id !== into).map((id) => ({ id, into: into! }))
  })
  if (rows.length === 0) return
  await writeRows(run, 'merge-nodes', rows)
  for (const step of ['merge-links-from', 'merge-links-to', 'merge-names']) await run(step, {})
  await recount(run, rows)
}

/** For whom actors count, in all events that a merge or its undoing touches. */
async function recount(run: Run, merges: readonly Merge[]): Promise<void> {
  const ids = [...new Set(merges.flatMap(({ id, into }) => [id, into]))].toSorted()
  const isEvent = (id: string) => id.startsWith('event:')
  await countAnew(
    run,
    ids.filter(isEvent),
    ids.filter((id) => !isEvent(id)),
  )
}

function heldTwice(judgements: readonly Judgement[], held: readonly string[]): EntenteError {
  const { file, line } = judgements.find(
    ({ left, right, judgement }) => judgement === 'yes' && (held.includes(left) || held.includes(right)),
  )!
  return identityError(
    `${file}:${line}: makes one of ${held.join(' and ')}, and the seeds hold both; if they are the same, mend the seeds`,
    { file, line, held },
  )
}

async function presentOf(run: Run, ids: readonly string[]): Promise<{ id: string; held: boolean }[]> {
  return (await runOnAll(run, 'present', 'ids', ids)) as { id: string; held: boolean }[]
}

async function storedJudgements(run: Run): Promise<Stored[]> {
  const { rows } = await run('stored-judgements', {})
  return rows.map(({ judgement }) => asStored(judgement as Stored))
}

async function storedMerges(run: Run): Promise<Merge[]> {
  return (await run('stored-merges', {})).rows as unknown as Merge[]
}

const asStored = ({ left, right, judgement, who, when, why, line }: Stored): Stored => ({
  left,
  right,
  judgement,
  who,
  when,
  why,
  line,
})

const inGraph = (judgement: Stored): Judgement => ({ ...judgement, file: 'the judgements of the graph' })
