import { createHash } from 'node:crypto'
import type { ActorId, OrganizationKind } from '../model/actor.ts'
import { fold, slug } from '../model/fold.ts'

/** Bodies that every state has: without the state, their name tells nothing. */
const OF_A_STATE: ReadonlySet<OrganizationKind> = new Set([
  'ministry',
  'agency',
  'parliament',
  'court',
  'military',
  'party',
  'mission',
])

/** The id of a person that nobody knows yet. The same full name of the same state is one person; a single word, or a
 *  name whose state is not said, is a person of its source alone.
 *  @param of the state, or the organization, for which the person counts
 *  @param source id of the document or dataset */
export function newLeader(name: string, of: ActorId | null, source: string): ActorId {
  const full = of !== null && fold(name).includes(' ')
  return joined('leader', slug(name), of && ofPart(of), full ? null : mark(source))
}

/** The id of a body that nobody knows yet: one of a state by its name and state, any other by its name. */
export function newOrganization(
  name: string,
  of: ActorId | null,
  kind: OrganizationKind,
  source: string,
): ActorId {
  const apart = of === null && OF_A_STATE.has(kind)
  return joined('org', of && ofPart(of), slug(name), apart ? mark(source) : null)
}

const joined = (prefix: string, ...parts: (string | null)[]) =>
  `${prefix}:${parts.filter((part) => part).join('-')}`

const ofPart = (of: ActorId) => slug(of.slice(of.indexOf(':') + 1))

const mark = (source: string) => createHash('sha256').update(source).digest('hex').slice(0, 8)
