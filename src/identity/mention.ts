import type { ActorId, ActorKind } from '../model/actor.ts'
import type { Day } from '../model/dates.ts'

/** A name as a document or a row of a dataset has it, with what stands beside it. */
export interface NamedMention {
  name: string
  kind: ActorKind
  /** Title of the office that is said with it: "Minister of Defence". */
  office?: string | null
  /** The state or body that is said with it. */
  of?: ActorId | null
  /** The day for which it is said; null where that is not known. */
  date?: Day | null
  /** The state whose voice the source is: decides between several who fit. */
  home?: ActorId | null
  /** Id of the document or dataset, `document:…`, `dataset:…`. */
  source: string
}

/** The rules that decide, in their order; docs/identity.md explains each. */
export const RULES = [
  'judgement',
  'code',
  'exact',
  'alias',
  'transliteration',
  'form',
  'office',
  'nobody',
] as const
export type IdentityRule = (typeof RULES)[number]

/** Somebody a mention may mean, and why. */
export interface Candidate {
  actor: ActorId
  rule: Exclude<IdentityRule, 'nobody' | 'judgement'>
  /** What speaks against deciding for it, for people. */
  doubt: string
}

/** What a mention is: somebody known, a newcomer, or undecided between several. What is undecided is kept apart, under
 *  the id of a newcomer. */
export type Decision =
  | { outcome: 'known'; actor: ActorId; rule: Exclude<IdentityRule, 'nobody'> }
  | { outcome: 'new'; actor: ActorId; rule: 'nobody' }
  | { outcome: 'undecided'; actor: ActorId; rule: 'nobody'; candidates: Candidate[] }
