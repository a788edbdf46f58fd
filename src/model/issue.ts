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
}
