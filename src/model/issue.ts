import type { Origin } from './actor.ts'

/** A SKOS concept of the issue vocabulary. Ids are the bare words of the vocabulary (`demining`); the graph says `issue:demining`. */
export interface Issue extends Origin {
  id: string
  prefLabel: string
  altLabels: string[]
  notation: string | null
  broader: string | null
}
