import type { CodeScheme } from '../model/actor.ts'
import type { EventType } from '../model/plover.ts'

/** Where a row stands in its list: what it is sorted by, then ids. Cursors carry it. */
export type Place = readonly (string | number)[] | null

/** A ref as it was asked, trimmed, in the forms by which it is looked up. */
export interface Asked {
  ref: string
  /** Its folded form. */
  key: string
  /** As a code, and the code lists that it names; null for any. */
  code: string
  schemes: CodeScheme[] | null
  /** Its folded form as a phrase for a full-text index. */
  phrase: string
}

/** A name that is to be resolved: a ref, and what else it may be read as. */
export interface NameAsked extends Asked {
  /** Its folded form, and that without what is said before a person's name. */
  keys: string[]
  /** Readings as an office of a place: `place` is the folded name of the place. */
  offices: { place: string; title: string }[]
  /** Its reading as an office and a last name: `ending` is how the folded name of the leader ends. */
  person: { title: string; phrase: string; ending: string } | null
}

/** A name to which near ones are wanted. */
export interface NearAsked {
  ref: string
  /** Its words for the full-text indexes. */
  query: string
  /** How its words begin. */
  stems: string[]
}

/** A ref as it was asked, trimmed, and the id that its words would make. */
export interface AskedAgreement {
  ref: string
  id: string
}

/** An EventFilter whose refs are resolved. All conditions hold; empty lists and nulls demand nothing. */
export interface Filter {
  /** Place in the list of filters, so that many are answered by one statement. */
  index: number
  actors: string[]
  /** Links by which the actors are in an event. */
  links: Link[]
  issues: string[]
  types: EventType[] | null
  mode: string | null
  /** Days. */
  from: string | null
  to: string | null
  documents: string[]
  dataset: string | null
}

/** How an actor is in an event: as itself, or because somebody acts for it. */
export type Link = 'PARTICIPATED_IN' | 'COUNTS_IN'

/** Two actors whose events are wanted. */
export interface Pair {
  index: number
  actor: string
  partner: string
  /** Exactly this issue. */
  issue: string | null
  /** This issue or a narrower one. */
  within: string | null
}

/** A bucket of a timeline whose events are wanted. */
export interface BucketStart {
  index: number
  /** First day. */
  start: string
  type: EventType
}
