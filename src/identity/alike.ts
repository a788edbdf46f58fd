import { type ActorId, kindOf } from '../model/actor.ts'
import type { Day } from '../model/dates.ts'
import { fold } from '../model/fold.ts'
import { officeKind } from '../model/office-kind.ts'
import { similarity } from '../model/similarity.ts'
import { skeleton, soundKey } from './transliteration.ts'

/** An office in a state or body, or whom a body acts for, and the days for which it is known. */
export interface KnownTie {
  of: ActorId
  title: string | null
  from: Day | null
  to: Day | null
}

/** An actor of the graph, with what tells who it is. */
export interface KnownActor {
  id: ActorId
  name: string
  acronym: string | null
  /** All names but acronyms. */
  names: string[]
  /** A dataset holds it; else only documents speak of it. */
  held: boolean
  ties: KnownTie[]
  events: number
}

/** A name made ready for comparing. */
interface Form {
  key: string
  words: string[]
  sound: string
}
type Readable = KnownActor & { forms: Form[] }

/** Two that may be one, and why. */
export interface Alike {
  left: string
  right: string
  why: string
  /** How much speaks for it, up to 1. */
  score: number
  /** Events that would count for another. */
  events: number
}

/** Names alike by their letters, from this share on. */
const NEAR = 0.8
/** Least that is listed. */
const LEAST = 0.4
/** A word that so many names have tells nothing by itself. */
const COMMON = 400

/** Pairs of actors that may be one: of one kind, with names that are alike, of one state or of none that is known. People of
 *  one full name are listed across states too. Two that datasets hold are told apart there.
 *  @returns those with the most events first */
export function alikeActors(actors: readonly KnownActor[]): Alike[] {
  const readable = actors.filter((actor) => actor.name).map((actor) => ({ ...actor, forms: formsOf(actor) }))
  const ties = new Map(readable.map((actor) => [actor.id, actor.ties]))
  const keys = readable.map(keysOf)
  const blocks = blocksOf(keys)
  const found: Alike[] = []
  for (const [index, actor] of readable.entries()) {
    if (actor.held) continue
    const seen = new Set<number>([index])
    for (const key of keys[index]!) {
      const block = blocks.get(key)!
      if (block.length > COMMON && keys[index]!.size > 1) continue
      for (const other of block) {
        if (seen.has(other)) continue
        seen.add(other)
        const one = readable[other]!
        // Each pair once: two newcomers meet from both sides.
        if (!one.held && other < index) continue
        const alike = compare(actor, one, ties)
        if (alike) found.push(alike)
      }
    }
  }
  return found.toSorted(
    (a, b) => b.events - a.events || b.score - a.score || (a.left + a.right < b.left + b.right ? -1 : 1),
  )
}

function compare(one: Readable, other: Readable, ties: Ties): Alike | null {
  const kind = kindOf(one.id)
  if (kind !== kindOf(other.id)) return null
  const names = namesAlike(one, other)
  if (!names) return null
  const states = statesAlike(standingsOf(one, ties), standingsOf(other, ties))
  if (states.how === 'different' && (kind !== 'Leader' || !names.full)) return null
  const offices = kind === 'Leader' ? officesAlike(one, other, ties) : { factor: 1, why: null }
  const score = Math.min(1, names.score * states.factor * offices.factor)
  if (score < LEAST) return null
  return {
    left: one.id,
    right: other.id,
    why: [names.why, states.why, offices.why].filter(Boolean).join('; '),
    score: Math.round(score * 100) / 100,
    events: Math.min(one.events, other.events) || Math.max(one.events, other.events),
  }
}

interface Likeness {
  score: number
  why: string
  /** One full name. */
  full: boolean
}

function namesAlike(one: Readable, other: Readable): Likeness | null {
  let best: Likeness | null = null
  for (const name of one.forms) {
    for (const their of other.forms) {
      const alike = nameLikeness(name, their)
      if (alike && (!best || alike.score > best.score)) best = alike
    }
  }
  if (best || !one.acronym || one.acronym !== other.acronym) return best
  return { score: 0.7, why: `the same acronym, ${one.acronym}`, full: false }
}

