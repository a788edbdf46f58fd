import { type Reading, type ReadSentence, textOf } from '../reading.ts'
import type { Governor } from './governor.ts'
import { type Group, isHyphened } from './groups.ts'
import type { FoundTrigger } from './triggers.ts'

const AUXILIARIES =
  /^\s*(?:(?:also|will|would|has|have|had|is|are|was|were|today|further|jointly|strongly|formally|warmly|both|continues?|to|immediately|then|later|again|now|already|must|should|can|could|may|once|deeply|immensely|firmly)\s*)*$/i

/** Finds who does what a verb of one sentence tells. */
export class SubjectReader {
  private readonly reading: Reading
  private readonly sentence: ReadSentence
  private readonly groups: readonly Group[]
  private readonly triggers: readonly FoundTrigger[]
  private readonly governor: Governor

  constructor(
    reading: Reading,
    sentence: ReadSentence,
    groups: readonly Group[],
    triggers: readonly FoundTrigger[],
    governor: Governor,
  ) {
    this.reading = reading
    this.sentence = sentence
    this.groups = groups
    this.triggers = triggers
    this.governor = governor
  }

  /** The subject of a verb: the nearest group before it that no preposition governs; of a coordinated verb, that of the verb before. */
  subject(trigger: FoundTrigger): Group | null {
    let fallback: Group | null = null
    if (trigger.subordinate && trigger.form === 'base') {
      const doer = this.doerBefore(trigger)
      if (doer) return doer
    }
    if (trigger.form === 'ing') {
      const praised = this.praisedFor(trigger)
      if (praised !== undefined) return praised
    }
    const relative = this.relative(trigger)
    if (relative !== undefined) return relative
    for (const group of this.groups.toReversed()) {
      if (group.from >= trigger.from) continue
      if (this.isAnswered(group, trigger)) continue
      const last = group.mentions.at(-1)!
      if (this.governor.governs(group)) continue
      if (isHyphened(this.reading, group)) continue
      if (last.form === 'adjective' && !(group.mentions.length > 1 && this.reading.tokens[last.to]?.capital))
        continue
      if (last.possessive) {
        fallback ??= last.form === 'pronoun' ? null : group
        continue
      }
      return group
    }
    return fallback
  }

  /** "thanked Chad for hosting": whom the clause is about does it. @returns undefined where no such words stand before it */
  private praisedFor(trigger: FoundTrigger): Group | null | undefined {
    const { tokens } = this.reading
    if (!/^(?:for|of)$/i.test(tokens[trigger.from - 1]?.text ?? '')) return undefined
    const group = this.groups.findLast((g) => g.to === trigger.from - 1)
    if (!group || group.mentions.at(-1)!.possessive) return undefined
    const governed = this.triggers.findLast((t) => t.to <= group.from && t.part !== 'noun')
    return governed && group.from - governed.to < 4 ? group : undefined
  }

  /** "the attack by the Houthis that struck …": whom the clause with "that", "which" or "who" is about.
   *  @returns undefined where no such clause begins before the verb, null where it is about something else */
  private relative(trigger: FoundTrigger): Group | null | undefined {
    const { tokens } = this.reading
    let at = trigger.from - 1
    while (
      at > this.sentence.from &&
      /^(?:also|will|would|has|have|had|is|are|was|were|further|strongly)$/i.test(tokens[at]!.text)
    )
      at--
    if (!/^(?:which|who|that)$/i.test(tokens[at]?.text ?? '')) return undefined
    return this.groups.findLast((g) => g.to <= at && at - g.to <= 2) ?? null
  }

  /** "urged Russia to withdraw", "sent experts to help train": who is asked or sent does it. */
  private doerBefore(trigger: FoundTrigger): Group | null {
    const { tokens } = this.reading
    let at = trigger.from - 1
    while (at > this.sentence.from && /^(?:to|help|and)$/.test(tokens[at]!.text)) at--
    const joined = tokens[at + 1]?.text === 'and' && tokens[at + 2]?.text === 'to'
    return (
      this.groups.findLast(
        (g) =>
          (g.to === at + 1 || (joined && g.to < at && tokens[g.to]!.text === 'to')) &&
          !g.mentions.at(-1)!.possessive &&
          g.mentions.at(-1)!.form !== 'adjective' &&
          /^(?:by)?$/.test(this.governor.preposition(g) ?? ''),
      ) ?? null
    )
  }

  /** An object of an earlier verb is no subject of a later coordinated one. */
  private isAnswered(group: Group, trigger: FoundTrigger): boolean {
    const earlier = this.triggers.findLast(
      (t) => t.from < trigger.from && t.part !== 'noun' && t.to <= group.from && !t.passive,
    )
    if (!earlier) return false
    const between = this.text(group.to, trigger.from)
    const relative = /^\s*,?\s*(?:which|who|that)\b/i.test(between)
    const adjacent = AUXILIARIES.test(between)
    const openClause =
      /\b(?:that|while|whereas|and|but|as|when|if|where|because|which|,)\s*(?:the\s)?$/i.test(
        this.text(earlier.to, group.from),
      )
    if (relative || this.leadsAVerb(group, trigger)) return false
    if (adjacent && (openClause || group.from - earlier.to > 2)) return false
    return true
  }

  /** Another verb stands right after the group: it is that verb's subject, and so that of one joined to it. */
  private leadsAVerb(group: Group, trigger: FoundTrigger): boolean {
    const next = this.triggers.find((t) => t.from >= group.to && t.part !== 'noun')
    return (
      next !== undefined &&
      next.from < trigger.from &&
      !next.subordinate &&
      AUXILIARIES.test(this.text(group.to, next.from))
    )
  }

  private text(from: number, to: number): string {
    return textOf(this.reading, from, to)
  }
}
