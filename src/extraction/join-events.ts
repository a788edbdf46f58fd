import type { ActorId } from '../model/actor.ts'
import { earliestDay, latestDay } from '../model/dates.ts'
import type { CodedEvent, Evidence } from '../model/event.ts'
import type { Extraction } from '../model/extraction.ts'
import { pairsOf } from '../model/pairs.ts'
import type { IssueFinder } from './issues.ts'

type Standing = (actor: ActorId) => ActorId
const VAGUE = 'bilateral-relations'

/** Joins what was claimed one by one to the events that it tells again: they get its quotes, its issues, and the day and
 *  place that they leave open. What tells none of them is an event itself.
 *  @param events those that are there; they are not joined with one another
 *  @returns in reading order */
export function joinEvents(
  events: readonly CodedEvent[],
  claims: readonly CodedEvent[],
  standing: Standing,
  finder: IssueFinder,
): CodedEvent[] {
  const joined: CodedEvent[] = []
  const alike = new Map<string, number[]>()
  const add = (event: CodedEvent, keys: readonly string[]) => {
    for (const key of keys) alike.set(key, [...(alike.get(key) ?? []), joined.length])
    joined.push(event)
  }
  for (const event of events) add(event, pairKeys(event, standing))
  for (const claim of claims) {
    const keys = pairKeys(claim, standing)
    const place = (alike.get(keys[0]!) ?? []).find((i) => tellsAgain(joined[i]!, claim, keys, standing))
    if (place === undefined) add(claim, keys)
    else joined[place] = withMore(joined[place]!, claim, finder)
  }
  return joined.toSorted((a, b) => a.evidence[0]!.start - b.evidence[0]!.start)
}

/** For whom actors count in a document, as far as it tells. */
export function standingsOf(found: Pick<Extraction, 'organizations' | 'leaders'>): Standing {
  const of = new Map([...found.organizations, ...found.leaders].map((actor) => [actor.actor, actor.of]))
  return (actor) => {
    let current = actor
    for (let hops = 0; hops < 5; hops++) {
      const next = of.get(current)
      if (!next || next === current) break
      current = next
    }
    return current
  }
}

/** Type and pair of those for whom the participants count; of a deed without counterpart who did it. */
function pairKeys({ type, participants }: CodedEvent, standing: Standing): string[] {
  const at = participants.map(({ actor, role }) => ({ role, actor: standing(actor) }))
  const pairs = pairsOf({ type, participants: at }).map(([a, b]) => `${type} ${a} ${b}`)
  if (pairs.length > 0) return pairs
  return [
    `${type} ${at
      .flatMap(({ actor, role }) => (role === 'ACTOR' ? [actor] : []))
      .sort()
      .join(' ')}`,
  ]
}

/** Whether the second tells nothing but pairs of the first: of one occasion, or in the same words or matter. */
function tellsAgain(
  first: CodedEvent,
  second: CodedEvent,
  keys: readonly string[],
  standing: Standing,
): boolean {
  const own = new Set(pairKeys(first, standing))
  if (!keys.every((key) => own.has(key))) return false
  const visits = [first, second].filter(({ mode }) => mode === 'visit').length
  const summits = [first, second].filter(({ mode }) => mode === 'summit').length
  if (visits === 1 || summits === 1) return false
  const occasion = isOccasion(first) && isOccasion(second)
  const near = overlap(first, second)
  // What is said has the day of a meeting or of the document: of one sentence it is said once.
  if (!sameDay(first, second) && (occasion || !near)) return false
  if (near) return true
  if (own.size !== keys.length) return false
  if (occasion) return true
  const matter = (event: CodedEvent) => event.issues.filter((issue) => issue !== VAGUE)
  const [ours, theirs] = [matter(first), matter(second)]
  return ours.length === 0 || theirs.length === 0 || ours.some((issue) => theirs.includes(issue))
}

const isOccasion = ({ type, mode, happening }: CodedEvent): boolean =>
  happening && (type === 'CONSULT' || mode === 'signing')

/** Unless both are dated, and apart. */
function sameDay(a: CodedEvent, b: CodedEvent): boolean {
  if (a.date === null || b.date === null) return true
  return earliestDay(a.date)! <= latestDay(b.date)! && earliestDay(b.date)! <= latestDay(a.date)!
}

const overlap = (a: CodedEvent, b: CodedEvent): boolean =>
  a.evidence.some((x) => b.evidence.some((y) => x.start < y.end && y.start < x.end))

function withMore(lead: CodedEvent, more: CodedEvent, finder: IssueFinder): CodedEvent {
  const issues = [...new Set([...lead.issues, ...more.issues])]
  const date = lead.date ?? more.date
  return {
    ...lead,
    date,
    startDate: earliestDay(date),
    endDate: latestDay(date),
    place: lead.place ?? more.place,
    issues: finder.specific(issues),
    evidence: joinEvidence([...lead.evidence, ...more.evidence]),
    happening: lead.happening || more.happening,
    confidence: Math.max(lead.confidence, more.confidence),
  }
}

/** Each quote once, with all who found it, a sentence before a part of it. */
function joinEvidence(evidence: readonly Evidence[]): Evidence[] {
  const byPlace = new Map<string, Evidence>()
  for (const quote of evidence) {
    const key = `${quote.start}-${quote.end}`
    const present = byPlace.get(key)
    const extractors = [...new Set([...(present?.extractors ?? []), ...(quote.extractors ?? [])])]
    byPlace.set(key, extractors.length > 0 ? { ...quote, extractors } : quote)
  }
  return [...byPlace.values()].sort((a, b) => a.start - b.start || b.end - a.end)
}
