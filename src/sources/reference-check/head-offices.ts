import type { ActorId, Office } from '../../model/actor.ts'
import { earliestDay, latestDay, type StatedDate } from '../../model/dates.ts'
import { isHead } from '../../model/office-kind.ts'
import type { Reference } from '../../model/reference.ts'
import { inWords, shift, WEEK, withinWeek } from './days.ts'
import { nameWords, shareWord } from './person-names.ts'

/** An office of head of state or government with the words of its holder's names. */
export interface HeadOffice extends Office {
  words: readonly string[]
}

/** The offices of heads of state and government by state. */
export function headOffices({ offices, names }: Reference): ReadonlyMap<ActorId, HeadOffice[]> {
  const words = new Map<ActorId, string[]>()
  for (const { actor, name } of names)
    if (actor.startsWith('leader:')) words.set(actor, [...(words.get(actor) ?? []), ...nameWords(name)])
  const byState = new Map<ActorId, HeadOffice[]>()
  for (const office of offices)
    if (office.of.startsWith('state:') && isHead(office.title)) {
      const head = { ...office, words: words.get(office.leader) ?? [] }
      byState.set(office.of, [...(byState.get(office.of) ?? []), head])
    }
  return byState
}

/** A spell in office as a dataset has it: a first day, and a last day or month; null while it lasts. */
export interface Spell {
  name: string
  from: StatedDate
  to: StatedDate | null
  /** The last day of the data, on which a spell without an end still lasted. */
  until: string
}

/** Whether somebody of that name was head from the first to the last day of the spell, each within a week. One who
 *  passes from one office into the next has held both without a break.
 *  @returns in words, what ours has of that name about that time; null if it has nobody of it */
export function holdSpell(
  heads: readonly HeadOffice[],
  spell: Spell,
): { agrees: boolean; ours: string | null } {
  const words = nameWords(spell.name)
  const named = heads.filter((office) => shareWord(office.words, words))
  const first = shift(earliestDay(spell.from)!, -366)
  const last = shift(latestDay(spell.to) ?? spell.until, 366)
  const near = named.filter(
    (office) => (earliestDay(office.from) ?? first) <= last && (latestDay(office.to) ?? last) >= first,
  )
  if (near.length === 0) return { agrees: false, ours: null }
  const agrees = near.some((first) => {
    const own = near.filter(({ leader }) => leader === first.leader)
    return withinWeek(first.from, spell.from) && lastsThrough(first, own, spell)
  })
  const ours = near
    .map((office) => `${office.leader.slice('leader:'.length)} ${office.title} ${inWords(office)}`)
    .join(', ')
  return { agrees, ours }
}

/** Whether the office, or one into which its holder passed from it, ends with the spell. */
function lastsThrough(first: HeadOffice, own: readonly HeadOffice[], spell: Spell): boolean {
  const seen = new Set([first])
  for (const office of seen) {
    if (endsWith(office, spell)) return true
    for (const next of own) if (follows(next, office)) seen.add(next)
  }
  return false
}

/** Whether an office begins before another has been over for a week. */
function follows(next: HeadOffice, office: HeadOffice): boolean {
  if (office.to === null) return false
  return (
    (earliestDay(next.from) ?? '') <= shift(latestDay(office.to)!, WEEK) &&
    (latestDay(next.to) ?? '9999-12-31') >= earliestDay(office.to)!
  )
}

function endsWith({ to }: HeadOffice, spell: Spell): boolean {
  if (spell.to !== null) return withinWeek(to, spell.to)
  return to === null || earliestDay(to)! >= shift(spell.until, -WEEK)
}
