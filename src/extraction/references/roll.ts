import type { ActorId } from '../../model/actor.ts'
import { kindOf } from '../../model/actor.ts'
import { groupsOf } from '../coding/groups.ts'
import type { OpenMention } from '../mentions/find.ts'
import { textOf } from '../reading.ts'
import type { ReferenceTools } from './memory.ts'

const BEFORE =
  /\b(?:joined|signed|co-?signed|attended|endorsed|backed|formed|composed|consist\w*|compris\w*|include[sd]?|including|members?|participants?|signatories|participating (?:countries|states|nations))\b[^.;]{0,40}$/i
const AFTER =
  /^\W*(?:(?:also|all|together|have|has|had|will|both) )*(?:are|were|is|joined|join|signed|sign|took part|take part|taking part|participated?|participate)\b/i
/** So many make a list. */
const LIST = 3

/** Those whom a text lists as the members of a coalition, the participants of a meeting or the parties of an agreement,
 *  in one list or several, anywhere: whom "15 countries" or "the Participants" are. @returns [] where it lists nobody */
export function rollOf(tools: ReferenceTools, mentions: readonly OpenMention[]): ActorId[] {
  const { reading, cast } = tools
  const roll = new Set<ActorId>()
  let next = 0
  for (const sentence of reading.sentences) {
    const own: OpenMention[] = []
    while (next < mentions.length && mentions[next]!.from < sentence.to) own.push(mentions[next++]!)
    const { kind } = reading.view.blocks[sentence.block]!
    if (own.length < LIST || (kind !== 'paragraph' && kind !== 'item')) continue
    for (const group of groupsOf(reading, own)) {
      const actors = cast
        .standings(group.mentions.flatMap((m) => m.actors))
        .filter((actor) => kindOf(actor) !== 'Leader')
      if (actors.length < LIST) continue
      if (
        BEFORE.test(textOf(reading, sentence.from, group.from)) ||
        AFTER.test(textOf(reading, group.to, sentence.to))
      )
        for (const actor of actors) roll.add(actor)
    }
  }
  return [...roll]
}
