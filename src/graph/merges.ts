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
    if (JSON.stringify(await storedJudgements(run)) === JSON.stringify(rows)) {
      return { changed: false, merged: await storedMerges(run), parted: [], absent }
    }
    const before = await part(run)
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

/** Runs a change of the graph as if nothing had been merged, and merges anew after it.
 *  @param ids what the change speaks of: if no judgement concerns it, nothing has to be parted. `null`: it may be anything
 *  @param work runs in the same transaction */
export async function outsideMerges<T>(
  run: Run,
  ids: Iterable<string> | null,
  work: () => Promise<T>,
): Promise<T> {
  const judgements = await storedJudgements(run)
  const concerned = new Set(groupsOf(judgements.map(inGraph)).flat())
  if (concerned.size === 0 || (ids !== null && ![...ids].some((id) => concerned.has(id)))) return await work()
  await part(run)
  const result = await work()
  await merge(run, judgements.map(inGraph), { lenient: true })
  return result
}

/** Parts all that is merged. */
async function part(run: Run): Promise<Merge[]> {
  const before = await storedMerges(run)
  if (before.length === 0) return before
  for (const step of ['part-names', 'part-links-from', 'part-links-to', 'part-nodes']) await run(step, {})
  await recount(run, before)
  return before
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
