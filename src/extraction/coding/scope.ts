import type { Reading, ReadSentence } from '../reading.ts'
import type { FoundTrigger } from './triggers.ts'

/** A clause goes on to the next finite verb trigger, or the sentence's end. */
export function scopeEnd(triggers: readonly FoundTrigger[], i: number, sentence: ReadSentence): number {
  const own = triggers[i]!
  for (const later of triggers.slice(i + 1)) {
    if (
      later.part === 'noun' ||
      later.part === 'compound' ||
      later.trigger.needs.includes('possessor-or-by') ||
      later.subordinate ||
      later.from < own.objectEnd
    )
      continue
    if (later.form === 'base' && own.form === 'base' && later.subordinate) continue
    return later.from
  }
  return sentence.to
}

/** Inside a request, pledge or threat these tell what is asked or planned, not what happened. */
export function suppressed(found: FoundTrigger): boolean {
  if (found.part === 'noun') return /^(?:AID|RETREAT|CONSULT|REQUEST|SUPPORT)$/.test(found.trigger.type)
  return found.subordinate || found.form === 'base'
}

/** Where the clause ends without the words that lead to the next. */
export function clauseEnd(reading: Reading, until: number, sentence: ReadSentence): number {
  let end = until
  while (
    end > sentence.from + 1 &&
    end < sentence.to &&
    /^(?:and|,|but|while|which|the|also|that|or|;|has|have|will|is|are)$/i.test(reading.tokens[end - 1]!.text)
  )
    end--
  while (end < sentence.to && end === sentence.to - 1) end++
  return end
}
