import type { ScoredRelation } from './gold.ts'
import { keysOfPairs } from './pair-keys.ts'
import type { ScoredDocument } from './scores.ts'

/** How often a relation that is `gold` in the labels was found as `found`; null where the other side has none. */
export interface Confusion {
  gold: string | null
  found: string | null
  count: number
}

/** Confusion by type: each type between two actors against the type found between the same two. What is left on both
 *  sides of a pair is matched by the issues it shares; what has no counterpart is missed or wrong. Optional ones are left out. */
export function confusionByType(documents: readonly ScoredDocument[]): Confusion[] {
  const counts = new Map<string, Confusion>()
  const note = (gold: string | null, found: string | null) => {
    const key = `${gold} ${found}`
    const entry = counts.get(key) ?? { gold, found, count: 0 }
    entry.count++
    counts.set(key, entry)
  }
  for (const { gold, predicted } of documents) {
    const keys = keysOfPairs(gold, predicted)
    const wanted = byPair(gold.relations, keys.gold)
    const found = byPair(predicted.relations, keys.predicted)
    for (const pair of new Set([...wanted.keys(), ...found.keys()]))
      for (const [a, b] of matched(wanted.get(pair) ?? new Map(), found.get(pair) ?? new Map())) note(a, b)
  }
  return [...counts.values()].sort(
    (a, b) => String(a.gold).localeCompare(String(b.gold)) || b.count - a.count,
  )
}

/** What one side says of a pair, by type. */
type Types = Map<string, { issues: Set<string>; optional: boolean }>

function byPair(
  relations: readonly ScoredRelation[],
  key: (relation: ScoredRelation) => string,
): Map<string, Types> {
  const pairs = new Map<string, Types>()
  for (const relation of relations) {
    const types: Types = pairs.get(key(relation)) ?? new Map()
    const known = types.get(relation.type)
    types.set(relation.type, {
      issues: new Set([...(known?.issues ?? []), ...(relation.issues ?? [])]),
      optional: relation.optional === true && known?.optional !== false,
    })
    pairs.set(key(relation), types)
  }
  return pairs
}

function matched(wanted: Types, found: Types): [string | null, string | null][] {
  const hits = [...wanted].flatMap(([type, { optional }]): [string, string][] =>
    found.has(type) && !optional ? [[type, type]] : [],
  )
  const missed = [...wanted].filter(([type, { optional }]) => !optional && !found.has(type))
  const wrong = [...found].filter(([type]) => !wanted.has(type))
  const pairs: [string | null, string | null][] = []
  for (const [type, { issues }] of missed) {
    const shared = (i: number) => [...wrong[i]![1].issues].filter((issue) => issues.has(issue)).length
    const [best] = [...wrong.keys()].sort((a, b) => shared(b) - shared(a))
    const taken = best === undefined ? null : wrong.splice(best, 1)[0]![0]
    pairs.push([type, taken])
  }
  return [...hits, ...pairs, ...wrong.map(([type]): [null, string] => [null, type])]
}
