import anyAscii from 'any-ascii'

/** The key by which names are compared: no accents, no case, no punctuation, Latin letters.
 *  `"Côte d’Ivoire"` → `"cote d ivoire"`; empty when nothing is left. */
export function fold(name: string): string {
  const latin = /^[ -~]*$/.test(name) ? name : anyAscii(name.normalize('NFKC'))
  return latin
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** The form of a name inside ids: `"Hun Sen"` → `"hun-sen"`. */
export function slug(name: string): string {
  return fold(name).replaceAll(' ', '-')
}
