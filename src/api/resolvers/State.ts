import type { StateResolvers } from '../resolvers.generated.ts'
import type { MembershipRow, OfficeRow } from '../rows.ts'
import { pointInTime } from '../scalars.ts'
import { actorFields } from './Actor.ts'

export const State: StateResolvers = {
  ...actorFields,
  // `from` and `to` are the dates as stated; startDate and endDate in the graph are the days they may mean.
  startDate: ({ from, startDate }) => from ?? startDate ?? null,
  endDate: ({ to, endDate }) => to ?? endDate ?? null,
  leaders: ({ id }, args, { load }) =>
    load<'State/leaders', OfficeRow>('State/leaders', id, pointInTime(args)),
  memberships: ({ id }, args, { load }) =>
    load<'State/memberships', MembershipRow>('State/memberships', id, pointInTime(args)),
}
