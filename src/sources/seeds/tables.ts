import type {
  Capacity,
  CodeScheme,
  NameKind,
  OrganizationKind,
  Origin,
  StateStatus,
  SuccessionKind,
} from '../../model/actor.ts'
import { EVENT_TYPES, type QuadCategory } from '../../model/plover.ts'
import {
  actorId,
  type Column,
  date,
  decimal,
  integer,
  leaderId,
  list,
  matching,
  name,
  oneOf,
  optional,
  organizationId,
  stateId,
  text,
  wikidataId,
  yesNo,
} from './columns.ts'

export type Columns = Record<string, Column<unknown>>

/** A CSV file of the seeds: its columns in order, and those by which its rows are sorted. */
export interface Table<C extends Columns = Columns> {
  /** Below the seeds folder. */
  path: string
  columns: C
  sortedBy: readonly string[]
}

/** A record of a table, with its dataset (the folder) and the 1-based line on which it stands. */
export type Row<C extends Columns> = {
  [K in keyof C]: C[K] extends Column<infer T> ? T : never
} & Origin

/** A name's kinds, as src/model/actor.ts explains them. */
export const NAME_KINDS = [
  'name',
  'official',
  'short',
  'former',
  'acronym',
  'adjective',
  'demonym',
  'native',
  'capital',
  'seat',
  'alias',
] as const satisfies readonly NameKind[]

export const ORGANIZATION_KINDS = [
  'intergovernmental',
  'body',
  'ministry',
  'agency',
  'parliament',
  'court',
  'military',
  'party',
  'armed-group',
  'ngo',
  'company',
  'academic',
  'minilateral',
  'mission',
  'other',
] as const satisfies readonly OrganizationKind[]

export const MEMBERSHIP_STATUSES = [
  'member',
  'permanent-member',
  'elected-member',
  'associate',
  'candidate',
  'observer',
  'partner',
  'signatory',
  'suspended',
  'withdrawn',
] as const

export const STATE_STATUSES = [
  'un-member',
  'un-observer',
  'associated-state',
  'contested',
  'territory',
  'ended',
] as const satisfies readonly StateStatus[]

export const CODE_SCHEMES = [
  'isoNumeric',
  'iso3166-3',
  'cow',
  'gw',
  'cowAbbreviation',
  'gwAbbreviation',
  'fips',
  'cameo',
  'iso2',
  'iso3',
] as const satisfies readonly CodeScheme[]

export const SUCCESSIONS = [
  'continued',
  'succeeded',
  'seceded',
  'merged',
  'divided',
] as const satisfies readonly SuccessionKind[]

export const CAPACITIES = ['acting', 'caretaker', 'represented'] as const satisfies readonly Capacity[]

export const JUDGEMENTS = ['yes', 'no', 'unsure'] as const

const QUAD_CATEGORIES = [
  'VERBAL_COOPERATION',
  'MATERIAL_COOPERATION',
  'VERBAL_CONFLICT',
  'MATERIAL_CONFLICT',
] as const satisfies readonly QuadCategory[]

const span = { from: optional(date), to: optional(date) }

function table<C extends Columns>(path: string, columns: C, ...sortedBy: (keyof C & string)[]): Table<C> {
  return { path, columns, sortedBy }
}

function names<A>(folder: string, actor: Column<A>) {
  const columns = { actor, name, kind: oneOf(NAME_KINDS), ...span, source: text }
  return table(`${folder}/names.csv`, columns, 'actor', 'kind', 'name', 'from')
}

export const STATES = table(
  'states/states.csv',
  {
    id: stateId,
    name,
    status: oneOf(STATE_STATUSES),
    iso2: optional(matching(/^[A-Z]{2}$/, 'two capital letters')),
    iso3: optional(matching(/^[A-Z]{3}$/, 'three capital letters')),
    cowCode: optional(integer),
    gwCode: optional(integer),
    wikidataId: optional(wikidataId),
    startDate: optional(date),
    endDate: optional(date),
    note: optional(text),
    source: text,
  },
  'id',
)
export const STATE_NAMES = names('states', stateId)

