import { COOPERATION, type EventType, SYMMETRIC } from '../model/plover.ts'
import type { Link } from './parameters.ts'
import type { Counting } from './rows.ts'
import { period } from './scalars.ts'

type Level = 'DIRECT' | 'STATE'

/** How an actor must be in an event to be found there. At level STATE an actor that is named in the question is found where
 *  it takes part itself or is counted; one that is not named, only where it is counted. At level DIRECT all take part
 *  themselves (and a named one leads to those who act for it, see Query/cooperation). */
export function linksOf(level: Level | null | undefined, named: boolean): Link[] {
  if (level === 'DIRECT') return ['PARTICIPATED_IN']
  return named ? ['PARTICIPATED_IN', 'COUNTS_IN'] : ['COUNTS_IN']
}

/** Which events count as cooperation, and how the two actors are found in them.
 * @throws GraphQLError BAD_USER_INPUT for a period that ends before it begins */
export function counting(
  args: {
    types?: readonly EventType[] | null
    level?: Level | null
    from?: string | null
    to?: string | null
  },
  named: { actor: boolean; partner: boolean },
): Counting {
  return {
    actorLinks: linksOf(args.level, named.actor),
    partnerLinks: linksOf(args.level, named.partner),
    types: args.types ?? COOPERATION,
    symmetric: [...SYMMETRIC],
    ...period(args),
  }
}
