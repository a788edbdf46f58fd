import { keyOf } from './actor-keys.ts'
import type { ScoredEvent } from './gold.ts'

/** What was found rightly, found wrongly and not found, in one document and measure. */
export interface Comparison {
  hits: number
  wrong: string[]
  missed: string[]
}

/** A thing to be found; finding or missing an optional one is no fault. */
export interface Item {
  key: string
  optional: boolean
}

/** Compares sets of keys; each wanted key is found at most once. */
export function compareItems(
  gold: Item[],
  predicted: Item[],
  equal: (gold: string, predicted: string) => boolean = (a, b) => a === b,
): Comparison {
  const wanted = new Set(gold.filter((item) => !item.optional).map((item) => item.key))
  const allowed = new Set(gold.map((item) => item.key))
  const found = new Set<string>()
  const wrong: string[] = []
  for (const key of new Set(predicted.map((item) => item.key))) {
    const match = [...wanted].find((candidate) => !found.has(candidate) && equal(candidate, key))
    if (match !== undefined) found.add(match)
    else if (![...allowed].some((candidate) => equal(candidate, key))) wrong.push(key)
  }
  return { hits: found.size, wrong, missed: [...wanted].filter((key) => !found.has(key)) }
}

/** Full names differ between writers: the same last word with the same initial or none, or one name within the other. */
export function samePerson(a: string, b: string): boolean {
  const x = a.split(' ')
  const y = b.split(' ')
  if (a === b) return true
  if (x.at(-1) === y.at(-1) && (x.length === 1 || y.length === 1 || x[0]![0] === y[0]![0])) return true
  return x.every((word) => y.includes(word)) || y.every((word) => x.includes(word))
}

/** Compares events: same type, same date where the gold has one, at least half of the participants shared. */
export function compareEvents(
  gold: ScoredEvent[],
  predicted: ScoredEvent[],
  keys: ReadonlyMap<string, string>,
): Comparison {
  const prepare = (event: ScoredEvent) => ({
    type: event.type,
    date: event.date ?? null,
    who: new Set((event.participants ?? []).map((actor) => keyOf(keys, actor))),
    words: `${event.type} ${event.date ?? 'undated'} ${(event.participants ?? []).join('+')}`,
  })
  type Prepared = ReturnType<typeof prepare>
  const alike = (a: Prepared, b: Prepared) =>
    a.type === b.type &&
    (a.date === null || a.date === '' || a.date === b.date) &&
    [...a.who].filter((actor) => b.who.has(actor)).length * 2 >= Math.max(a.who.size, b.who.size)

  const wanted = gold.filter((event) => !event.optional).map(prepare)
  const optional = gold.filter((event) => event.optional).map(prepare)
  const found = new Set<Prepared>()
  const wrong: string[] = []
  for (const event of predicted.map(prepare)) {
    const hit = wanted.find((candidate) => !found.has(candidate) && alike(candidate, event))
    if (hit) found.add(hit)
    else if (![...optional, ...found].some((candidate) => alike(candidate, event))) wrong.push(event.words)
  }
  return {
    hits: found.size,
    wrong,
    missed: wanted.filter((event) => !found.has(event)).map((event) => event.words),
  }
}
