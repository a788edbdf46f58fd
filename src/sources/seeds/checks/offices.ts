import type { Office } from '../../../model/actor.ts'
import { earliestDay, latestDay } from '../../../model/dates.ts'
import { officeKind } from '../../../model/office-kind.ts'
import type { Explanations } from '../differences.ts'
import type { Report } from '../problems.ts'
import { inDifferences } from './lives.ts'
import { surelyOverlap } from './spans.ts'

/** Titles of which a state or organization has one holder at a time. */
const SINGLE =
  /^(?:(?:Federal |Transitional |Interim )?President|Prime Minister|King|Queen|Emperor|Emir|Amir|Sultan|Grand Duke|Pope|(?:Federal )?Chancellor|Premier|Taoiseach|Supreme Leader|Secretary[- ]General|Director[- ]General|Managing Director|Executive Director|(?:Foreign|Defen[cs]e) Minister|(?:Federal )?Minister (?:of|for) (?:(?:National )?Defen[cs]e|(?:External|Foreign) Affairs(?! II\b).*)|Secretary of (?:State|Defense))$/

/** Days that a state may be without a head of government before the check asks. */
const LONG_VACANCY = 60
const SINCE = '2000-01-01'

/** Reports two leaders who for certain hold a title of one holder at the same time: a wrong date, or a rivalry that
 *  differences.csv explains. One who acts for a holder who is ill or suspended is no rival. */
export function checkRivals(offices: readonly Office[], explanations: Explanations, report: Report): void {
  const seen = new Map<string, Office[]>()
  for (const office of offices) {
    const post = postOf(office)
    if (post === null) continue
    const others = seen.get(post) ?? []
    for (const other of others) {
      if (other.leader === office.leader || !surelyOverlap(other, office)) continue
      if ((other.capacity === 'acting') !== (office.capacity === 'acting')) continue
      const record = `${post} ${[office.leader, other.leader].sort().join(' ')}`
      if (explanations.explain(record)) continue
      report(
        office.row,
        `${office.leader} and ${other.leader} (line ${other.row}) are both ${post.replace(/^(\S+) /, '$1: ')} at one time; mend a date, or explain it ${inDifferences(record)}`,
      )
      break
    }
    seen.set(post, [...others, office])
  }
}

/** What one person holds at a time: the government of a state under any title, else the title itself. */
function postOf({ of, title }: Office): string | null {
  if (of.startsWith('state:') && officeKind(title) === 'head-of-government') return `${of} head of government`
  return SINGLE.test(title) ? `${of} ${title}` : null
}

/** A time for which the seeds have no head of government of a state that has one before and after. */
export interface Vacancy {
  state: string
  /** The office after which it begins. */
  after: Office
  until: string
  days: number
}

/** Vacancies of more than 60 days since 2000 in states whose heads of government the seeds have since then: the first
 *  of them came into office before 2001, the last is in office. */
export function longVacancies(offices: readonly Office[]): Vacancy[] {
  const byState = new Map<string, Office[]>()
  for (const office of offices)
    if (office.of.startsWith('state:') && officeKind(office.title) === 'head-of-government')
      byState.set(office.of, [...(byState.get(office.of) ?? []), office])
  const vacancies: Vacancy[] = []
  for (const [state, own] of byState) {
    const held = own.toSorted((a, b) => compare(earliestDay(a.from) ?? '', earliestDay(b.from) ?? ''))
    if ((earliestDay(held[0]!.from) ?? '') > '2000-12-31' || held.every(({ to }) => to !== null)) continue
    let last = held[0]!
    for (const office of held) {
      const end = latestDay(last.to)
      const start = earliestDay(office.from)
      if (end !== null && start !== null && end >= SINCE && daysBetween(end, start) > LONG_VACANCY)
        vacancies.push({ state, after: last, until: office.from!, days: daysBetween(end, start) })
      if ((latestDay(office.to) ?? '9999-12-31') >= (end ?? '9999-12-31')) last = office
    }
  }
  return vacancies
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
