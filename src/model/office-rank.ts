import { fold } from './fold.ts'
import { type OfficeKind, officeKind } from './office-kind.ts'

const ORDER: readonly OfficeKind[] = [
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'defence-minister',
  'trade-minister',
  'other',
  'envoy',
]

/** Place of an office of a state in a list: heads of state first, then heads of government, ministers, others, envoys. */
export function officeRank(title: string): number {
  return ORDER.indexOf(officeKind(title))
}

/** Titles by which people ask for the head of a state. */
const HEAD =
  /^(?:President|King|Queen|Emperor|Empress|Emir|Amir|Sultan|Grand Duke|Pope|Monarch|Head of State)$/
/** Words that are not written with a capital, and that no title begins or ends with. */
const SMALL = /^(?:of|for|the|and)$/

/** Whether an office has the title asked for (2), is what people mean by it (1), or neither (0). "Foreign Minister" is
 *  also the Minister for Foreign Affairs, "President" the Federal President, but no king is a president.
 *  @param asked in any case */
export function titleMatch(asked: string, title: string): 0 | 1 | 2 {
  if (fold(asked) === fold(title)) return 2
  const kind = kindAsked(asked)
  if (kind === null || officeKind(title) !== kind) return 0
  return kind !== 'head-of-state' ||
    /^head of state$/i.test(asked) ||
    new RegExp(`\\b${asked}\\b`, 'i').test(title)
    ? 1
    : 0
}

/** Titles of the heads of organizations, folded. */
const ORGANIZATION_HEAD =
  /^(?:deputy )?(?:secretary general|director general|executive (?:director|secretary)|managing director|high commissioner|chair(?:man|woman|person)?|president)$/

/** Whether people say a title right after a place: "Japanese Defence Minister", "UN Secretary-General". */
export function followsPlace(title: string): boolean {
  return kindAsked(title) !== null || ORGANIZATION_HEAD.test(fold(title))
}

/** Whether a person with an office may be called by a title: "Secretary" Blinken was Secretary of State.
 *  @param asked folded */
export function mayBeCalled(asked: string, title: string): boolean {
  return ` ${fold(title)} `.includes(` ${asked} `)
}

/** The kind of office that a title tells by itself; null for a title that tells none, such as "Secretary-General". */
export function kindAsked(asked: string): OfficeKind | null {
  const words = asked.toLowerCase().split(' ')
  if (SMALL.test(words[0]!) || SMALL.test(words.at(-1)!)) return null
  const title = words
    .map((word) => (SMALL.test(word) ? word : word.replace(/^\p{L}/u, (letter) => letter.toUpperCase())))
    .join(' ')
    .replace(/^Pm$/, 'Prime Minister')
    .replace(/^Head of Government$/, 'Prime Minister')
    .replace(/^External Affairs Minister$/, 'Minister of External Affairs')
    .replace(/^(Defen[cs]e|Trade|Commerce) (Minister|Secretary)$/, '$2 of $1')
  const kind = officeKind(title)
  if (kind === 'other' || kind === 'envoy') return null
  return kind !== 'head-of-state' || HEAD.test(title) ? kind : null
}
