import { type ActorName, type NameKind, REFERRING_NAMES } from '../../model/actor.ts'
import { earliestDay, latestDay, type StatedDate } from '../../model/dates.ts'
import { fold } from '../../model/fold.ts'
import type { Issue } from '../../model/issue.ts'
import type { Card } from './card.ts'
import { ISSUES_PATH } from './read-issues.ts'
import type { FOREIGN_NAMES, ORGANIZATIONS, Row, STATE_CODES, STATE_NAMES, STATES } from './tables.ts'

interface Span {
  from: StatedDate | null
  to: StatedDate | null
}

const OPEN: Span = { from: null, to: null }
const FIRST = '0000-01-01'
const LAST = '9999-12-31'

/** Whether two spans share time for certain: one day in common is a handover, and a year or month is read in their favour. */
export function surelyOverlap(a: Span, b: Span): boolean {
  const start = (span: Span) => latestDay(span.from) ?? FIRST
  const end = (span: Span) => earliestDay(span.to) ?? LAST
  return start(a) < end(b) && start(b) < end(a)
}

/** Takes a problem of the file at hand. */
export type Report = (line: number, message: string) => void

/** Reports ids that occur twice. @returns the ids */
export function checkIds(rows: readonly { id: string; row: number }[], report: Report): Set<string> {
  const lines = new Map<string, number>()
  for (const { id, row } of rows) {
    const before = lines.get(id)
    if (before === undefined) lines.set(id, row)
    else report(row, `${id} stands on line ${before} already; an id is given once`)
  }
  return new Set(lines.keys())
}

/** Reports a span that ends before it begins. */
export function checkSpans(rows: readonly (Span & { row: number })[], report: Report): void {
  for (const { from, to, row } of rows)
    if (from !== null && to !== null && earliestDay(from)! > latestDay(to)!)
      report(row, `begins ${from} and ends ${to}; expected an end on or after the beginning`)
}

/** Reports an actor that no seed file holds. */
export function checkKnown<K extends string>(
  rows: readonly ({ [key in K]: string } & { row: number })[],
  column: K,
  known: ReadonlySet<string>,
  report: Report,
): void {
  for (const row of rows)
    if (!known.has(row[column])) report(row.row, `${column} is ${row[column]}, which no seed file holds`)
}

/** Reports a source in the form of a key that the card does not explain; free citations are left alone. */
export function checkSources(
  rows: readonly { source: string; row: number }[],
  card: Card | undefined,
  report: Report,
): void {
  if (!card) return
  const unexplained = (part: string) => /^[a-z0-9-]*$/.test(part) && !Object.hasOwn(card.sources, part)
  const sound = new Set<string>()
  for (const { source, row } of rows) {
    if (sound.has(source)) continue
    const wrong = source.split(';').filter((cited) => unexplained(cited.trim()))
    if (wrong.length === 0) sound.add(source)
    for (const part of wrong)
      report(
        row,
        `source "${part}" is no key of the card's sources (${Object.keys(card.sources).join(', ')})`,
      )
  }
}

/** Reports two rows that state the same fact for spans that share time for certain.
 *  @param fact what a row states, in words; null leaves it out */
export function checkOverlaps<T extends Span & { row: number }>(
  rows: readonly T[],
  fact: (row: T) => string | null,
  report: Report,
): void {
  const seen = new Map<string, T[]>()
  for (const row of rows) {
    const stated = fact(row)
    if (stated === null) continue
    const others = seen.get(stated)
    if (!others) {
      seen.set(stated, [row])
      continue
    }
    const other = others.find((candidate) => surelyOverlap(candidate, row))
    if (other) report(row.row, `${stated} for that time already, on line ${other.row}`)
    others.push(row)
  }
}

/** Reports ids of states that are not made of their code, and codes that two states bear at one time. */
export function checkStateCodes(states: readonly Row<typeof STATES.columns>[], report: Report): void {
  for (const { id, iso3, row } of states)
    if (iso3 !== null && id !== `state:${iso3}`) report(row, `${id} has iso3 ${iso3}; expected state:${iso3}`)
  const spans = states.map((state) => ({ ...state, from: state.startDate, to: state.endDate }))
  checkSpans(spans, report)
  for (const code of ['iso2', 'iso3', 'cowCode', 'gwCode', 'wikidataId'] as const)
    checkOverlaps(
      spans,
      (state) => (state[code] === null ? null : `${code} ${state[code]} is the code of a state`),
      report,
    )
}

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

