import type { GroupResolvers } from '../resolvers.generated.ts'
import type { ActorRow } from '../rows.ts'
import { pointInTime } from '../scalars.ts'
import { actorFields } from './Actor.ts'

export const Group: GroupResolvers = {
  ...actorFields,
  actsFor: async ({ id }, args, { load }) => {
    const rows = await load<'Organization/actsFor', { node: ActorRow }>(
      'Organization/actsFor',
      id,
      pointInTime(args),
    )
    return rows.map((row) => row.node)
  },
}
