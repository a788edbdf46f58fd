import { fold } from '../model/fold.ts'
import type { ReadParameters } from './queries.generated.ts'

/** Most characters of a search text. */
export const MAX_SEARCH = 200

/** Parameters of Query/search. The text is folded to Latin letters and digits first, so that nothing of it is an
 *  operator of the full-text index; each word may also be the beginning of one, or, from five letters on, misspelt by one.
 *  @returns null when the text holds neither letters nor digits */
export function searchParameters(
  text: string,
  labels: readonly string[],
  limit: number,
): ReadParameters['Query/search'] | null {
  const key = fold(text)
  if (key === '') return null
  const words = [...new Set(key.split(' '))].slice(0, 20)
  const query = words
    .map((word) => `${word}^4${word.length >= 2 ? ` ${word}*` : ''}${word.length >= 5 ? ` ${word}~1` : ''}`)
    .join(' ')
  return { key, query, labels: [...labels], limit }
}
