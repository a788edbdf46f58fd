import type { ActorId, CodeScheme } from '../../model/actor.ts'
import { type Day, earliestDay, latestDay } from '../../model/dates.ts'
import type { Reference } from '../../model/reference.ts'
import type { Span } from './days.ts'

/** A code of a state and when it meant it. */
export interface CodeSpan extends Span {
  state: ActorId
}

/** The codes of the states: those in their own records, and those of codes.csv. */
export interface StateCodes {
  /** The spans in which a code meant a state. */
  spans(scheme: CodeScheme, code: string): readonly CodeSpan[]
  /** The states that a code may mean on a day between two, both included, in the order of the seeds. */
  statesOf(scheme: CodeScheme, code: string, from: Day, to: Day): ActorId[]
}

/** Lays the codes out by list and code. */
export function indexCodes({ states, codes }: Reference): StateCodes {
  const spans = new Map<string, CodeSpan[]>()
  const add = (scheme: CodeScheme, code: string | number | null, span: CodeSpan) => {
    if (code === null) return
    const key = `${scheme} ${code}`
    spans.set(key, [...(spans.get(key) ?? []), span])
  }
  for (const { id: state, iso2, iso3, cowCode, gwCode, startDate: from, endDate: to } of states) {
    const life = { state, from, to }
    add('iso2', iso2, life)
    add('iso3', iso3, life)
    add('cow', cowCode, life)
    add('gw', gwCode, life)
  }
  for (const { state, scheme, code, from, to } of codes) add(scheme, code, { state, from, to })
  const of = (scheme: CodeScheme, code: string) => spans.get(`${scheme} ${code}`) ?? []
  return {
    spans: of,
    statesOf: (scheme, code, from, to) => [
      ...new Set(
        of(scheme, code)
          .filter((span) => touches(span, from, to))
          .map(({ state }) => state),
      ),
    ],
  }
}

/** Whether a span has a day between two, both included; dates are read in its favour. */
export function touches(span: Span, from: Day, to: Day): boolean {
  return (earliestDay(span.from) ?? from) <= to && (latestDay(span.to) ?? to) >= from
}
