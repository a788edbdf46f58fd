import type { ActorId, Office, State } from '../../model/actor.ts'
import { earliestDay, latestDay } from '../../model/dates.ts'
import { type OfficeKind, officeKind } from '../../model/office-kind.ts'

/** Days that a state may be without a holder of an office and still be covered. */
const LONGEST_GAP = 60

/** The states for which the seeds have an office of a kind from a day on without a gap of more than 60 days, and its
 *  present holder. A state that began later is covered if it is from its beginning.
 *  @param kinds the office is held by whoever holds one of these kinds: presidents who head their government */
export function covered(
  states: readonly State[],
  offices: readonly Office[],
  kinds: readonly OfficeKind[],
  since: string,
): State[] {
  const held = new Map<ActorId, Office[]>()
  for (const office of offices)
    if (kinds.includes(officeKind(office.title)))
      held.set(office.of, [...(held.get(office.of) ?? []), office])
  return states.filter(
    ({ id, startDate, endDate }) =>
      endDate === null && isUnbroken(held.get(id) ?? [], later(since, latestDay(startDate))),
  )
}

function isUnbroken(offices: readonly Office[], since: string): boolean {
  const spans = offices
    .map(({ from, to }) => ({ from: earliestDay(from) ?? '0000', to: latestDay(to) ?? '9999-12-31' }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  let reached = since
  for (const { from, to } of spans) {
    if (to < reached) continue
    if (from > reached && Date.parse(from) - Date.parse(reached) > LONGEST_GAP * 86_400_000) return false
    reached = to
  }
  return reached === '9999-12-31'
}

function later(a: string, b: string | null): string {
  return b !== null && b > a ? b : a
}
