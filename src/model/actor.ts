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

/** How a state stands among states: a member or observer of the United Nations, one in free association with another
 *  state, a contested one (its `note` says by whom it is recognized and claimed), a territory that acts beside states,
 *  or one that has ended. */
export type StateStatus =
  | 'un-member'
  | 'un-observer'
  | 'associated-state'
  | 'contested'
  | 'territory'
  | 'ended'

export interface State extends Origin {
  id: ActorId
  name: string
  status: StateStatus
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

/** Code lists of states beside ISO alpha-2 and alpha-3, COW and Gleditsch-Ward numbers, which stand with the state. */
export type CodeScheme =
  | 'isoNumeric'
  | 'iso3166-3'
  | 'cow'
  | 'gw'
  | 'cowAbbreviation'
  | 'gwAbbreviation'
  | 'fips'
  | 'cameo'
  | 'iso2'
  | 'iso3'

/** A code of a state in a code list, and when it meant this state. The current ones of `iso2`, `iso3`, `cow` and `gw`
 *  are in the state's own record; here stand those it had before or has besides them. */
export interface StateCode extends Origin {
  state: ActorId
  scheme: CodeScheme
  code: string
  from: StatedDate | null
  to: StatedDate | null
  source: string
}

/** Names of a state in other languages, by which text in English never calls it. */
export interface ForeignName extends Origin {
  state: ActorId
  name: string
  /** BCP 47 tags. */
  languages: string[]
  source: string
}

/** What became of a state: `continued` under another name or with its seat, `succeeded`, `seceded` from, `merged` into,
 *  `divided` into. */
export type SuccessionKind = 'continued' | 'succeeded' | 'seceded' | 'merged' | 'divided'

export interface Succession extends Origin {
  predecessor: ActorId
  successor: ActorId
  kind: SuccessionKind
  date: StatedDate
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
  /** The organization of which it is a part. */
  parent: ActorId | null
  startDate: StatedDate | null
  endDate: StatedDate | null
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

/** In what capacity an office is held; null in its own right. One who is `represented` holds it by name only: a
 *  governor-general acts in the state, and what the holder does elsewhere does not count for it. */
export type Capacity = 'acting' | 'caretaker' | 'represented'

/** A dated office of a leader in a state or an organization. */
export interface Office extends Origin {
  leader: ActorId
  of: ActorId
  title: string
  capacity: Capacity | null
  from: StatedDate | null
  to: StatedDate | null
  source: string
}

/** An office that states hold by turn: the ASEAN chair, a month's presidency of the Security Council. */
export interface Chair extends Origin {
  state: ActorId
  organization: ActorId
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
