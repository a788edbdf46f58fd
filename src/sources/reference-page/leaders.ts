import type { NameKind } from '../../model/actor.ts'
import { type OfficeKind, officeKind } from '../../model/office-kind.ts'
import type { Reference } from '../../model/reference.ts'
import { covered } from './coverage.ts'
import { count, table, tally } from './tables.ts'

const OFFICE_KINDS: Readonly<Record<OfficeKind, string>> = {
  'head-of-state':
    'heads of state, presidents who head their government, and those who rule under another title',
  'head-of-government': 'heads of government',
  'foreign-minister': 'foreign ministers',
  'defence-minister': 'defence ministers',
  'trade-minister': 'trade ministers',
  envoy: 'ambassadors and envoys',
  other: 'others',
}
const SINCE = '2000-01-01'

/** What is said of leaders: offices by kind, and of how many states they are without a gap. */
export function leaders({ states: allStates, offices, names, leaders: persons }: Reference): string[] {
  const ofStates = offices.filter(({ of }) => of.startsWith('state:'))
  const rows = (Object.keys(OFFICE_KINDS) as OfficeKind[]).map((kind) => {
    const own = ofStates.filter(({ title }) => officeKind(title) === kind)
    return [
      OFFICE_KINDS[kind],
      own.length,
      own.filter(({ to }) => to === null || to >= '2000').length,
      own.filter(({ to }) => to === null).length,
      new Set(own.map(({ of }) => of)).size,
    ]
  })
  const others = offices.length - ofStates.length
  const bearing = (kind: NameKind) =>
    new Set(
      names
        .filter((name) => name.kind === kind && name.actor.startsWith('leader:'))
        .map(({ actor }) => actor),
    ).size
  const heads = covered(allStates, ofStates, ['head-of-state', 'head-of-government'], SINCE)
  const ministers = covered(allStates, ofStates, ['foreign-minister'], SINCE)
  const capacities = tally(offices.flatMap(({ capacity }) => capacity ?? []))
  return [
    `${count(persons.length)} persons, ${count(bearing('native'))} of them also in their own script, ${count(bearing('alias'))} with other spellings; ${count(offices.length)} offices, ${count(others)} of them in organizations and ${inWords(capacities)}.`,
    table(['offices of states', 'offices', 'since 2000', 'held now', 'states'], rows),
    `Without a gap of more than 60 days since 2000, or since the state began:\n\n- heads of state or government of ${heads.length} states;\n- foreign ministers of ${ministers.length} states: ${
      ministers
        .map(({ name }) => name)
        .sort()
        .join(', ') || 'none'
    }.`,
  ]
}

/** `acting 12, caretaker 3` */
function inWords(times: readonly (readonly [string, number])[]): string {
  return times.map(([value, number]) => `${value} ${count(number)}`).join(', ') || 'none in another capacity'
}
