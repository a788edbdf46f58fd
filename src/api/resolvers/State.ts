import { enumName, existence, ranked } from '../fields.ts'
import type { StateResolvers } from '../resolvers.generated.ts'
import type { ChairRow, CodeRow, MembershipRow, OfficeRow, SuccessionRow } from '../rows.ts'
import { pointInTime } from '../scalars.ts'
import { actorFields } from './Actor.ts'

export const State: StateResolvers = {
  ...actorFields,
  ...existence,
  status: ({ status }) => (status == null ? null : enumName(status)),
  codes: ({ id }, args, { load }) => load<'State/codes', CodeRow>('State/codes', id, pointInTime(args)),
  predecessors: ({ id }, _, { load }) =>
    load<'State/predecessors', SuccessionRow>('State/predecessors', id, {}),
  successors: ({ id }, _, { load }) => load<'State/successors', SuccessionRow>('State/successors', id, {}),
  leaders: async ({ id }, args, { load }) =>
    ranked(await load<'State/leaders', OfficeRow>('State/leaders', id, pointInTime(args)), args),
  memberships: ({ id }, args, { load }) =>
    load<'State/memberships', MembershipRow>('State/memberships', id, pointInTime(args)),
  chairs: ({ id }, args, { load }) => load<'State/chairs', ChairRow>('State/chairs', id, pointInTime(args)),
}
