import { kindOf } from '../../model/actor.ts'
import { pageAsked, pageOfPlaced } from '../connection.ts'
import { counting, linksOf } from '../counting.ts'
import { eventPage } from '../events.ts'
import { idOf } from '../ref.ts'
import type { ActorResolvers, StateResolvers } from '../resolvers.generated.ts'
import type { PartnerRow } from '../rows.ts'

export const Actor: Required<ActorResolvers> = {
  __resolveType: ({ id }) => kindOf(id),
}

/** The fields that all actors have. */
export const actorFields: Pick<Required<StateResolvers>, 'aliases' | 'partners' | 'events'> = {
  aliases: ({ aliases }) => aliases ?? [],
  events: ({ id }, args, context) => eventPage(context, args, { actor: id }),
  partners: async ({ id }, args, context) => {
    const page = pageAsked(args, 20, ['number', 'string'])
    const issue = await idOf(context, 'issue', args.issue, 'issue')
    // The actor itself is found wherever it takes part or is counted; the level is that of its partners.
    const counts = {
      ...counting(args, { actor: true, partner: false }),
      actorLinks: linksOf('STATE', true),
    }
    const asked = { issue, ...counts }
    const rows = await context.load<'Actor/partners', PartnerRow>('Actor/partners', id, {
      ...asked,
      after: page.after,
      limit: page.limit,
    })
    return {
      ...pageOfPlaced(rows, page, (row) => ({ ...row, actor: id, issue, counting: counts })),
      actor: id,
      asked,
    }
  },
}
