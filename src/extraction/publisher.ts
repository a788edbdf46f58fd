import type { ActorId } from '../model/actor.ts'
import { kindOf } from '../model/actor.ts'
import type { Gazetteer } from './gazetteer.ts'
import { tokenize } from './tokens.ts'

/** Who publishes: the state or organization that the publisher's name holds, the last state first ("Ministry of Law, Singapore"),
 *  of a mission the one that sends it ("Embassy of Japan in Papua New Guinea").
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
    const host = state !== null && /^(?:in|to|at)$/i.test(beforeThe(tokens, i))
    if (!host) state = names.find((n) => kindOf(n.actor) === 'State')?.actor ?? state
    organization ??= names.find((n) => kindOf(n.actor) === 'Organization')?.actor ?? null
    i = hit.end
  }
  return state ?? organization
}

const MISSION = /\b(?:embassy|consulate|high commission|permanent mission|delegation)\b/i

/** Whether a mission abroad publishes: its ambassador is the one of the text. */
export const isMission = (publisher: string | null): boolean => publisher !== null && MISSION.test(publisher)

/** The word before a token, "the" left out. */
function beforeThe(tokens: readonly { text: string }[], i: number): string {
  const before = tokens[i - 1]?.text ?? ''
  return /^the$/i.test(before) ? (tokens[i - 2]?.text ?? '') : before
}

const QUOTED = /["“][^"“”]*["”]/g
const SPEAKS = /\b(?:[Ww]e|[Oo]ur|[Uu]s|I|[Mm]y)\b(?!\.)/
const PAPER =
  /\b(?:statement|communiqu|declaration|press release|readout|remarks|joint|briefing|note verbale|memorandum of|minutes|speech|address)/i

/** Whether a text reports as newspapers do: its publisher is no government or organization that the seeds know, nobody
 *  speaks in it as "we" outside quotation marks, and neither title nor first words call it a statement. */
export function isReport(publisher: ActorId | null, title: string | null, text: string): boolean {
  if (publisher !== null) return false
  return !PAPER.test(`${title ?? ''} ${text.slice(0, 60)}`) && !SPEAKS.test(text.replaceAll(QUOTED, ''))
}
