import type { Cast } from '../cast.ts'
import { textOf } from '../reading.ts'
import { datesIn, nearestDate } from '../when.ts'
import { placeIn } from '../where.ts'
import type { Draft } from './draft.ts'
import type { Frame } from './frame.ts'
import { namedBy } from './named-by.ts'
import type { FoundTrigger } from './triggers.ts'

/** "the 40th and 41st ASEAN Summits and Related Summits". */
export function summitDraft(found: FoundTrigger, frame: Frame, index: number, cast: Cast): Draft | null {
  const { tokens } = frame.reading
  const { sentence } = frame
  if (!tokens[found.to - 1]!.capital) return null
  let from = found.from
  while (from > sentence.from) {
    const before = tokens[from - 1]!
    const part =
      before.capital ||
      before.kind === 'number' ||
      before.kind === 'hyphen' ||
      before.kind === 'possessive' ||
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
  const inside = frame.mentions.filter((m) => m.from >= from && m.to <= to).flatMap((m) => m.actors)
  const bodies = cast.standings(inside)
  if (bodies.length === 0 && from === found.from) return null
  const start = tokens[sentence.from]!.start
  const participants = bodies.map((actor) => ({ actor, role: 'ACTOR' as const }))
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
