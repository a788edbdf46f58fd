import { fold } from '../model/fold.ts'

/** A word, number or mark of the reading view. Hyphens and possessive endings stand alone: `Cambodia` `'s`, `U.S.` `-` `Mexico`. */
export interface Token {
  start: number
  end: number
  text: string
  /** Folded text without plural: what vocabularies are compared by. Empty for marks. */
  key: string
  kind: 'word' | 'number' | 'mark' | 'hyphen' | 'possessive'
  /** Begins with an upper-case letter. */
  capital: boolean
  /** All letters upper case, two at least. */
  upper: boolean
}

const PIECES =
  /(?:\p{Lu}\.)+\p{Lu}(?![\p{L}.’'])|(?:\p{Lu}\.){2,}(?=[\s,;:)\-–’']|$)|(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s\p{Lu})|['’]s\b|(?<=s)['’](?=\s)|[\p{L}\p{M}]+(?:['’](?!s\b)[\p{L}\p{M}]+)*\d*|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?|[-‐‑]|[^\s\p{L}\p{M}\d]/gu

/** Cuts text into tokens. @param offset added to all spans */
export function tokenize(text: string, offset = 0): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(PIECES)) {
    const piece = match[0]
    const kind = kindOf(piece)
    tokens.push({
      start: offset + match.index,
      end: offset + match.index + piece.length,
      text: piece,
      key: kind === 'word' || kind === 'number' ? wordKey(piece) : '',
      kind,
      capital: /^\p{Lu}/u.test(piece),
      upper: /^[\p{Lu}.]*\p{Lu}[\p{Lu}.]*\p{Lu}[\p{Lu}.]*$/u.test(piece),
    })
  }
  return tokens
}

/** Keys of a phrase, hyphens and marks left out: "de-mining activities" → de, mining, activity.
 *  @param marks keep commas, and read "&" as "and": "Economy, Trade & Industry" → economy, ",", trade, and, industry */
export const phraseKeys = (phrase: string, marks = false): string[] =>
  tokenize(phrase)
    .map((t) => t.key || (marks ? markKey(t.text) : ''))
    .filter((key) => key !== '')

/** The key of a mark that a name may hold, empty for others. */
export const markKey = (mark: string): string => (mark === ',' ? ',' : mark === '&' ? 'and' : '')

/** The folded word without its plural ending. */
export function wordKey(word: string): string {
  const key = fold(word).replaceAll(' ', '')
  if (key.length > 4 && key.endsWith('ies')) return `${key.slice(0, -3)}y`
  if (key.length > 4 && /(?:ss|x|ch|sh)es$/.test(key)) return key.slice(0, -2)
  if (key.length > 3 && key.endsWith('s') && !/(?:ss|us|is)$/.test(key)) return key.slice(0, -1)
  return key
}

function kindOf(piece: string): Token['kind'] {
  if (/^['’]s?$/.test(piece)) return 'possessive'
  if (/^[-‐‑+]$/.test(piece)) return 'hyphen'
  if (/^\p{L}/u.test(piece)) return 'word'
  return /^\d/.test(piece) ? 'number' : 'mark'
}
