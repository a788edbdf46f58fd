import type { ActorId } from '../../model/actor.ts'
import type { FoundIssue } from '../issues.ts'
import { isOccasion, isPlace } from '../parties.ts'
import type { Mention, Reading, ReadSentence } from '../reading.ts'
import type { FoundTrigger } from './triggers.ts'

/** Mentions that stand together: "Australia, Japan and the Republic of Korea". */
export interface Group {
  from: number
  to: number
  mentions: Mention[]
}

const PREPOSITION =
  /^(?:of|with|to|for|in|on|at|by|from|between|against|about|over|via|through|under|during|regarding|concerning|including|following|towards|toward|into|among|across|within|after|before|since|upon|alongside|beyond)$/i
const AUXILIARIES =
  /^\s*(?:(?:also|will|would|has|have|had|is|are|was|were|today|further|jointly|strongly|formally|warmly|both|continues?|to|immediately|then|later|again|now|already|must|should|can|could|may|once|deeply|immensely|firmly)\s*)*$/i
const COUNTERPARTS =
  /^(?:counterparts?|colleagues?|homologues?|officials|representatives|ministers|leaders|delegations|experts|refugees|nationals|victims|students|survivors)$/i
/** "the government and people of Japan" is Japan. */
const WHOLE =
  /^(?:governments?|people|peoples|authorities|republic|kingdom|state|leadership|parliament|citizens)$/i
const FILL =
  /^(?:the|a|an|his|her|its|their|our|both|all|former|also|together|jointly|new|other|like-minded|\d+(?:st|nd|rd|th))$/i

/** Who stands where around the triggers of one sentence. */
export class Frame {
  readonly reading: Reading
  readonly sentence: ReadSentence
  readonly groups: Group[]
  readonly mentions: readonly Mention[]
  readonly issues: readonly FoundIssue[]
  private readonly triggers: readonly FoundTrigger[]

  constructor(
    reading: Reading,
    sentence: ReadSentence,
    mentions: readonly Mention[],
    triggers: readonly FoundTrigger[],
    issues: readonly FoundIssue[],
  ) {
    this.mentions = mentions
    this.issues = issues
    this.reading = reading
    this.sentence = sentence
    this.triggers = triggers
    this.groups = groupsOf(reading, mentions).filter((group) => !isOccasion(reading, group.from))
  }

