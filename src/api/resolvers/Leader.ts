import type { LeaderResolvers } from '../resolvers.generated.ts'
import type { OfficeRow } from '../rows.ts'
import { pointInTime } from '../scalars.ts'
import { actorFields } from './Actor.ts'

export const Leader: LeaderResolvers = {
  ...actorFields,
  offices: ({ id }, args, { load }) =>
    load<'Leader/offices', OfficeRow>('Leader/offices', id, pointInTime(args)),
}
