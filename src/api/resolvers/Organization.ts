import type { OrganizationResolvers } from '../resolvers.generated.ts'
import type { ActorRow, MembershipRow, OfficeRow } from '../rows.ts'
import { pointInTime } from '../scalars.ts'
import { actorFields } from './Actor.ts'

export const Organization: OrganizationResolvers = {
  ...actorFields,
  actsFor: async ({ id }, args, { load }) => {
    const rows = await load<'Organization/actsFor', { node: ActorRow }>(
      'Organization/actsFor',
      id,
      pointInTime(args),
    )
    return rows.map((row) => row.node)
  },
  members: ({ id }, args, { load }) =>
    load<'Organization/members', MembershipRow>('Organization/members', id, pointInTime(args)),
  leaders: ({ id }, args, { load }) =>
    load<'Organization/leaders', OfficeRow>('Organization/leaders', id, pointInTime(args)),
}
