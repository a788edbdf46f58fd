import { actsFor, existence, nodes } from '../fields.ts'
import type { OrganizationResolvers } from '../resolvers.generated.ts'
import type { ActorRow, ChairRow, MembershipRow, OfficeRow } from '../rows.ts'
import { pointInTime } from '../scalars.ts'
import { actorFields } from './Actor.ts'

export const Organization: OrganizationResolvers = {
  ...actorFields,
  ...existence,
  actsFor,
  parent: async ({ id }, _, context) =>
    (await nodes<ActorRow, 'Organization/parent'>(context, 'Organization/parent', id, {}))[0] ?? null,
  parts: ({ id }, _, context) => nodes<ActorRow, 'Organization/parts'>(context, 'Organization/parts', id, {}),
  members: ({ id }, args, { load }) =>
    load<'Organization/members', MembershipRow>('Organization/members', id, pointInTime(args)),
  chairs: ({ id }, args, { load }) =>
    load<'Organization/chairs', ChairRow>('Organization/chairs', id, pointInTime(args)),
  leaders: ({ id }, args, { load }) =>
    load<'Organization/leaders', OfficeRow>('Organization/leaders', id, pointInTime(args)),
}