export const STATE_CODES = table(
  'states/codes.csv',
  { state: stateId, scheme: oneOf(CODE_SCHEMES), code: text, ...span, source: text },
  'state',
  'scheme',
  'code',
  'from',
)
export const FOREIGN_NAMES = table(
  'states/names-in-languages.csv',
  { state: stateId, name, languages: list, source: text },
  'state',
  'name',
)
export const STATE_SUCCESSIONS = table(
  'states/successions.csv',
  { predecessor: stateId, successor: stateId, kind: oneOf(SUCCESSIONS), date, source: text },
  'predecessor',
  'successor',
  'date',
)

export const ORGANIZATIONS = table(
  'organizations/organizations.csv',
  {
    id: organizationId,
    name,
    acronym: optional(name),
    kind: oneOf(ORGANIZATION_KINDS),
    parent: optional(organizationId),
    startDate: optional(date),
    endDate: optional(date),
    wikidataId: optional(wikidataId),
    source: text,
  },
  'id',
)
export const ORGANIZATION_NAMES = names('organizations', organizationId)
export const ACTS_FOR = table(
  'organizations/acts-for.csv',
  { organization: organizationId, actsFor: actorId, ...span, source: text },
  'organization',
  'actsFor',
  'from',
)

export const LEADERS = table(
  'leaders/leaders.csv',
  { id: leaderId, name, wikidataId: optional(wikidataId), source: text },
  'id',
)
export const LEADER_NAMES = names('leaders', leaderId)
export const OFFICES = table(
  'leaders/offices.csv',
  {
    leader: leaderId,
    of: actorId,
    title: name,
    capacity: optional(oneOf(CAPACITIES)),
    ...span,
    source: text,
  },
  'leader',
  'of',
  'from',
  'title',
)

export const MEMBERSHIPS = table(
  'memberships/memberships.csv',
  { state: stateId, organization: organizationId, status: oneOf(MEMBERSHIP_STATUSES), ...span, source: text },
  'organization',
  'state',
  'from',
  'status',
)

export const CHAIRS = table(
  'memberships/chairs.csv',
  { state: stateId, organization: organizationId, title: name, ...span, source: text },
  'organization',
  'from',
  'state',
)

export const JUDGEMENT_TABLE = table(
  'identity/judgements.csv',
  { left: text, right: text, judgement: oneOf(JUDGEMENTS), who: text, when: date, why: text },
  'left',
  'right',
)

/** Where a published dataset says something else, and why ours stays. */
export const DIFFERENCES = table(
  'differences/differences.csv',
  { dataset: text, record: text, why: text, source: text },
  'dataset',
  'record',
)
/** Names that one published dataset alone uses; without an actor, it names none that is to be found. */
export const SOURCE_NAMES = table(
  'differences/names.csv',
  { dataset: text, theirs: text, ours: optional(actorId), why: text },
  'dataset',
  'theirs',
)

const eventType = oneOf(EVENT_TYPES)
export const PLOVER = table(
  'codes/plover.csv',
  {
    type: eventType,
    quadCategory: oneOf(QUAD_CATEGORIES),
    description: text,
    symmetric: yesNo,
    cooperation: yesNo,
  },
  'type',
)
export const MODES = table(
  'codes/modes.csv',
  { type: eventType, mode: text, description: text },
  'type',
  'mode',
)
export const CONTEXTS = table('codes/contexts.csv', { context: text, description: text }, 'context')
export const CAMEO = table(
  'codes/cameo-to-plover.csv',
  {
    cameoCode: matching(/^\d{2,4}$/, 'a CAMEO code of two to four digits, such as 057'),
    label: text,
    type: optional(eventType),
    mode: optional(text),
    context: list,
    goldstein: decimal,
  },
  'cameoCode',
)

/** Every CSV file of the seeds; `npm run check:seeds` holds each to its canonical form. */
export const TABLES: readonly Table[] = [
  STATES,
  STATE_NAMES,
  STATE_CODES,
  FOREIGN_NAMES,
  STATE_SUCCESSIONS,
  ORGANIZATIONS,
  ORGANIZATION_NAMES,
  ACTS_FOR,
  LEADERS,
  LEADER_NAMES,
  OFFICES,
  MEMBERSHIPS,
  CHAIRS,
  JUDGEMENT_TABLE,
  DIFFERENCES,
  SOURCE_NAMES,
  PLOVER,
  MODES,
  CONTEXTS,
  CAMEO,
]
