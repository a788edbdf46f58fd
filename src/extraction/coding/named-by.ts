import type { ActorId } from '../../model/actor.ts'
import type { Role } from '../../model/event.ts'
import type { Cast } from '../cast.ts'
import type { Mention } from '../reading.ts'

/** How a clause leads to a participant: it is named, a word stands for it ("he", "both sides"), "we" say it,
 *  or the clause leaves it out and the document tells who is meant. */
export type Naming = 'named' | 'denoted' | 'speaking' | 'supplied'

/** A participant's own words in the sentence. */
export interface NamedBy {
  naming: Naming
  /** null where no word of the sentence denotes it. */
  mention: Mention | null
}

/** A clause: its tokens, the word that made it, and whether it leaves a side out. */
interface Clause {
  from: number
  to: number
  at: number
  guessed: boolean
  /** Its actors stand on either side of the trigger. */
  symmetric: boolean
}

const SPEAKING = /^(?:we|us|our|i|my)$/i

/** Finds the words of each participant: those in the clause before others of the sentence, on the side of the trigger
 *  where its role stands, the nearest first. @param mentions those of the sentence */
export function namedBy(
  participants: readonly { actor: ActorId; role: Role }[],
  mentions: readonly Mention[],
  clause: Clause,
  tools: { cast: Cast; wordAt(token: number): string },
): Map<ActorId, NamedBy> {
  const found = new Map<ActorId, NamedBy>()
  for (const { actor, role } of participants) {
    const own = mentions.filter((m) => denotes(m, actor))
    const standing =
      own.length > 0 ? own : mentions.filter((m) => m.actors.some((a) => tools.cast.standing(a) === actor))
    const within = standing.filter((m) => m.from >= clause.from && m.to <= clause.to)
    const outside = clause.guessed ? standing.filter((m) => mayBeSubject(m, clause.at)) : standing
    const mention = nearest(within.length > 0 ? within : outside, role, clause)
    found.set(actor, {
      naming: mention ? namingOf(mention, tools.wordAt(mention.from)) : 'supplied',
      mention,
    })
  }
  return found
}

const denotes = (mention: Mention, actor: ActorId): boolean =>
  mention.actors.includes(actor) || mention.nested.some((inner) => inner.actors.includes(actor))

/** Of a clause that leaves a side out, only a subject before it may be meant. */
const mayBeSubject = (mention: Mention, at: number): boolean =>
  mention.to <= at && !mention.possessive && mention.form !== 'adjective'

function nearest(pool: readonly Mention[], role: Role, { at, symmetric }: Clause): Mention | null {
  let best: Mention | null = null
  let least = Infinity
  for (const mention of pool) {
    const before = mention.from < at
    const turned = !symmetric && (role === 'ACTOR' ? !before : before)
    const distance = Math.abs(mention.from - at) + (turned ? 1000 : 0)
    if (distance < least) [best, least] = [mention, distance]
  }
  return best
}

function namingOf(mention: Mention, word: string): Naming {
  if (mention.form === 'pronoun') return SPEAKING.test(word) ? 'speaking' : 'denoted'
  return mention.kind === 'reference' ? 'denoted' : 'named'
}
