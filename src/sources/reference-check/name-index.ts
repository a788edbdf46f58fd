import { type ActorId, type ActorKind, kindOf, REFERRING_NAMES } from '../../model/actor.ts'
import { codeKey, codeOf, codesOf } from '../../model/codes.ts'
import { covers, type Day, type StatedDate } from '../../model/dates.ts'
import { fold } from '../../model/fold.ts'
import type { Reference } from '../../model/reference.ts'

/** Finds actors by the rule by which the API resolves a ref: cypher/read/Query/actor.cypher. */
export interface NameIndex {
  /** The actors that a name or code may mean: by id or ISO 3166-1 code as it is written, else by a name that refers, else
   *  by an ISO code in any case, else by the code of another list, else by a name in another language. Of those found in
   *  the best way, who bears the name or code on the day comes before who bore it at another time.
   *  @param day null for any time
   *  @param kinds only actors of these kinds */
  find(name: string, day?: Day | null, kinds?: readonly ActorKind[]): ActorId[]
}

/** One way in which an actor is called, and how good it is: the lower the better. */
interface Call {
  actor: ActorId
  rank: number
  from: StatedDate | null
  to: StatedDate | null
  /** A former name whose end is not known is borne no more. */
  former?: boolean
}

const ISO_AS_WRITTEN = 1
const NAME = 2
const ISO = 3
const OTHER_LIST = 4
const FOREIGN = 5

/** Lays the names and codes of the seeds out for `find`. */
export function indexNames(reference: Reference): NameIndex {
  const { states, organizations, names, foreignNames } = reference
  const lives = new Map<ActorId, { from: StatedDate | null; to: StatedDate | null }>()
  for (const { id, startDate: from, endDate: to } of [...states, ...organizations])
    lives.set(id, { from, to })

  const codes = new Map<string, (Call & { code: string; scheme: string })[]>()
  for (const { state: actor, scheme, code, from, to } of codesOf(reference)) {
    const rank = scheme === 'iso2' || scheme === 'iso3' ? ISO : OTHER_LIST
    push(codes, codeKey(code), { actor, rank, code, scheme, from, to })
  }
  const called = new Map<string, Call[]>()
  for (const { actor, name, kind, from, to } of names)
    if (REFERRING_NAMES.includes(kind))
      push(called, fold(name), { actor, rank: NAME, from, to, former: kind === 'former' && to === null })
  for (const { state: actor, name } of foreignNames)
    push(called, fold(name), { actor, rank: FOREIGN, from: null, to: null })

  /** The calls of a name, those by an id or by a code written as its list has it first. */
  const callsOf = (name: string): Call[] => {
    const asked = codeOf(name)
    const byCode = (codes.get(asked.key) ?? [])
      .filter(({ scheme }) => asked.schemes === null || asked.schemes.some((one) => one === scheme))
      .map((call) => {
        const written = asked.schemes !== null || (call.rank === ISO && call.code === name)
        return written ? { ...call, rank: ISO_AS_WRITTEN } : call
      })
    return [...byCode, ...(called.get(fold(name)) ?? [])]
  }
  return {
    find(name, day = null, kinds) {
      const places = new Map<ActorId, number>()
      for (const { actor, rank, from, to, former } of callsOf(name)) {
        if (kinds !== undefined && !kinds.includes(kindOf(actor))) continue
        const bears =
          day === null ||
          (!former && covers({ from, to }, day) && covers(lives.get(actor) ?? { from: null, to: null }, day))
        places.set(actor, Math.min(places.get(actor) ?? Number.POSITIVE_INFINITY, 2 * rank + (bears ? 0 : 1)))
      }
      const best = Math.min(...places.values())
      return [...places].flatMap(([actor, place]) => (place === best ? [actor] : [])).sort()
    },
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
