import type { ActorId } from '../../model/actor.ts'
import type { Role } from '../../model/event.ts'
import type { EventType } from '../../model/plover.ts'

/** An event as one clause tells it, before those of one happening are joined. */
export interface Draft {
  type: EventType
  mode: string | null
  rule: string
  participants: { actor: ActorId; role: Role }[]
  issues: string[]
  /** Tokens of the clause that proves it, and of the word that made it. */
  from: number
  to: number
  at: number
  date: string | null
  place: string | null
  happening: boolean
  /** Counts only if the document has a meeting of these parties. */
  weak: boolean
  confidence: number
  sentence: number
  title: string | null
}
