import type { ActorId, Origin } from './actor.ts'

/** A SKOS concept of the issue vocabulary. Ids are the bare words of the vocabulary (`demining`); the graph says `issue:demining`. */
export interface Issue extends Origin {
  id: string
  prefLabel: string
  altLabels: string[]
  notation: string | null
  broader: string | null
  /** States whose own situation this issue is: naming one of them names the issue too, unless it is itself a party. */
  situationOf: ActorId[]
  /** Naming a state of `situationOf` names this issue only where that other issue is named too; null for no condition. */
  onlyWith: string | null
  /** What help in this matter is also about: relief after a disaster is humanitarian; null for nothing else. */
  helpIs: string | null
}
