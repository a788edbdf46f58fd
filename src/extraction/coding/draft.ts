import type { ActorId } from '../../model/actor.ts'
import type { Role } from '../../model/event.ts'
import type { EventType } from '../../model/plover.ts'
import type { NamedBy } from './named-by.ts'

/** An event as one clause tells it, before those of one happening are joined. */
export interface Draft {
  type: EventType
  mode: string | null
  rule: string
  participants: { actor: ActorId; role: Role }[]
  issues: string[]
  /** Tokens of the clause that proves it, and of the words that made it. */
  from: number
  to: number
  at: number
  atEnd: number
  date: string | null
  /** The date that its own sentence states; `date` may come from elsewhere. */
  stated: string | null
  place: string | null
  happening: boolean
  /** Counts only if the document has a meeting of these parties. */
  weak: boolean
  /** By which words the participants are named. */
  named: ReadonlyMap<ActorId, NamedBy>
  sentence: number
  title: string | null
}
