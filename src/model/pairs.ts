import type { ActorId } from './actor.ts'
import type { CodedEvent } from './event.ts'
import { SYMMETRIC } from './plover.ts'

/** Who did it with or to whom: in symmetric types each two ACTORs, else each ACTOR with each RECIPIENT.
 *  @returns pairs of different actors, each once; those of symmetric types sorted */
export function pairsOf(event: Pick<CodedEvent, 'type' | 'participants'>): [ActorId, ActorId][] {
  const by = (role: string) => [
    ...new Set(event.participants.filter((p) => p.role === role).map((p) => p.actor)),
  ]
  const actors = by('ACTOR')
  const pairs: [ActorId, ActorId][] = []
  if (SYMMETRIC.has(event.type)) {
    const sorted = actors.toSorted()
    sorted.forEach((a, i) => {
      for (const b of sorted.slice(i + 1)) pairs.push([a, b])
    })
    return pairs
  }
  for (const a of actors) for (const b of by('RECIPIENT')) if (a !== b) pairs.push([a, b])
  return pairs
}
