import type { ActorId } from '../../model/actor.ts'
import type { Cast } from '../cast.ts'
import { type Mention, textOf } from '../reading.ts'
import { datesIn, nearestDate } from '../when.ts'
import { placeIn } from '../where.ts'
import type { Draft } from './draft.ts'
import type { Frame } from './frame.ts'
import { actorsOf } from './groups.ts'
import { namedBy } from './named-by.ts'
import type { FoundTrigger } from './triggers.ts'

interface Span {
  from: number
  to: number
}

/** Meetings that bear a name only by the body whose they are: "the NATO Foreign Ministers' Meeting". */
const BODYS_OWN = /^(?:meetings?|ministerials?|forum|session)$/i
/** Words between a body and the meeting of its members. */
const OF_RANK =
  /^(?:foreign|defence|defense|finance|trade|health|ministers?|ministerial|leaders?|heads|informal|annual|special|extraordinary|emergency|virtual|extended|and|affairs|sherpas?|['’s]+)$/i
/** What one does at a summit. */
const ATTENDS =
  /\b(?:attend(?:s|ed|ing)?|participat\w+|tak(?:e|es|ing) part|took part|join(?:s|ed|ing)?|host(?:s|ed|ing)?|chair(?:s|ed|ing)?|co-?chair\w*|address(?:es|ed|ing)?)\b/i

/** "the 40th and 41st ASEAN Summits and Related Summits", "the NATO summit", "a meeting of the G20 Finance Ministers". */
export function summitDraft(found: FoundTrigger, frame: Frame, index: number, cast: Cast): Draft | null {
  const { tokens } = frame.reading
  const { sentence } = frame
  const span = tokens[found.to - 1]!.capital ? nameOf(found, frame) : shortNameOf(found, frame, cast)
  if (!span) return null
  const { from, to } = span
  const inside = named(frame)
    .filter((m) => m.from >= from && m.to <= to)
    .flatMap((m) => m.actors)
  const bodies = cast.standings(inside)
  if (bodies.length === 0 && from === found.from) return null
  if (
    BODYS_OWN.test(tokens[found.to - 1]!.text) &&
    !(bodies.length > 0 && bodies.every((b) => isOfStates(b, cast)))
  )
    return null
  const others = [...hosts(frame, to), ...attendants(found, frame, from)]
  const start = tokens[sentence.from]!.start
  const participants = [...new Set([...bodies, ...others])].map((actor) => ({
    actor,
    role: 'ACTOR' as const,
  }))
  const date = nearestDate(
    datesIn(
      frame.reading,
      tokens[from]!.start,
      Math.min(tokens[to - 1]!.end + 30, tokens[sentence.to - 1]!.end),
      cast.day,
    ),
    start,
  )
  return {
    type: 'CONSULT',
    mode: 'summit',
    rule: `${found.trigger.id}/noun`,
    participants,
    issues: [],
    from,
    to,
    at: found.from,
    atEnd: found.to,
    date,
    stated: date,
    place:
      placeIn(frame.reading, to, Math.min(to + 6, sentence.to), frame.mentions) ??
      placeIn(frame.reading, sentence.from, from, frame.mentions),
    happening: true,
    weak: false,
    named: namedBy(
      participants,
      frame.mentions,
      { from, to, at: found.from, guessed: false, symmetric: true },
      { cast, wordAt: (token) => tokens[token]!.text },
    ),
    sentence: index,
    title: textOf(frame.reading, from, to),
  }
}

/** The capitalized words before and after the head: "Second Ministerial Conference on the Sahel". */
function nameOf(found: FoundTrigger, { reading: { tokens }, sentence }: Frame): Span {
  let from = found.from
  while (from > sentence.from) {
    const before = tokens[from - 1]!
    const part =
      before.capital ||
      before.kind === 'number' ||
      before.kind === 'hyphen' ||
      before.kind === 'possessive' ||
      /^['’]$/.test(before.text) ||
      (/^(?:and|of|on|for|&)$/.test(before.text) &&
        from - 1 > sentence.from &&
        (tokens[from - 2]!.capital || tokens[from - 2]!.kind === 'number'))
    if (!part) break
    from--
  }
  while (from < found.from && /^(?:the|and|of|on|for|a|The|&)$/.test(tokens[from]!.text)) from++
  let to = found.to
  for (let i = found.to; i < sentence.to && i < found.to + 8; i++) {
    const token = tokens[i]!
    if (token.capital || token.kind === 'number') to = i + 1
    else if (!/^(?:and|on|of|for|the)$/.test(token.text)) break
  }
  return { from, to }
}

/** In small letters a summit is named by the body before it or after "of": "the NATO summit", "a meeting of the G7". */
function shortNameOf(found: FoundTrigger, frame: Frame, cast: Cast): Span | null {
  const { tokens } = frame.reading
  let at = found.from
  while (at > frame.sentence.from && OF_RANK.test(tokens[at - 1]!.text)) at--
  const before = named(frame).findLast((m) => m.to === at)
  if (before && before.actors.length > 0 && before.actors.every((a) => isOfStates(a, cast)))
    return { from: before.from, to: found.to }
  if (!/^of$/i.test(tokens[found.to]?.text ?? '')) return null
  const after = named(frame).find((m) => m.from > found.to && m.from <= found.to + 2)
  if (after?.kind !== 'organization' || !after.actors.every((a) => isOfStates(a, cast))) return null
  return { from: found.from, to: after.to }
}

/** States and bodies that a sentence names, those inside "the G20 Foreign Ministers" too. */
const named = (frame: Frame): Mention[] =>
  frame.mentions.flatMap((m) => (m.kind === 'person' ? [] : m.kind === 'reference' ? m.nested : [m]))

/** A body that states have formed and that acts for none of them, nor for another body. */
function isOfStates(actor: ActorId, cast: Cast): boolean {
  const body = cast.bodies.get(actor)
  return body !== undefined && /^(?:intergovernmental|minilateral)$/.test(body.kind) && body.of === null
}

/** The state in which it takes place: "in Bali, Indonesia". */
function hosts(frame: Frame, from: number): ActorId[] {
  return actorsOf(frame.placeAfter(from, Math.min(from + 10, frame.sentence.to)))
}

/** Who attends, hosts or chairs it, or meets in its margins. */
function attendants(found: FoundTrigger, frame: Frame, from: number): ActorId[] {
  if (from <= frame.sentence.from) return []
  const before = textOf(frame.reading, frame.sentence.from, from)
  return ATTENDS.test(before) ? actorsOf(frame.subject(found)) : []
}
