/** Things by keys, such as the words of their names: those with a key are found without a look at all others. */
export class KeyIndex<T> {
  private readonly byKey = new Map<string, Set<T>>()
  private readonly order = new Map<T, number>()

  add(item: T, keys: Iterable<string>): void {
    if (!this.order.has(item)) this.order.set(item, this.order.size)
    for (const key of keys) {
      const items = this.byKey.get(key)
      if (items) items.add(item)
      else this.byKey.set(key, new Set([item]))
    }
  }

  /** Those that have any of the keys, in the order in which they were first added. */
  having(keys: readonly string[]): T[] {
    const [first, ...others] = keys.flatMap((key) => [...(this.byKey.get(key) ?? [])])
    if (others.length === 0) return first === undefined ? [] : [first]
    return [...new Set([first!, ...others])].sort((a, b) => this.order.get(a)! - this.order.get(b)!)
  }
}
