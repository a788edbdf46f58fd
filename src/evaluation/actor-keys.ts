import type { ScoredLabel } from './gold.ts'

/** A spelling as the measures compare it: no accents, no case, no punctuation; letters of all scripts stay. */
export function spelling(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** From each spelling of an organization, acronym or name, to one key for it.
 *  @param known keys of the gold label: a prediction's own spelling leads to them where it can */
export function actorKeys(
  label: Pick<ScoredLabel, 'organizations'>,
  known: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const keys = new Map(known)
  for (const { name, acronym } of label.organizations) {
    const spellings = [acronym, name].flatMap((word) => (word ? [spelling(word)] : []))
    const key = spellings.map((word) => known.get(word)).find((found) => found) ?? spellings[0] ?? ''
    for (const word of spellings) if (!keys.has(word)) keys.set(word, key)
  }
  return keys
}

/** The key of an actor as a label writes it: a code, an acronym or a name. */
export const keyOf = (keys: ReadonlyMap<string, string>, actor: string): string =>
  keys.get(spelling(actor)) ?? spelling(actor)
