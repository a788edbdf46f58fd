import type { ActorId } from './actor.ts'
import type { Day, StatedDate } from './dates.ts'
import type { EventType, QuadCategory } from './plover.ts'

/** In the order in which participants are listed. */
export const ROLES = ['ACTOR', 'RECIPIENT', 'BENEFICIARY', 'HOST'] as const
export type Role = (typeof ROLES)[number]

export interface Participation {
  actor: ActorId
  role: Role
}

/** The sentence that proves a claim: `quote === document.text.slice(start, end)`. */
export interface Quote {
  start: number
  end: number
  quote: string
}

/** A quote with the coders that found it (`entente-rules/1`), where there are several; else it is the extraction's. */
export interface Evidence extends Quote {
  extractors?: string[]
}

/** An event coded from a document. Ids are hashes of what it says and where, so the same document gives the same ids. */
export interface CodedEvent {
  id: string
  type: EventType
  /** PLOVER mode, or null: `visit`, `summit`, `meeting`, `call`, `missile launch` … */
  mode: string | null
  quadCategory: QuadCategory
  date: StatedDate | null
  startDate: Day | null
  endDate: Day | null
  place: string | null
  title: string
  participants: Participation[]
  /** Ids of the vocabulary without prefix, most specific, in reading order. */
  issues: string[]
  evidence: Evidence[]
  partOf: string | null
  /** Something that happened or is announced at a time or place, as against a statement or a standing relation. */
  happening: boolean
  rule: string
  confidence: number
  /** The coder that leads in telling it, where the extraction has several. */
  extractor?: string
}