  /** The subject of a verb: the nearest group before it that no preposition governs; of a coordinated verb, that of the verb before. */
  subject(trigger: FoundTrigger): Group | null {
    let fallback: Group | null = null
    if (trigger.subordinate && trigger.form === 'base') {
      const doer = this.doerBefore(trigger)
      if (doer) return doer
    }
    const relative = this.relative(trigger)
    if (relative !== undefined) return relative
    for (const group of this.groups.toReversed()) {
      if (group.from >= trigger.from) continue
      if (this.isAnswered(group, trigger)) continue
      const last = group.mentions.at(-1)!
      if (this.governed(group)) continue
      if (last.form === 'adjective') continue
      if (last.possessive) {
        fallback ??= last.form === 'pronoun' ? null : group
        continue
      }
      return group
    }
    return fallback
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
    return (
      this.groups.find(
        (g) =>
          g.to === at + 1 &&
          !g.mentions.at(-1)!.possessive &&
          g.mentions.at(-1)!.form !== 'adjective' &&
          !this.governed(g),
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
    const { tokens, view } = this.reading
    return from < to ? view.text.slice(tokens[from]!.start, tokens[to - 1]!.end) : ''
  }

  /** A preposition stands before the group. */
  governed(group: Group): boolean {
    return this.preposition(group) !== null
  }

  /** The token before a group, articles and the like left out. */
  private leadIn(group: Group): number {
    let i = group.from - 1
    while (i >= this.sentence.from && FILL.test(this.reading.tokens[i]!.text)) i--
    return i
  }

  /** Whether a token leads from counterparts to those whose they are: "his counterparts from", "officials of". */
  private ofCounterparts(i: number): boolean {
    const { tokens } = this.reading
    return /^(?:from|of)$/i.test(tokens[i]?.text ?? '') && COUNTERPARTS.test(tokens[i - 1]?.text ?? '')
  }

  /** The preposition that governs a group, null for none. */
  preposition(group: Group): string | null {
    const { tokens } = this.reading
    let i = this.leadIn(group)
    while (i > this.sentence.from && /^of$/i.test(tokens[i]!.text) && WHOLE.test(tokens[i - 1]!.text)) {
      i -= 2
      while (
        i >= this.sentence.from &&
        (FILL.test(tokens[i]!.text) || WHOLE.test(tokens[i]!.text) || /^and$/i.test(tokens[i]!.text))
      )
        i--
    }
    const text = tokens[i]?.text ?? ''
    if (/^(?:including|as)$/i.test(text)) return this.exemplified(i)
    if (this.ofCounterparts(i)) return this.counterparts(i - 1)
    return i >= this.sentence.from && PREPOSITION.test(text) ? text.toLowerCase() : null
  }

  /** "with his counterparts from the EU and Japan": what governs the counterparts. */
  private counterparts(noun: number): string | null {
    const { tokens } = this.reading
    for (let i = noun - 1; i >= this.sentence.from && i >= noun - 5; i--) {
      if (PREPOSITION.test(tokens[i]!.text)) return tokens[i]!.text.toLowerCase()
      if (tokens[i]!.kind !== 'word' || /^(?:and|that|which|who)$/i.test(tokens[i]!.text)) return null
    }
    return null
  }

  /** "with our partners, including A and B", "with his counterparts from A and B": no meeting of them all. */
  apart(group: Group): boolean {
    const { tokens } = this.reading
    const i = this.leadIn(group)
    return /^including$/i.test(tokens[i]?.text ?? '') || this.ofCounterparts(i)
  }

  /** "with our partners, including the EU": what governs the examples. */
  private exemplified(i: number): string {
    const { tokens } = this.reading
    for (let at = i - 1; at >= this.sentence.from && at >= i - 6; at--) {
      if (/^(?:with|to|by|for|from)$/i.test(tokens[at]!.text)) return tokens[at]!.text.toLowerCase()
    }
    return 'including'
  }

  /** Who acts after an opening phrase: "At a meeting with the FM of Japan, Son affirmed …". */
  afterOpening(from: number): Group | null {
    const { tokens } = this.reading
    const comma = tokens.slice(from, this.sentence.to).findIndex((t) => t.text === ',')
    if (comma < 0) return null
    return (
      this.groups.find(
        (g) =>
          g.from > from + comma &&
          !this.governed(g) &&
          !g.mentions.at(-1)!.possessive &&
          g.mentions.at(-1)!.form !== 'adjective' &&
          tokens[g.to]?.text !== ',',
      ) ?? null
    )
  }

  /** The state that a clause names as the place, for what is given "to schools in Vietnam". */
  placeAfter(from: number, to: number): Group | null {
    return this.groups.find((g) => g.from >= from && g.to <= to && this.place(g)) ?? null
  }

  /** First group after `from` that a given preposition governs. */
  after(prepositions: readonly string[], from: number, to: number): Group | null {
    return (
      this.groups.find((g) => {
        if (g.from < from || g.from >= to || this.place(g) || isOwner(g)) return false
        const preposition = this.preposition(g)
        return preposition !== null && prepositions.includes(preposition)
      }) ?? null
    )
  }

  /** The object after a verb: the first group in its clause that is no place. */
  object(from: number, to: number, reach = 40): Group | null {
    const { tokens } = this.reading
    for (const group of this.groups) {
      if (group.from < from) continue
      if (group.from >= to || group.from > from + reach) return null
      if (this.place(group) || isOwner(group)) continue
      const preposition = this.preposition(group)
      if (
        preposition &&
        /^(?:on|about|regarding|concerning|during|following|including|since|after|before|over|under|via|through|within|upon|at)$/.test(
          preposition,
        ) &&
        group.from > from + 2
      ) {
        if (!group.mentions[0]!.possessive) continue
      }
      if (/^(?:that|which|while|as|when)$/i.test(tokens[group.from - 1]?.text ?? '') && group.from > from + 6)
        continue
      return group
    }
    return null
  }

  /** The group whose possession or adjective the noun is: "Japan's excellent cooperation", "Russian aggression". */
  possessor(trigger: FoundTrigger): Group | null {
    const { tokens } = this.reading
    for (const group of this.groups.toReversed()) {
      if (group.to > trigger.from) continue
      const last = group.mentions.at(-1)!
      const from = last.possessive && tokens[group.to]?.kind === 'possessive' ? group.to + 1 : group.to
      if (trigger.from - from > 5) return null
      const between = tokens.slice(from, trigger.from)
      if (
        between.some(
          (t) => t.kind === 'mark' || PREPOSITION.test(t.text) || /^(?:the|a|and|that)$/i.test(t.text),
        )
      )
        return null
      if (
        last.possessive ||
        last.form === 'adjective' ||
        last.form === 'government' ||
        (last.kind === 'state' && last.form === 'name') ||
        last.kind === 'organization'
      )
        return group
      return null
    }
    return null
  }

  place(group: Group): boolean {
    return (
      group.mentions.length === 1 &&
      group.mentions[0]!.kind === 'state' &&
      !group.mentions[0]!.possessive &&
      isPlace(this.reading, group.from)
    )
  }

  /** "ASEAN-US relations", "U.S.-Mexico cooperation". */
  hyphened(trigger: FoundTrigger): Group | null {
    const { tokens } = this.reading
    const group = this.groups.findLast((g) => g.to <= trigger.from && trigger.from - g.to <= 3)
    if (!group || group.mentions.length < 2) return null
    return group.mentions.some((m, i) => i > 0 && tokens[m.from - 1]?.kind === 'hyphen') ? group : null
  }
}

/** "his", "its" before a noun. */
const isOwner = (group: Group): boolean =>
  group.mentions.length === 1 && group.mentions[0]!.form === 'pronoun' && group.mentions[0]!.possessive

export const actorsOf = (group: Group | null): ActorId[] => [
  ...new Set(group?.mentions.flatMap((m) => m.actors) ?? []),
]

function groupsOf(reading: Reading, mentions: readonly Mention[]): Group[] {
  const { tokens } = reading
  const groups: Group[] = []
  for (const mention of mentions) {
    const last = groups.at(-1)
    const previous = last?.mentions.at(-1)
    if (last && previous && joined(tokens, previous, mention)) {
      last.mentions.push(mention)
      last.to = mention.to
    } else groups.push({ from: mention.from, to: mention.to, mentions: [mention] })
  }
  return groups.flatMap((group) => (isList(reading, group) ? [group] : group.mentions.map(alone)))
}

const alone = (mention: Mention): Group => ({ from: mention.from, to: mention.to, mentions: [mention] })

/** Two that only a comma joins are no list: "cooperation with Turkey, the Foreign Office said". */
function isList(reading: Reading, { mentions }: Group): boolean {
  if (mentions.length !== 2) return true
  const between = reading.tokens.slice(mentions[0]!.to, mentions[1]!.from)
  const comma = between[0]?.text === ',' || between.at(-1)?.text === ','
  return !comma || between.some((t) => /^(?:and|&|or)$/i.test(t.text))
}

function joined(tokens: readonly { text: string; kind: string }[], a: Mention, b: Mention): boolean {
  const between = tokens.slice(a.to, b.from)
  if (between.length === 0) return a.form === 'government' && b.kind === 'person'
  if (between.length > 5) return false
  if (a.form === 'adjective' && b.kind === 'person' && COUNTERPARTS.test(between.at(-1)!.text))
    return between.every((t) => t.kind === 'word')
  if (between.length === 1 && between[0]!.kind === 'hyphen') return true
  const words = between.map((t) => t.text.toLowerCase())
  if (words[0] === '’' || between[0]!.kind === 'possessive') return false
  return (
    words.every((w) => /^(?:,|and|as|well|&|the|both|also|with|together|former|governments?|of)$/.test(w)) &&
    words.some((w) => /^(?:,|and|&)$/.test(w)) &&
    !words.includes('of') &&
    !(words.includes('with') && !words.includes('together'))
  )
}
