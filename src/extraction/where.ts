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
