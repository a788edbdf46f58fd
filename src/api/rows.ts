import type { Capacity, CodeScheme, StateStatus, SuccessionKind } from '../model/actor.ts'
import type { Role } from '../model/event.ts'
import type { EventType, QuadCategory } from '../model/plover.ts'
import type { Page } from './connection.ts'
import type { Filter, Pair } from './parameters.ts'
import type { ReadParameters } from './queries.generated.ts'
import type { Match } from './resolvers.generated.ts'

// What the statements of cypher/read return, and what resolvers hand to the fields below them.

/** Any node, with its properties; `id` tells its kind. */
export interface NodeRow {
  id: string
}

export interface ActorRow extends NodeRow {
  name: string
  aliases?: string[] | null
  acronym?: string | null
  kind?: string | null
  iso2?: string | null
  iso3?: string | null
  cowCode?: number | null
  gwCode?: number | null
  status?: StateStatus | null
  note?: string | null
  from?: string | null
  to?: string | null
  wikidataId?: string | null
  startDate?: string | null
  endDate?: string | null
}

export interface EventRow extends NodeRow {
  type: EventType
  title?: string | null
  mode?: string | null
  quadCategory?: QuadCategory | null
  cameoCode?: string | null
  goldstein?: number | null
  date?: string | null
  startDate?: string | null
  endDate?: string | null
  place?: string | null
  rule?: string | null
  confidence?: number | null
  extractor?: string | null
}

export interface IssueRow extends NodeRow {
  prefLabel: string
  altLabels?: string[] | null
  notation?: string | null
}

export interface AgreementRow extends NodeRow {
  name: string
  kind?: string | null
  signed?: string | null
}

/** Without its text, which is read only when asked for. */
export interface DocumentRow extends NodeRow {
  title?: string | null
  publisher?: string | null
  url?: string | null
  published?: string | null
  place?: string | null
  language?: string | null
  mediaType?: string | null
  sha256?: string | null
}

export interface DatasetRow extends NodeRow {
  name: string
  publisher?: string | null
  url?: string | null
  version?: string | null
  licence?: string | null
  retrieved?: string | null
  rows?: number | null
  sha256?: string | null
}

export interface ParticipationRow {
  role: Role
  actor: ActorRow
  onBehalfOf: ActorRow | null
}

export interface EvidenceRow {
  quote?: string | null
  start?: number | null
  end?: number | null
  extractors?: string[] | null
  row?: number | null
  document?: DocumentRow | null
  dataset?: DatasetRow | null
}

export interface OfficeRow {
  title: string
  capacity: Capacity | null
  holder: ActorRow
  of: ActorRow
  from: string | null
  to: string | null
  statedOn: string | null
  evidence: EvidenceRow[]
}

export interface MembershipRow {
  member: ActorRow
  organization: ActorRow
  status: string | null
  from: string | null
  to: string | null
  evidence: EvidenceRow[]
}

export interface CodeRow {
  scheme: CodeScheme
  code: string
  from: string | null
  to: string | null
  evidence: EvidenceRow[]
}

export interface SuccessionRow {
  state: ActorRow
  kind: SuccessionKind
  date: string | null
  evidence: EvidenceRow[]
}

export interface ChairRow {
  title: string
  state: ActorRow
  organization: ActorRow
  from: string | null
  to: string | null
  evidence: EvidenceRow[]
}

export interface PartyRow {
  state: ActorRow
  from: string | null
  to: string | null
  evidence: EvidenceRow[]
}

export interface MentionRow {
  actor: ActorRow
  count: number
}

export interface SearchRow {
  node: NodeRow
  score: number
  matched: string
}

/** One whom a name may mean. */
export interface CandidateRow {
  node: ActorRow
  matched: string
  how: Match
  score: number
}

/** A name with whom it means, or whom it may mean.
 *  `near` is what to look for where it has neither. */
export interface ResolutionRow {
  name: string
  found: CandidateRow | null
  several: CandidateRow[]
  near: { ref: string; labels: string[] }
}

/** What decides which events count, shared by a row of cooperation and its events. */
export type Counting = Pick<
  ReadParameters['Query/cooperation'],
  'actorLinks' | 'partnerLinks' | 'types' | 'symmetric' | 'from' | 'to'
>

export interface CooperationRow {
  actor: ActorRow
  partner: ActorRow
  issue: IssueRow | null
  eventCount: number
  firstDate: string | null
  lastDate: string | null
  place: (string | number)[]
}
export type CooperationParent = CooperationRow & { counting: Counting }

export interface PartnerRow {
  partner: ActorRow
  eventCount: number
  firstDate: string | null
  lastDate: string | null
  place: (string | number)[]
}
export type PartnerParent = PartnerRow & { actor: string; issue: string | null; counting: Counting }

export interface BucketRow {
  start: string
  type: EventType
  eventCount: number
}
export type BucketParent = BucketRow & { asked: Omit<ReadParameters['Query/timeline'], 'limit'> }

/** A page, and how its total is found when it is asked for: known beforehand, or counted by the same question. */
export type EventPage = Page<EventRow> & { total: number | Omit<Filter, 'index'> }
export type CooperationPage = Page<CooperationParent> & {
  asked: ReadParameters['CooperationConnection/totalCount']
}
export type PartnerPage = Page<PartnerParent> & {
  actor: string
  asked: Omit<ReadParameters['PartnerConnection/totalCount'], 'ids'>
}

/** Rows of Cooperation/events and Query/events. */
export interface EventAtPlace {
  index: number
  node: EventRow
  place: number
}
export type PairAsked = Omit<Pair, 'index'>