/** Reports codes that two states have at the same time in one code list, the codes of the states' own records included. */
export function checkCodes(
  codes: readonly Row<typeof STATE_CODES.columns>[],
  states: readonly Row<typeof STATES.columns>[],
  report: Report,
): void {
  const own = states.flatMap(({ id: state, iso2, iso3, cowCode, gwCode, startDate: from, endDate: to }) =>
    Object.entries({ iso2, iso3, cow: cowCode, gw: gwCode }).flatMap(([scheme, code]) =>
      code === null ? [] : [{ state, scheme, code: String(code), from, to, row: 0 }],
    ),
  )
  const seen = new Map<string, (Span & { state: string })[]>()
  for (const code of [...own, ...codes]) {
    const key = `${code.scheme} ${code.code}`
    const others = seen.get(key) ?? []
    const other = others.find((held) => surelyOverlap(held, code))
    if (other && code.row > 0) report(code.row, `${key} is a code of ${other.state} at the same time`)
    seen.set(key, [...others, code])
  }
}

/** Reports an organization that is part of one that no file holds, or of itself. */
export function checkParents(
  organizations: readonly Row<typeof ORGANIZATIONS.columns>[],
  known: ReadonlySet<string>,
  report: Report,
): void {
  const parents = new Map(organizations.map(({ id, parent }) => [id, parent]))
  for (const { id, parent, row } of organizations) {
    if (parent !== null && !known.has(parent)) report(row, `parent is ${parent}, which no seed file holds`)
    const above = new Set<string>([id])
    for (let at = parent; at; at = parents.get(at) ?? null) {
      if (above.has(at)) {
        report(row, `${id} is part of itself: ${[...above, at].join(' < ')}`)
        break
      }
      above.add(at)
    }
  }
}

/** Reports the same name of the same kind given twice to one actor. */
export function checkNames(names: readonly (ActorName & { row: number })[], report: Report): void {
  checkOverlaps(names, ({ actor, kind, name }) => `"${name}" is a name (${kind}) of ${actor}`, report)
}

/** Reports an issue under one that is not there, or under itself, and a prefLabel that two issues bear.
 *  An altLabel may point to several issues: such words are about each of them. */
export function checkIssues(issues: readonly Issue[], states: ReadonlySet<string>, report: Report): void {
  const byId = new Map(issues.map((issue) => [issue.id, issue]))
  for (const issue of issues) {
    if (issue.broader !== null && !byId.has(issue.broader))
      report(issue.row, `broader is ${issue.broader}, which ${ISSUES_PATH} does not hold`)
    const above = new Set<string>()
    for (let at: Issue | undefined = issue; at; at = at.broader ? byId.get(at.broader) : undefined) {
      if (above.has(at.id)) {
        report(issue.row, `${issue.id} is below itself: ${[...above, at.id].join(' < ')}`)
        break
      }
      above.add(at.id)
    }
    for (const state of issue.situationOf)
      if (!states.has(state)) report(issue.row, `situationOf has ${state}, which no seed file holds`)
  }
  const labels = new Map<string, Issue>()
  for (const issue of issues) {
    const other = labels.get(issue.prefLabel.toLowerCase())
    if (other)
      report(issue.row, `prefLabel "${issue.prefLabel}" is that of ${other.id} too (line ${other.row})`)
    else labels.set(issue.prefLabel.toLowerCase(), issue)
  }
}

/** Reports issues whose notation is no PLOVER context. */
export function checkNotations(
  issues: readonly Issue[],
  contexts: readonly { context: string }[],
  report: Report,
): void {
  const known = new Set(contexts.map(({ context }) => context))
  for (const { notation, row } of issues)
    if (notation !== null && !known.has(notation))
      report(row, `notation is ${notation}, which seeds/codes/contexts.csv does not hold`)
}
