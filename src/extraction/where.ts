import type { ActorId } from '../model/actor.ts'
import { kindOf } from '../model/actor.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Mention, Reading } from './reading.ts'

const NO_PLACE =
  /^(?:the|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|prime|president|his|her|their|our|its|on|addition|particular|light)$/i

/** The place that a clause names: capitalized words after "in" or "at", with the state after a comma ("Bali, Indonesia").
 *  @param from token range of the clause */
export function placeIn(
  reading: Reading,
  from: number,
  to: number,
  mentions: readonly Mention[],
): string | null {
  const { tokens, view } = reading
  for (let i = from; i < to - 1; i++) {
    if (!/^(?:in|at)$/.test(tokens[i]!.text)) continue
    let at = i + 1
    if (tokens[at]?.text === 'the') at++
    const first = tokens[at]
    if (!first?.capital || NO_PLACE.test(first.text)) continue
    const mention = mentions.find((m) => m.from === at)
    if (mention && mention.kind === 'person') continue
    let end = at
    while (
      end < to &&
      (tokens[end]!.capital || (tokens[end]!.kind === 'hyphen' && tokens[end + 1]?.capital)) &&
      !NO_PLACE.test(tokens[end]!.text)
    )
      end++
    if (
      tokens[end]?.text === ',' &&
      tokens[end + 1]?.capital &&
      mentions.some((m) => m.from === end + 1 && m.kind === 'state')
    ) {
      const state = mentions.find((m) => m.from === end + 1)!
      end = state.to
    }
    return view.text.slice(first.start, tokens[end - 1]!.end)
  }
  return null
}

const BEFORE_PLACE =
  /^(?:in|of|near|outside|across|throughout|through|from|on|at|into|to|capital|city|town|,)$/i
const BEFORE_NAME = /^(?:the|capital|central|northern|southern|eastern|western|downtown|city|town|of)$/i
const AFTER_ADJECTIVE =
  /^(?:capital|city|town|village|port|province|region|border|side|island|soil|territory)$/i

/** States that a clause names as places, by their names or their capitals ("in Nepal", "the capital Dhaka", "the Belarusian
 *  capital"), in reading order. @param from token range */
export function statesAsPlaces(
  reading: Reading,
  gazetteer: Gazetteer,
  from: number,
  to: number,
): { at: number; state: ActorId }[] {
  const { tokens } = reading
  const found: { at: number; state: ActorId }[] = []
  for (let i = from + 1; i < to; i++) {
    if (!tokens[i]!.capital) continue
    let before = i - 1
    if (BEFORE_NAME.test(tokens[before]!.text) && !BEFORE_PLACE.test(tokens[before]!.text)) before--
    while (before > from && BEFORE_NAME.test(tokens[before]!.text)) before--
    const led = BEFORE_PLACE.test(tokens[before]?.text ?? '') || BEFORE_PLACE.test(tokens[i - 1]!.text)
    for (const { end, names } of gazetteer.namesAt(tokens, i, to)) {
      const inhabited = AFTER_ADJECTIVE.test(tokens[end]?.text ?? '')
      const name = names.find(
        (n) =>
          kindOf(n.actor) === 'State' &&
          (inhabited || (led && n.kind !== 'adjective' && n.kind !== 'demonym')),
      )
      if (!name) continue
      found.push({ at: i, state: name.actor })
      break
    }
  }
  return found
}
