import { Register } from '../identity/register.ts'
import type { ActorName } from '../model/actor.ts'
import { fold } from '../model/fold.ts'
import type { Reference } from '../model/reference.ts'
import { PhraseTrie } from './phrase-trie.ts'
import type { Token } from './tokens.ts'

/** What the reference graph knows, made ready for reading text: the register, and its names as phrases. */
export class Gazetteer extends Register {
  private readonly names = new PhraseTrie<ActorName>()

  constructor(reference: Reference) {
    super(reference)
    for (const name of reference.names) this.names.add(name.name, name)
  }

  /** Names of actors that begin at a token, longest first, in the case that the name is written in. */
  namesAt(tokens: readonly Token[], from: number, end: number): { end: number; names: ActorName[] }[] {
    const first = tokens[from]
    if (!first) return []
    const article = tokens[from + 1]?.kind === 'hyphen' && (tokens[from + 2]?.capital ?? false)
    if (!first.capital && first.kind !== 'number' && !article) return []
    return this.names.match(tokens, from, end).flatMap((hit) => {
      const names = hit.values.filter((name) => written(name, tokens, from, hit.end))
      return names.length > 0 ? [{ end: hit.end, names }] : []
    })
  }
}

/** Acronyms of this length are written as words, too: "Unesco". */
const SPOKEN = 6

/** Short names in capitals ("US", "WHO", "CIS") count only so written; others need capital first letters. */
function written(name: ActorName, tokens: readonly Token[], from: number, end: number): boolean {
  const last = tokens[end - 1]!
  if (name.name.endsWith('+') && !(tokens[end]?.text === '+' && tokens[end]!.start === last.end)) return false
  if (end - from === 1) {
    const text = tokens[from]!.text.replaceAll('.', '')
    const bare = name.name.replaceAll('.', '')
    if (text === bare) return true
    if (bare.length >= SPOKEN && /^\p{Lu}+$/u.test(bare) && fold(text) === fold(bare)) return true
    if (bare.length <= 7 && /^[\p{Lu}\d]+$/u.test(bare))
      return text === bare || (text === `${bare}s` && bare.length > 2)
    if (name.kind === 'acronym') return text === bare
    return name.kind === 'demonym' || name.kind === 'adjective' || fold(text) === fold(bare)
  }
  return last.capital || last.kind === 'number' || !/^\p{Lu}/u.test(name.name.split(/[\s-]/).at(-1) ?? '')
}
