import { eventTotal } from '../events.ts'
import type {
  CooperationConnectionResolvers,
  EventConnectionResolvers,
  PartnerConnectionResolvers,
} from '../resolvers.generated.ts'

export const EventConnection: EventConnectionResolvers = {
  totalCount: ({ total }, _, context) => (typeof total === 'number' ? total : eventTotal(context, total)),
}

export const CooperationConnection: CooperationConnectionResolvers = {
  totalCount: async ({ asked }, _, { read }) => {
    const [row] = await read<'CooperationConnection/totalCount', { total: number }>(
      'CooperationConnection/totalCount',
      asked,
    )
    return row!.total
  },
}

export const PartnerConnection: PartnerConnectionResolvers = {
  totalCount: async ({ actor, asked }, _, { load }) => {
    const [row] = await load<'PartnerConnection/totalCount', { total: number }>(
      'PartnerConnection/totalCount',
      actor,
      asked,
    )
    return row!.total
  },
}
