import { type ActorName, type NameKind, REFERRING_NAMES } from '../../../model/actor.ts'
import { fold } from '../../../model/fold.ts'
import type { Report } from '../problems.ts'
import type { FOREIGN_NAMES, Row, STATE_NAMES, STATES } from '../tables.ts'
import { checkOverlaps, type Span, surelyOverlap } from './spans.ts'

const OPEN: Span = { from: null, to: null }

/** Kinds under which a state is looked up; two states may share an adjective ("Congolese"), which text alone decides. */
const LOOKED_UP: ReadonlySet<NameKind> = new Set(REFERRING_NAMES)

/** Reports a name written twice for one actor, and one that two states bear at the same time. */
export function checkStateNames(
  states: readonly Row<typeof STATES.columns>[],
  names: readonly Row<typeof STATE_NAMES.columns>[],
  reportState: Report,
  reportName: Report,
): void {
  const lives = new Map(states.map((state) => [state.id, { from: state.startDate, to: state.endDate }]))
  const borne = [
    ...states.map(({ id, name, row }) => ({ ...OPEN, actor: id, name, row, report: reportState })),
    ...names.filter(({ kind }) => LOOKED_UP.has(kind)).map((name) => ({ ...name, report: reportName })),
  ].map((name) => ({ ...name, life: lives.get(name.actor) ?? OPEN }))
  const seen = new Map<string, typeof borne>()
  for (const name of borne) {
    const key = fold(name.name) || name.name
    const others = seen.get(key)
    if (!others) {
      seen.set(key, [name])
      continue
    }
    const other = others.find(
      (candidate) =>
        candidate.actor !== name.actor &&
        surelyOverlap(candidate, name) &&
        surelyOverlap(candidate.life, name.life) &&
        surelyOverlap(candidate, name.life) &&
        surelyOverlap(name, candidate.life),
    )
    if (other) name.report(name.row, `the name "${name.name}" is that of ${other.actor} at the same time`)
    others.push(name)
  }
}

/** Reports a foreign name that its own state bears already, one that two states bear, and one that an English name of
 *  another state is: who asks in English is answered in English. */
export function checkForeignNames(
  foreign: readonly Row<typeof FOREIGN_NAMES.columns>[],
  states: readonly Row<typeof STATES.columns>[],
  names: readonly Row<typeof STATE_NAMES.columns>[],
  report: Report,
): void {
  const bearers = new Map<string, Set<string>>()
  const bear = (name: string, actor: string) => {
    const key = fold(name)
    bearers.set(key, (bearers.get(key) ?? new Set()).add(actor))
  }
  for (const { id, name } of states) bear(name, id)
  for (const { actor, name, kind } of names) if (LOOKED_UP.has(kind)) bear(name, actor)
  for (const { state, name, row } of foreign) {
    const others = bearers.get(fold(name))
    if (others?.has(state)) report(row, `"${name}" is a name of ${state} already`)
    else if (others) report(row, `"${name}" is a name of ${[...others].join(' and ')} too`)
    else bear(name, state)
  }
}

/** Reports the same name of the same kind given twice to one actor. */
export function checkNames(names: readonly (ActorName & { row: number })[], report: Report): void {
  checkOverlaps(names, ({ actor, kind, name }) => `"${name}" is a name (${kind}) of ${actor}`, report)
}
