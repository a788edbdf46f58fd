import { ROLES } from '../../model/event.ts'
import type { EventResolvers } from '../resolvers.generated.ts'
import type { EventRow, EvidenceRow, IssueRow, ParticipationRow } from '../rows.ts'

export const Event: EventResolvers = {
  participants: ({ id }, _, { load }) =>
    load<'Event/participants', ParticipationRow>('Event/participants', id, { roles: ROLES }),
  issues: async ({ id }, _, { load }) =>
    (await load<'Event/issues', { node: IssueRow }>('Event/issues', id, {})).map((row) => row.node),
  evidence: async ({ id }, _, { load }) =>
    (await load<'Event/evidence', { node: EvidenceRow }>('Event/evidence', id, {})).map((row) => row.node),
  partOf: async ({ id }, _, { load }) =>
    (await load<'Event/partOf', { node: EventRow }>('Event/partOf', id, {}))[0]?.node ?? null,
  parts: async ({ id }, _, { load }) =>
    (await load<'Event/parts', { node: EventRow }>('Event/parts', id, {})).map((row) => row.node),
}
