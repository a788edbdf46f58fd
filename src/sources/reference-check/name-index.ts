import { type ActorId, type ActorKind, kindOf, REFERRING_NAMES } from '../../model/actor.ts'
import { covers, type Day, type StatedDate } from '../../model/dates.ts'
import { fold } from '../../model/fold.ts'
import type { Reference } from '../../model/reference.ts'

interface Bearer {
  actor: ActorId
  from: StatedDate | null
  to: StatedDate | null
}

/** Finds actors by the rule by which the API resolves a ref. */
export interface NameIndex {
  /** The actors that a name or code may mean: by ISO 3166-1 code as it is written, else by a name that refers, else by
   *  a name in another language, else by a code of another list or in another case.
   *  @param day only names, codes and states of that day; null for all
   *  @param kinds only actors of these kinds */
  find(name: string, day?: Day | null, kinds?: readonly ActorKind[]): ActorId[]
}

/** Lays the names and codes of the seeds out for `find`. */
export function indexNames(reference: Reference): NameIndex {
  const { states, codes, names, foreignNames } = reference
  const lives = new Map<ActorId, Bearer>()
  for (const { id, startDate: from, endDate: to } of states) lives.set(id, { actor: id, from, to })

  const exact = new Map<string, Bearer[]>()
  const named = new Map<string, Bearer[]>()
  const foreign = new Map<string, Bearer[]>()
  const listed = new Map<string, Bearer[]>()
  const open = (actor: ActorId): Bearer => ({ actor, from: null, to: null })
  for (const { id, iso2, iso3 } of states)
    for (const code of [iso2, iso3])
      if (code !== null) {
        push(exact, code, open(id))
        push(listed, fold(code), open(id))
      }
  for (const name of names) if (REFERRING_NAMES.includes(name.kind)) push(named, keyOf(name.name), name)
  for (const { state, name } of foreignNames) push(foreign, keyOf(name), open(state))
  for (const { state, code, from, to } of codes)
    if (/[A-Z]/.test(code)) push(listed, fold(code), { actor: state, from, to })

  return {
    find(name, day = null, kinds) {
      const fits = ({ actor, from, to }: Bearer) =>
        (kinds === undefined || kinds.includes(kindOf(actor))) &&
        (day === null || (covers({ from, to }, day) && covers(lives.get(actor) ?? open(actor), day)))
      for (const bearers of [
        exact.get(name),
        named.get(keyOf(name)),
        foreign.get(keyOf(name)),
        listed.get(fold(name)),
      ]) {
        const found = new Set((bearers ?? []).filter(fits).map(({ actor }) => actor))
        if (found.size > 0) return [...found].sort()
      }
      return []
    },
  }
}

/** Names in scripts that have no Latin form are compared as they stand. */
function keyOf(name: string): string {
  return fold(name) || name
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
