import type { ActorId } from '../../model/actor.ts'
import type { EventType } from '../../model/plover.ts'
import { SYMMETRIC } from '../../model/plover.ts'
import type { Draft } from './draft.ts'

const SAYS: Record<EventType, string> = {
  AGREE: 'Agreement',
  CONSULT: 'Consultation',
  COOPERATE: 'Cooperation',
  SUPPORT: 'supports',
  CONCEDE: 'concedes to',
  AID: 'aids',
  RETREAT: 'yields to',
  REQUEST: 'asks',
  ACCUSE: 'criticizes',
  REJECT: 'rejects',
  THREATEN: 'warns',
  PROTEST: 'protests against',
  SANCTION: 'sanctions',
  MOBILIZE: 'mobilizes',
  COERCE: 'coerces',
  ASSAULT: 'attacks',
}
/** Where the text names one side only. */
const ALONE: Partial<Record<EventType, string>> = {
  RETREAT: 'gives way',
  CONCEDE: 'concedes',
  REJECT: 'refuses',
  THREATEN: 'threatens',
  PROTEST: 'protests',
  SANCTION: 'reduces relations',
}
const MODES: Record<string, string> = { meeting: 'Meeting', call: 'Call', visit: 'Visit', signing: 'Signing' }

/** A line for people: "Meeting of Hun Sen and Joe Biden", "Ukraine asks Japan: Demining and mine action". */
export function titleOf(
  draft: Pick<Draft, 'type' | 'mode' | 'title' | 'participants' | 'issues' | 'happening'>,
  nameOf: (actor: ActorId) => string,
  labelOf: (issue: string) => string,
): string {
  if (draft.title) return draft.title
  const names = (role: string) =>
    list(draft.participants.filter((p) => p.role === role).map((p) => nameOf(p.actor)))
  const issues = draft.issues.filter((issue) => issue !== 'bilateral-relations')
  const about = issues.length > 0 ? `: ${issues.map(labelOf).join('; ')}` : ''
  if (SYMMETRIC.has(draft.type))
    return `${MODES[draft.mode ?? ''] ?? SAYS[draft.type]} of ${names('ACTOR')}${draft.happening && draft.type === 'CONSULT' ? '' : about}`
  if (draft.mode === 'missile launch') return `Missile launch by ${names('ACTOR')}`
  const whom = names('RECIPIENT')
  const says = whom ? `${SAYS[draft.type]} ${whom}` : (ALONE[draft.type] ?? SAYS[draft.type])
  return `${names('ACTOR') || 'Somebody unnamed'} ${says}${about}`
}

function list(names: string[]): string {
  if (names.length <= 2) return names.join(' and ')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
