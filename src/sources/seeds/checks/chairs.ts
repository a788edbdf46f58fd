import type { Chair, Membership } from '../../../model/actor.ts'
import type { Explanations } from '../differences.ts'
import type { Report } from '../problems.ts'
import { inDifferences } from './lives.ts'
import { surelyOverlap } from './spans.ts'

const FULL: ReadonlySet<string> = new Set(['member', 'permanent-member', 'elected-member'])

/** Reports a state that takes the chair of an organization of which it is no member at any time of its term, where the
 *  seeds have members of the organization. */
export function checkChairs(
  chairs: readonly Chair[],
  memberships: readonly Membership[],
  explanations: Explanations,
  report: Report,
): void {
  const known = new Set(memberships.map(({ organization }) => organization))
  const held = new Map<string, Membership[]>()
  for (const membership of memberships)
    if (FULL.has(membership.status)) {
      const key = `${membership.state} ${membership.organization}`
      held.set(key, [...(held.get(key) ?? []), membership])
    }
  for (const chair of chairs) {
    const { state, organization, title, from, row } = chair
    if (!known.has(organization)) continue
    if ((held.get(`${state} ${organization}`) ?? []).some((one) => surelyOverlap(one, chair))) continue
    const record = `${state} ${title} of ${organization} ${from ?? '?'}`
    if (!explanations.explain(record))
      report(
        row,
        `${record}: ${state} is no member of it then; mend it, or explain it ${inDifferences(record)}`,
      )
  }
}
