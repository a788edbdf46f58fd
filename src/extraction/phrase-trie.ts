import { markKey, phraseKeys, type Token } from './tokens.ts'

interface Node<T> {
  next: Map<string, Node<T>>
  values: T[]
}

/** Phrases by their words: finds the longest that begins at a token in time linear in its length.
 *  Hyphens and possessive endings between words are skipped, so "de-mining" and "de mining" are one phrase. */
export class PhraseTrie<T> {
  private readonly root: Node<T> = { next: new Map(), values: [] }

  add(phrase: string, value: T): void {
    this.addKeys(phraseKeys(phrase), value)
    if (/[,&]/.test(phrase)) this.addKeys(phraseKeys(phrase, true), value)
  }

  private addKeys(keys: readonly string[], value: T): void {
    if (keys.length === 0) return
    let node = this.root
    for (const key of keys) {
      let next = node.next.get(key)
      if (!next) {
        next = { next: new Map(), values: [] }
        node.next.set(key, next)
      }
      node = next
    }
    node.values.push(value)
  }

  /** @param end index after the last token that may belong to the phrase
   *  @returns all phrases that begin at `from`, longest first; `end` is the index after their last token */
  match(tokens: readonly Token[], from: number, end: number): { end: number; values: T[] }[] {
    const found: { end: number; values: T[] }[] = []
    let node: Node<T> | undefined = this.root
    for (let i = from; i < end; i++) {
      const token = tokens[i]!
      if ((token.kind === 'hyphen' || token.kind === 'possessive') && i > from) continue
      node = node.next.get(token.key || markKey(token.text))
      if (!node) break
      if (node.values.length > 0) found.push({ end: i + 1, values: node.values })
    }
    return found.reverse()
  }
}
