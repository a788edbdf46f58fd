import type { StatedDate } from './dates.ts'

/** A canonical id: `state:KHM`, `org:jica`, `leader:hun-sen`, `group:khm-citizens`. */
export type ActorId = string
export type ActorKind = 'State' | 'Organization' | 'Leader' | 'Group'

/** The kind that an actor's id tells. @throws Error for an id that is no actor's */
export function kindOf(id: ActorId): ActorKind {
  switch (id.slice(0, id.indexOf(':'))) {
    case 'state':
      return 'State'
    case 'org':
      return 'Organization'
    case 'leader':
      return 'Leader'
    case 'group':
      return 'Group'
    default:
      throw new Error(`"${id}" is no id of an actor: expected state:, org:, leader: or group:`)
  }
}

/** Where a fact of the reference graph stands: dataset id and 1-based line of its record. */
export interface Origin {
  dataset: string
  row: number
}

export type NameKind =
  | 'name'
  | 'official'
  | 'short'
  | 'former'
  | 'acronym'
  | 'adjective'
  | 'demonym'
  | 'native'
  | 'capital'
  | 'seat'
  | 'alias'

/** Kinds of names that stand for the actor itself, so that a ref may use them. */
export const REFERRING_NAMES: readonly NameKind[] = [
  'name',
  'official',
  'short',
  'former',
  'acronym',
  'native',
  'alias',
]

/** One way to write an actor. `adjective` ("Cambodian"), `demonym` ("Cambodians"), `capital` ("Phnom Penh") and
 *  `seat` ("Kremlin", "White House") stand for a state in text only; they are no names of it. */
export interface ActorName {
  actor: ActorId
  name: string
  kind: NameKind
  from: StatedDate | null
  to: StatedDate | null
}

export interface State extends Origin {
  id: ActorId
  name: string
  iso2: string | null
  iso3: string | null
  cowCode: number | null
  gwCode: number | null
  wikidataId: string | null
  startDate: StatedDate | null
  endDate: StatedDate | null
  note: string | null
  source: string
}

export type OrganizationKind =
  | 'intergovernmental'
  | 'body'
  | 'ministry'
  | 'agency'
  | 'parliament'
  | 'court'
  | 'military'
  | 'party'
  | 'armed-group'
  | 'ngo'
  | 'company'
  | 'academic'
  | 'minilateral'
  | 'mission'
  | 'other'

export interface Organization extends Origin {
  id: ActorId
  name: string
  acronym: string | null
  kind: OrganizationKind
  wikidataId: string | null
  source: string
}

/** A body or group speaks for a state or for the organization it is part of: JICA acts for Japan. */
export interface ActsFor extends Origin {
  organization: ActorId
  actsFor: ActorId
  from: StatedDate | null
  to: StatedDate | null
  source: string
}

export interface Leader extends Origin {
  id: ActorId
  name: string
  wikidataId: string | null
  source: string
}

/** A dated office of a leader in a state or an organization. */
export interface Office extends Origin {
  leader: ActorId
  of: ActorId
  title: string
  from: StatedDate | null
  to: StatedDate | null
  source: string
}

export interface Membership extends Origin {
  state: ActorId
  organization: ActorId
  status: string
  from: StatedDate | null
  to: StatedDate | null
  source: string
}
