/** PLOVER event types, in the order of the manual; seeds/codes/plover.csv describes each, a test compares the two. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

/** Types whose participants are all ACTORs: the pair has no direction. */
export const SYMMETRIC: ReadonlySet<EventType> = new Set(['AGREE', 'CONSULT', 'COOPERATE'])

/** What counts as cooperation where a query names no types; CONSULT is contact, told apart. */
export const COOPERATION: readonly EventType[] = ['AGREE', 'SUPPORT', 'COOPERATE', 'AID', 'CONCEDE']

export type QuadCategory =
  | 'VERBAL_COOPERATION'
  | 'MATERIAL_COOPERATION'
  | 'VERBAL_CONFLICT'
  | 'MATERIAL_CONFLICT'

/** PLOVER's quad category of each type. */
export function quadCategory(type: EventType): QuadCategory {
  switch (type) {
    case 'AGREE':
    case 'CONSULT':
    case 'SUPPORT':
    case 'CONCEDE':
      return 'VERBAL_COOPERATION'
    case 'COOPERATE':
    case 'AID':
    case 'RETREAT':
      return 'MATERIAL_COOPERATION'
    case 'REQUEST':
    case 'ACCUSE':
    case 'REJECT':
    case 'THREATEN':
      return 'VERBAL_CONFLICT'
    case 'PROTEST':
    case 'SANCTION':
    case 'MOBILIZE':
    case 'COERCE':
    case 'ASSAULT':
      return 'MATERIAL_CONFLICT'
  }
}
