import { identityError } from '../errors.ts'
import type { ActorId } from '../model/actor.ts'
import { fold } from '../model/fold.ts'

/** What a person decided about two ids, or about a name and an id: the same, not the same, or that it cannot be said. */
export interface Judgement {
  left: string
  right: string
  judgement: 'yes' | 'no' | 'unsure'
  who: string
  when: string
  why: string
  /** The file as messages call it, and the 1-based line. */
  file: string
  line: number
}

const ID = /^(?:state:[A-Z]{3}|(?:org|leader|group):[a-z0-9]+(?:-[a-z0-9]+)*|event:[0-9a-z]+)$/

/** Whether a side of a judgement is an id of an actor or an event; else it is a name. */
export const isId = (side: string): boolean => ID.test(side)

/** `leader`, `org`, `event` … */
const prefixOf = (id: string) => id.slice(0, id.indexOf(':'))

/** Two ids in one order, as a key. */
export const pairKey = (left: string, right: string): string => [left, right].toSorted().join(' ')

/** What is wrong with a judgement by itself; null if nothing is. */
export function faultOf({
  left,
  right,
  judgement,
}: Pick<Judgement, 'left' | 'right' | 'judgement'>): string | null {
  if (left === right) return `${left} is judged against itself`
  const ids = [left, right].filter(isId)
  if (ids.length === 0) return `neither "${left}" nor "${right}" is an id of an actor or event`
  if (ids.length === 1) {
    return ids[0]!.startsWith('event:') ? `an event is judged against an event, not against a name` : null
  }
  if (prefixOf(left) !== prefixOf(right) && judgement === 'yes')
    return `${left} and ${right} are of different kinds`
  return null
}

/** The ids that judgements make one, each group sorted, groups in order.
 *  @throws EntenteError IDENTITY with file and line when a "no" stands between two that "yes" makes one */
export function groupsOf(judgements: readonly Judgement[]): string[][] {
  const parent = new Map<string, string>()
  const root = (id: string): string => {
    const up = parent.get(id)
    return up === undefined || up === id ? id : root(up)
  }
  for (const { left, right, judgement } of judgements) {
    if (judgement !== 'yes' || !isId(left) || !isId(right)) continue
    const [first, second] = [root(left), root(right)].toSorted()
    for (const id of [left, right]) if (!parent.has(id)) parent.set(id, id)
    parent.set(second!, first!)
  }
  for (const { left, right, judgement, file, line } of judgements) {
    if (judgement !== 'no' || !parent.has(left) || root(left) !== root(right)) continue
    throw identityError(
      `${file}:${line}: ${left} and ${right} are not the same, says this line, but other lines make them one; take one of them out`,
      { file, line, left, right },
    )
  }
  const groups = new Map<string, string[]>()
  for (const id of parent.keys()) {
    const key = root(id)
    groups.set(key, [...(groups.get(key) ?? []), id])
  }
  return [...groups.values()].map((ids) => ids.toSorted()).toSorted(([a], [b]) => (a! < b! ? -1 : 1))
}

/** Judgements on names: whom a name means, and whom it never means, by kind and folded name. */
export class JudgedNames {
  readonly #means = new Map<string, ActorId>()
  readonly #never = new Set<string>()

  constructor(judgements: readonly Judgement[]) {
    for (const { left, right, judgement } of judgements) {
      if (isId(left) === isId(right)) continue
      const [name, id] = isId(right) ? [left, right] : [right, left]
      if (judgement === 'yes') this.#means.set(`${prefixOf(id)} ${fold(name)}`, id)
      if (judgement === 'no') this.#never.add(`${fold(name)} ${id}`)
    }
  }

  /** Whom a name means by judgement. @param prefix `leader`, `org` … */
  meaning(prefix: string, name: string): ActorId | null {
    return this.#means.get(`${prefix} ${fold(name)}`) ?? null
  }

  /** Whether a judgement says that the name does not mean this actor. */
  excludes(name: string, actor: ActorId): boolean {
    return this.#never.has(`${fold(name)} ${actor}`)
  }
}
