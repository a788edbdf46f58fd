import type { ActorId } from './actor.ts'
import type { SourceDocument } from './document.ts'
import type { CodedEvent, Quote, Role } from './event.ts'

/** Which rule made the events of a document, and from which words. */
export interface Explanation {
  document: SourceDocument
  extractor: string
  events: ExplainedEvent[]
}

/** How one event came about. */
export interface ExplainedEvent {
  event: CodedEvent
  /** What raised or lowered the confidence, for people. */
  grounds: string[]
  /** Each clause that tells it; the first one leads. */
  clauses: ExplainedClause[]
  date: { date: string | null; from: 'text' | 'meeting' | 'document' | null; words: Quote | null }
  place: { place: string; words: Quote } | null
  issues: ExplainedIssue[]
}

/** A clause and what was read in it. */
export interface ExplainedClause {
  /** `<id of the trigger in seeds/lexicon/triggers.yml>/<verb, noun, phrase or compound>`. */
  rule: string
  /** The words that made it. */
  trigger: Quote
  clause: Quote
  /** Why it belongs to the event; null for the one that leads. */
  joined: string | null
  participants: ExplainedParticipant[]
}

/** A participant with the words it was read from. */
export interface ExplainedParticipant {
  actor: ActorId
  name: string
  role: Role
  /** `state/adjective`, `person/office`, `reference/sides`, `supplied/other-party` … as docs/extraction.md lists them. */
  rule: string
  /** null where the clause leaves it out. */
  words: Quote | null
  /** The state or body it counts for, null where it stands for itself. */
  standsFor: { actor: ActorId; name: string; known: 'seeds' | 'text'; title: string | null } | null
}

/** An issue with its words and where they stand. */
export interface ExplainedIssue {
  issue: string
  label: string
  scope:
    | 'clause'
    | 'sentence'
    | 'paragraph'
    | 'heading'
    | 'title'
    | 'document'
    | 'situation'
    | 'body'
    | 'rule'
    | 'none'
  words: Quote[]
}
