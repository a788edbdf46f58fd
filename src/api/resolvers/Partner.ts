import { pairPage } from '../events.ts'
import type { PartnerResolvers } from '../resolvers.generated.ts'

export const Partner: PartnerResolvers = {
  events: ({ actor, partner, issue, eventCount, counting }, args, context) =>
    pairPage(
      context,
      args,
      { actor, partner: partner.id, issue: null, within: issue },
      { ...counting, withoutIssue: false },
      eventCount,
    ),
}
