import type { ActorId } from '../../model/actor.ts'
import { absent, type Comparison, compared } from './comparison.ts'
import { inWords } from './days.ts'
import { type HeadOffice, holdSpell, type Spell } from './head-offices.ts'

/** Holds a spell in office against the offices of its state.
 *  @param record key of the comparison */
export function compareSpell(
  record: string,
  heads: ReadonlyMap<ActorId, HeadOffice[]>,
  state: ActorId,
  spell: Spell,
): Comparison {
  const theirs = `${spell.name} ${inWords(spell)}`
  const { agrees, ours } = holdSpell(heads.get(state) ?? [], spell)
  return ours === null ? absent(record, theirs) : compared(record, agrees, ours, theirs)
}
