import type { ActorId } from '../model/actor.ts'
import { kindOf } from '../model/actor.ts'
import type { Cast } from './cast.ts'
import type { OpenMention } from './mentions/find.ts'
import { type Reading, textOf } from './reading.ts'

export interface Parties {
  /** States and organizations that the document is between, the publisher's first where it is one. */
  standing: ActorId[]
  /** The persons who act for them, where the text names them: one for each. */
  leaders: ActorId[]
  /** Who says what the document says: who signs it, else who publishes it. */
  speakers: ActorId[]
  /** The document tells of a meeting, a call or an agreement, and so of two sides. */
  contact: boolean
}

const CONTACT =
  /\b(?:met|meets?|meetings?|talks|calls?|spoke|visit(?:s|ed)?|welcomed|signs?|signed|signing|consultations?|dialogue|discussions?|discussed|joint|hosted|received|summit|agreements?|readout|bilateral|communiqu\S*|ties|relations|cooperation|courtesy|exchanged|negotiations|co-leaders)\b/i

const LEAD_SENTENCES = 3

/** Whom the document is between: the publisher and those whom title and lead name as acting.
 *  A state named only as a place ("in Bali, Indonesia") is none. */
export function partiesOf(reading: Reading, mentions: readonly OpenMention[], cast: Cast): Parties {
  const scores = new Map<ActorId, number>()
  const leaders = new Map<ActorId, ActorId>()
  const add = (actor: ActorId | null, score: number) => {
    if (actor) scores.set(actor, (scores.get(actor) ?? 0) + score)
  }
  const home = cast.publisherState()
  add(home, 2)
  let body = 0
  let index = 0
  let trilateral = false
  let contact = false
  for (const sentence of reading.sentences) {
    const kind = reading.view.blocks[sentence.block]!.kind
    const title = kind === 'title'
    if (kind === 'paragraph' || kind === 'item') body++
    if (body > LEAD_SENTENCES) break
    const seen = new Set<ActorId>()
    for (; index < mentions.length && mentions[index]!.from < sentence.to; index++) {
      const mention = mentions[index]!
      if (mention.from < sentence.from) continue
      for (const actor of mention.actors) {
        if (mention.kind === 'state' && isPlace(reading, mention.from)) continue
        if (isOccasion(reading, mention.from)) continue
        const standing = cast.standing(actor)
        if (!standing || seen.has(standing) || kindOf(standing) === 'Leader') continue
        if (cast.bodies.get(standing)?.known === false) continue
        seen.add(standing)
        const acting =
          mention.kind === 'person' ? 3 : mention.form === 'adjective' || mention.possessive ? 1 : 2
        add(standing, title ? acting + 1 : body === 1 ? acting : 1)
        if (mention.kind === 'person' && !leaders.has(standing)) leaders.set(standing, actor)
      }
    }
    const text = textOf(reading, sentence.from, sentence.to)
    contact ||= body <= 2 && CONTACT.test(text)
    trilateral ||= body <= 1 && /\btrilateral\b/i.test(text)
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1] || (a[0] === home ? -1 : b[0] === home ? 1 : 0))
  const chosen = ranked
    .filter(([, score], i) => i < 2 || (trilateral && i < 3) || (i < 6 && score >= 6))
    .map(([actor]) => actor)
  return {
    standing: chosen,
    leaders: chosen.flatMap((actor) => (leaders.has(actor) ? [leaders.get(actor)!] : [])),
    speakers: home ? [home] : [],
    contact,
  }
}

/** "the west of Afghanistan", "parts of Mali": a part of a state is a place. */
const PART =
  /^(?:north|south|east|west|northeast|northwest|southeast|southwest|centre|center|parts|areas|regions|provinces|districts|coast|capital)$/i

/** "in Japan", "across Ukraine": named as a place. */
export function isPlace(reading: Reading, from: number): boolean {
  const { tokens } = reading
  const at = /^(?:the|northern|southern|eastern|western|central|neighbouring)$/i.test(
    tokens[from - 1]?.text ?? '',
  )
    ? from - 2
    : from - 1
  const before = tokens[at]?.text ?? ''
  if (/^(?:in|at|near|inside|within|across|throughout|outside|into)$/i.test(before)) return true
  if (/^of$/i.test(before) && PART.test(tokens[at - 1]?.text ?? '')) return true
  return (
    before === ',' && (tokens[at - 1]?.capital ?? false) && /^(?:in|at|of)$/i.test(tokens[at - 2]?.text ?? '')
  )
}

/** "on the sidelines of the ASEAN Summit": named as the occasion, not as one who acts. */
export function isOccasion(reading: Reading, from: number): boolean {
  const { tokens } = reading
  for (let i = from - 1; i >= 0 && i >= from - 6; i--) {
    const { text, kind } = tokens[i]!
    if (/^(?:sidelines?|margins?)$/i.test(text)) return true
    if (kind !== 'number' && !/^(?:of|the|this|an?|annual|ministerial|high|level|\p{Lu}.*)$/u.test(text))
      return false
  }
  return false
}