function nameLikeness(a: Form, b: Form): Likeness | null {
  const [fewer, more] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words]
  const full = fewer.length > 1
  if (a.key === b.key)
    return { score: full ? 1 : 0.7, why: full ? 'the same name' : 'the same single word', full }
  if (a.sound === b.sound)
    return { score: full ? 0.95 : 0.65, why: 'another spelling of the same name', full }
  if (fewer.every((word) => more.includes(word) && word.length > 1))
    return full
      ? { score: 0.85, why: 'a shorter form of the name', full: false }
      : { score: 0.6, why: 'a single word of the name', full: false }
  const [short, long] = [a.key.length, b.key.length].toSorted((x, y) => x - y) as [number, number]
  if (!full || short < NEAR * long) return null
  const near = similarity(a.key, b.key)
  return near >= NEAR ? { score: near, why: 'names written nearly alike', full: false } : null
}

type Ties = ReadonlyMap<ActorId, readonly KnownTie[]>

/** For whom an actor counts, whenever it was: states, and bodies that act for nobody. */
function standingsOf(actor: KnownActor, ties: Ties): Set<ActorId> {
  return new Set(actor.ties.map(({ of }) => standing(of, ties)))
}

function standing(of: ActorId, ties: Ties): ActorId {
  let current = of
  for (let hops = 0; hops < 5 && kindOf(current) === 'Organization'; hops++) {
    const next = ties.get(current)?.[0]?.of
    if (!next || next === current) break
    current = next
  }
  return current
}

function statesAlike(one: Set<ActorId>, other: Set<ActorId>) {
  if (one.size === 0 || other.size === 0)
    return { how: 'unknown', factor: 0.8, why: 'of one the state is not said' }
  const shared = [...one].filter((id) => other.has(id))
  return shared.length > 0
    ? { how: 'same', factor: 1, why: `both of ${shared.toSorted().join(', ')}` }
    : { how: 'different', factor: 0.45, why: `of ${[...one].join(', ')} and of ${[...other].join(', ')}` }
}

function officesAlike(
  one: KnownActor,
  other: KnownActor,
  ties: Ties,
): { factor: number; why: string | null } {
  let together = false
  for (const a of one.ties) {
    for (const b of other.ties) {
      if (standing(a.of, ties) !== standing(b.of, ties) || !overlap(a, b)) continue
      if (a.title && b.title && sameOffice(a.title, b.title))
        return { factor: 1.1, why: `both ${b.title} at the same time` }
      together = true
    }
  }
  return together ? { factor: 0.9, why: 'other offices at the same time' } : { factor: 1, why: null }
}

const sameOffice = (a: string, b: string) =>
  fold(a) === fold(b) || (officeKind(a) === officeKind(b) && officeKind(a) !== 'other')

const overlap = (a: KnownTie, b: KnownTie) =>
  (a.from === null || b.to === null || a.from <= b.to) && (b.from === null || a.to === null || b.from <= a.to)

const formsOf = ({ name, names }: KnownActor): Form[] =>
  [...new Set([name, ...names].map(fold))].map((key) => ({
    key,
    words: key.split(' '),
    sound: soundKey(key),
  }))

/** What alike names have in common: the consonants of a word, or the acronym. */
function keysOf({ id, acronym, forms }: Readable): Set<string> {
  const kind = kindOf(id)
  const words = forms.flatMap((form) => form.words).filter((word) => word.length > 2)
  return new Set([
    ...words.map((word) => `${kind} ${skeleton(word)}`),
    ...(acronym ? [`${kind} ${acronym}`] : []),
  ])
}

function blocksOf(keysOfAll: readonly ReadonlySet<string>[]): Map<string, number[]> {
  const blocks = new Map<string, number[]>()
  for (const [index, keys] of keysOfAll.entries()) {
    for (const key of keys) {
      const block = blocks.get(key)
      if (block) block.push(index)
      else blocks.set(key, [index])
    }
  }
  return blocks
}
