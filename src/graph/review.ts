import { type Alike, alikeActors, type KnownActor } from '../identity/alike.ts'
import { type Judgement, pairKey } from '../identity/judgements.ts'
import type { Graph } from './graph.ts'

/** What a document or dataset says of one side. */
export interface SideEvidence {
  /** The office, tie or event, in words. */
  says: string
  quote: string | null
  /** A dataset's record, `leaders:12`; empty for a document. */
  record: string
  from: string | null
  to: string | null
  document: string | null
  title: string | null
  published: string | null
}

/** One of the two of a doubtful pair. */
export interface Side {
  id: string
  name: string
  evidence: SideEvidence[]
}

/** Two actors, or two events, that may be one. */
export interface Doubt {
  kind: 'actors' | 'events'
  left: Side
  right: Side
  why: string
  score: number
  /** Events that would count for another, or once instead of twice. */
  events: number
  /** Why somebody who looked at it could not say. */
  unsure: string | null
}

interface EventPair {
  left: EventBrief
  right: EventBrief
  shared: number
  participants: number
  issues: number
  sameDay: boolean
}
interface EventBrief {
  id: string
  title: string | null
  type: string
  mode: string | null
  place: string | null
}

/** Days between two reports of one event. */
const DAYS = 1
const EVIDENCE = 3

/** The doubtful pairs of the graph that nobody has settled, those that move the most events first, then the surest.
 *  @param judgements pairs judged "yes" or "no" are not listed any more
 *  @returns how many there are, and the first of them with their evidence */
export async function doubts(
  graph: Graph,
  judgements: readonly Judgement[],
  first: number,
): Promise<{ total: number; doubts: Doubt[] }> {
  const actors = await graph.read<KnownActor>('review/actors', {})
  const pairs = await graph.read<EventPair>('review/events', { days: DAYS })
  const judged = new Map(judgements.map((one) => [pairKey(one.left, one.right), one]))
  const names = new Map<string, string>([
    ...actors.map(({ id, name }) => [id, name] as const),
    ...pairs.flatMap(({ left, right }) =>
      [left, right].map((one) => [one.id, one.title ?? one.type] as const),
    ),
  ])
  const open = [
    ...alikeActors(actors).map((alike) => ({ kind: 'actors' as const, ...alike })),
    ...pairs.map((pair) => ({ kind: 'events' as const, ...alikeEvents(pair) })),
  ]
    .filter(({ left, right }) => (judged.get(pairKey(left, right))?.judgement ?? 'unsure') === 'unsure')
    .toSorted(
      (a, b) => b.events - a.events || b.score - a.score || (a.left + a.right < b.left + b.right ? -1 : 1),
    )
  const listed = open.slice(0, first)
  const evidence = await evidenceOf(graph, [...new Set(listed.flatMap(({ left, right }) => [left, right]))])
  const side = (id: string): Side => ({ id, name: names.get(id) ?? id, evidence: evidence.get(id) ?? [] })
  return {
    total: open.length,
    doubts: listed.map(({ left, right, ...rest }) => ({
      ...rest,
      left: side(left),
      right: side(right),
      unsure: judged.get(pairKey(left, right))?.why ?? null,
    })),
  }
}

function alikeEvents({ left, right, shared, participants, issues, sameDay }: EventPair): Alike {
  const all = 2 * shared === participants
  const place = left.place !== null && left.place === right.place
  const score = 0.5 + (sameDay ? 0.15 : 0) + (all ? 0.15 : 0) + (issues > 0 ? 0.1 : 0) + (place ? 0.1 : 0)
  const why = [
    `${left.type}${left.mode ? ` (${left.mode})` : ''} ${sameDay ? 'on the same day' : 'within a day'}`,
    all ? 'between the same' : 'one names more participants',
    issues > 0 ? 'on the same issue' : null,
    place ? `in ${left.place}` : null,
  ]
  return {
    left: left.id,
    right: right.id,
    why: why.filter(Boolean).join('; '),
    score: Math.round(score * 100) / 100,
    events: 1,
  }
}

async function evidenceOf(graph: Graph, ids: string[]): Promise<Map<string, SideEvidence[]>> {
  const rows = await graph.read<{ id: string; evidence: SideEvidence[] }>('review/evidence', {
    ids,
    first: EVIDENCE,
  })
  return new Map(rows.map(({ id, evidence }) => [id, evidence]))
}
