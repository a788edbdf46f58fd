import type { ActorId } from '../../../model/actor.ts'
import { earliestDay, latestDay, type StatedDate } from '../../../model/dates.ts'
import type { Explanations } from '../differences.ts'
import type { Report } from '../problems.ts'
import type { Span } from './spans.ts'

/** From when to when a state or an organization exists. */
export type Lives = ReadonlyMap<ActorId, Span>

/** What rows say of an actor, and for which time. */
export interface Fact extends Span {
  row: number
  /** In words, as messages and explanations have it: `state:KHM member of org:asean`. */
  words: string
  /** The states and organizations that have to exist meanwhile. */
  of: readonly ActorId[]
  /** Whether an open end means "until now"; else it means "not known". */
  lasting: boolean
}

/** The lives of states and organizations. */
export function livesOf(
  actors: readonly { id: ActorId; startDate: StatedDate | null; endDate: StatedDate | null }[],
): Lives {
  return new Map(actors.map(({ id, startDate: from, endDate: to }) => [id, { from, to }]))
}

/** Reports a fact that surely begins before its actor does, or ends after it: a member before independence, a minister
 *  of a state that has ended. One that is right all the same is explained in differences.csv. */
export function checkLives(
  facts: readonly Fact[],
  lives: Lives,
  explanations: Explanations,
  report: Report,
): void {
  for (const { row, words, of, from, to, lasting } of facts)
    for (const actor of of) {
      const life = lives.get(actor)
      const fault = life && outside({ from, to }, life, lasting)
      const record = `${actor}: ${words} ${from ?? '?'}`
      if (fault && !explanations.explain(record))
        report(
          row,
          `${words} from ${from ?? '?'}: ${fault(actor)}; mend a date, or explain it ${inDifferences(record)}`,
        )
    }
}

function outside(span: Span, life: Span, lasting: boolean): ((actor: ActorId) => string) | null {
  if (life.from !== null && span.from !== null && latestDay(span.from)! < earliestDay(life.from)!)
    return (actor) => `${actor} began on ${life.from} only`
  if (life.to === null) return null
  if (span.from !== null && earliestDay(span.from)! > dayAfter(latestDay(life.to)!))
    return (actor) => `${actor} had ended on ${life.to}`
  if (span.to !== null && earliestDay(span.to)! > dayAfter(latestDay(life.to)!))
    return (actor) => `it ends on ${span.to}, but ${actor} had ended on ${life.to}`
  if (span.to === null && lasting) return (actor) => `it has no end, but ${actor} ended on ${life.to}`
  return null
}

/** A handover bears the day on which the next begins. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** Where a contradiction that is right is explained. */
export function inDifferences(record: string): string {
  return `in seeds/differences/differences.csv (dataset "seeds", record "${record}")`
}
