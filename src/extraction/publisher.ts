import type { ActorId } from '../model/actor.ts'
import { kindOf } from '../model/actor.ts'
import type { Gazetteer } from './gazetteer.ts'
import { tokenize } from './tokens.ts'

/** Who publishes: the state or organization that the publisher's name holds, the last state first ("Ministry of Law, Singapore").
 *  @returns null where it names nobody that the seeds know */
export function publisherOf(publisher: string | null, gazetteer: Gazetteer): ActorId | null {
  if (!publisher) return null
  const tokens = tokenize(publisher)
  let state: ActorId | null = null
  let organization: ActorId | null = null
  for (let i = 0; i < tokens.length; ) {
    const hit = gazetteer.namesAt(tokens, i, tokens.length)[0]
    if (!hit) {
      i++
      continue
    }
    const names = hit.names
    state = names.find((n) => kindOf(n.actor) === 'State')?.actor ?? state
    organization ??= names.find((n) => kindOf(n.actor) === 'Organization')?.actor ?? null
    i = hit.end
  }
  return state ?? organization
}
