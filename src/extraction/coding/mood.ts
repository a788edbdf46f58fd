import type { EventType } from '../../model/plover.ts'
import type { Lexicon, Trigger } from '../lexicon.ts'
import type { Reading, ReadSentence } from '../reading.ts'

/** How a verb stands: as a deed, as a plan, as one that its actor will not do, or as one that was not done. */
export type Mood = 'deed' | 'planned' | 'refused' | 'denied'

const NEGATION = /^(?:not|never|cannot|without|neither|nor)$/i
const WILL = /^(?:will|would|shall|could|can|cannot|won’t|wouldn’t|won't|wouldn't)$/i
/** What may stand between a word of planning and the verb. */
const BETWEEN = /ly$|^(?:also|soon|be|have|now|again|only|first|further|then|continue|to)$/i
const MAY = /^(?:may|might)$/i
const REACH = 4
/** A plan of these is a promise. */
const KIND = /^(?:AID|RETREAT|CONCEDE)$/
/** A plan of these is a threat. */
const HOSTILE = /^(?:SANCTION|MOBILIZE|COERCE|ASSAULT|PROTEST)$/
/** Who will not do these turns somebody down. */
const WANTED = /^(?:AGREE|CONSULT|SUPPORT|COOPERATE|AID|RETREAT|CONCEDE)$/

/** Reads what stands before a verb. @param type null for what is no verb, which only a negation touches */
export function moodOf(
  reading: Reading,
  sentence: ReadSentence,
  from: number,
  type: EventType | null,
  lexicon: Lexicon,
): Mood {
  const { tokens } = reading
  for (let i = from - 1; i >= sentence.from && i >= from - 3; i--) {
    if (!NEGATION.test(tokens[i]!.text)) continue
    const will = WILL.test(tokens[i]!.text) || WILL.test(tokens[i - 1]?.text ?? '')
    return will && type !== null && WANTED.test(type) ? 'refused' : 'denied'
  }
  if (type === null) {
    // "any Israeli attack", "a possible blockade"
    for (let i = from - 1; i >= sentence.from && i >= from - 4; i--) {
      if (/^(?:any|possible|potential|future|no|threatened|feared)$/i.test(tokens[i]!.text)) return 'denied'
      if (tokens[i]!.kind === 'mark') break
    }
    return 'deed'
  }
  for (let i = from - 1; i >= sentence.from && i >= from - 2; i--)
    if (MAY.test(tokens[i]!.text)) return HOSTILE.test(type) ? 'planned' : 'deed'
  let end = from
  while (end > sentence.from && end > from - REACH && BETWEEN.test(tokens[end - 1]!.text)) end--
  for (let i = from - 1; i >= sentence.from && i >= end - REACH; i--)
    for (const hit of lexicon.plans.match(tokens, i, from)) if (hit.end >= end) return 'planned'
  return 'deed'
}

const shifted = new WeakMap<Trigger, Map<EventType, Trigger>>()

/** The trigger as its mood has it: a promised kindness is AGREE, an announced hostile act THREATEN, a kindness that its
 *  actor will not do REJECT. */
export function inMood(trigger: Trigger, mood: Mood): Trigger {
  return as(trigger, typeIn(trigger.type, mood), mood)
}

/** "said he would mediate": a plan of contact that names no other side is a promise. */
export const asPromise = (trigger: Trigger): Trigger => as(trigger, 'AGREE', 'planned')

function as(trigger: Trigger, type: EventType, mood: Mood): Trigger {
  if (type === trigger.type) return trigger
  const own = shifted.get(trigger) ?? new Map<EventType, Trigger>()
  shifted.set(trigger, own)
  const present = own.get(type) ?? {
    ...trigger,
    id: `${trigger.id}-${mood}`,
    type,
    mode: null,
    happening: false,
    promised: true,
  }
  own.set(type, present)
  return present
}

function typeIn(type: EventType, mood: Mood): EventType {
  if (mood === 'refused' && WANTED.test(type)) return 'REJECT'
  if (mood !== 'planned') return type
  return KIND.test(type) ? 'AGREE' : HOSTILE.test(type) ? 'THREATEN' : type
}
