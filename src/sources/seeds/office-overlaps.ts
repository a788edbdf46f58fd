import type { Office } from '../../model/actor.ts'
import { surelyOverlap } from './checks/spans.ts'

/** Titles of which a state or organization has one holder at a time. One who acts for a suspended holder has another title. */
const SINGLE =
  /^(?:Acting )?(?:President|Prime Minister|King|Queen|Emperor|Emir|Amir|Sultan|Grand Duke|Pope|Chancellor|Federal Chancellor|Premier|Taoiseach|Supreme Leader|Secretary-General|Secretary General|Director-General|Director General|Managing Director|Executive Director|(?:Foreign|Defen[cs]e) Minister|Minister (?:of|for) (?:Foreign Affairs|External Affairs|Defen[cs]e)(?: .*)?|Secretary of (?:State|Defense))$/

/** Two leaders who hold a title of one holder at the same time for certain: a wrong date, or a dispute worth a note.
 *  @returns pairs of the later row and the one it collides with */
export function officeOverlaps(offices: readonly Office[]): [Office, Office][] {
  const seen = new Map<string, Office[]>()
  const overlaps: [Office, Office][] = []
  for (const office of offices) {
    if (!SINGLE.test(office.title)) continue
    const post = `${office.of} ${office.title}`
    const others = seen.get(post) ?? []
    const other = others.find(
      (held) => held.leader !== office.leader && sameStanding(held, office) && surelyOverlap(held, office),
    )
    if (other) overlaps.push([office, other])
    seen.set(post, [...others, office])
  }
  return overlaps
}

/** Whether both hold the office in their own right, or both for somebody else: who acts for an absent holder stands beside them. */
function sameStanding(a: Office, b: Office): boolean {
  return (a.capacity === 'acting') === (b.capacity === 'acting')
}
