import { fold } from '../model/fold.ts'
import type { ReadParameters } from './queries.generated.ts'

/** Most characters of a search text. */
export const MAX_SEARCH = 200

/** Parameters of Query/search.
 *  @returns null when the text holds neither letters nor digits */
export function searchParameters(
  text: string,
  labels: readonly string[],
  limit: number,
): ReadParameters['Query/search'] | null {
  const words = searchWords(text)
  return words === null ? null : { key: fold(text), ...words, labels: [...labels], limit }
}

/** A text as words for a full-text index. It is folded to Latin letters and digits first, so that nothing of it is an
 *  operator of the index; each word may also be the beginning of one, or, from five letters on, misspelt by one.
 *  @returns null when the text holds neither letters nor digits; `stems` are how its words begin */
export function searchWords(text: string): { query: string; stems: string[] } | null {
  const key = fold(text)
  if (key === '') return null
  const words = [...new Set(key.split(' '))].slice(0, 20)
  const query = words
    .map((word) => `${word}^4${word.length >= 2 ? ` ${word}*` : ''}${word.length >= 5 ? ` ${word}~1` : ''}`)
    .join(' ')
  return { query, stems: words.map((word) => word.slice(0, 4)) }
}

/** A folded text as a phrase for a full-text index: its words next to each other. */
export const phraseOf = (key: string): string => `"${key}"`
