import { pairPage } from '../events.ts'
import type { CooperationResolvers } from '../resolvers.generated.ts'

export const Cooperation: CooperationResolvers = {
  events: ({ actor, partner, issue, eventCount, counting }, args, context) =>
    pairPage(
      context,
      args,
      { actor: actor.id, partner: partner.id, issue: issue?.id ?? null, within: null },
      { ...counting, withoutIssue: true },
      eventCount,
    ),
}
