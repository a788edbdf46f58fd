import type { FoundIssue } from '../issues.ts'
import { isOccasion, isPlace } from '../parties.ts'
import type { Mention, Reading, ReadSentence } from '../reading.ts'
import { Governor, PREPOSITION } from './governor.ts'
import { type Group, groupsOf, isOwner } from './groups.ts'
import { SubjectReader } from './subject.ts'
import type { FoundTrigger } from './triggers.ts'

/** "the EU Summit": the body gives the occasion its name. */
const namesSummit = (reading: Reading, { mentions: [first, ...rest], to }: Group): boolean =>
  rest.length === 0 && first?.kind === 'organization' && /^summits?$/i.test(reading.tokens[to]?.text ?? '')

/** Who stands where around the triggers of one sentence. */
export class Frame {
  readonly reading: Reading
  readonly sentence: ReadSentence
  readonly groups: Group[]
  readonly mentions: readonly Mention[]
  readonly issues: readonly FoundIssue[]
  private readonly governor: Governor
  private readonly subjects: SubjectReader

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
    this.groups = groupsOf(reading, mentions).filter(
      (group) => !isOccasion(reading, group.from) && !namesSummit(reading, group),
    )
    this.governor = new Governor(reading, sentence)
    this.subjects = new SubjectReader(reading, sentence, this.groups, triggers, this.governor)
  }

  /** The subject of a verb; of a coordinated verb, that of the verb before. */
  subject(trigger: FoundTrigger): Group | null {
    return this.subjects.subject(trigger)
  }

  /** A preposition stands before the group. */
  governed(group: Group): boolean {
    return this.governor.governs(group)
  }

  /** The preposition that governs a group, null for none. */
  preposition(group: Group): string | null {
    return this.governor.preposition(group)
  }

  /** "with our partners, including A and B", "with his counterparts from A and B": no meeting of them all. */
  apart(group: Group): boolean {
    return this.governor.apart(group)
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

  /** "thanked Japan for the donation": whose it is that thanks are given for. */
  thankedFor(trigger: FoundTrigger): Group | null {
    const { tokens } = this.reading
    let i = trigger.from - 1
    while (
      i > this.sentence.from &&
      trigger.from - i < 6 &&
      tokens[i]!.kind === 'word' &&
      !/^for$/i.test(tokens[i]!.text)
    )
      i--
    if (!/^for$/i.test(tokens[i]?.text ?? '')) return null
    return this.groups.findLast((g) => g.to === i && !g.mentions.at(-1)!.possessive && !isOwner(g)) ?? null
  }

  place(group: Group): boolean {
    return (
      group.mentions.length === 1 &&
      group.mentions[0]!.kind === 'state' &&
      !group.mentions[0]!.possessive &&
      isPlace(this.reading, group.from) &&
      !this.governor.ofThoseIn(group)
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
