import { actorKeys, keyOf } from './actor-keys.ts'
import type { ScoredLabel, ScoredRelation } from './gold.ts'

/** Keys of the unordered pairs of a gold label and its prediction: the same two actors have the same key in both. */
export function keysOfPairs(gold: ScoredLabel, predicted: ScoredLabel) {
  const known = actorKeys(gold)
  return { gold: pairKey(known), predicted: pairKey(actorKeys(predicted, known)) }
}

const pairKey =
  (keys: ReadonlyMap<string, string>) =>
  ({ source, target }: Pick<ScoredRelation, 'source' | 'target'>): string =>
    [keyOf(keys, source), keyOf(keys, target)].sort().join('~')
