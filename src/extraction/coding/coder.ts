import type { ActorId } from '../../model/actor.ts'
import { kindOf } from '../../model/actor.ts'
import type { Role } from '../../model/event.ts'
import { SYMMETRIC } from '../../model/plover.ts'
import type { Cast } from '../cast.ts'
import type { FoundIssue, IssueFinder } from '../issues.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Parties } from '../parties.ts'
import type { Mention, Reading, ReadSentence } from '../reading.ts'
import { datesIn } from '../when.ts'
import { placeIn } from '../where.ts'
import type { Draft } from './draft.ts'
import { actorsOf, Frame, type Group } from './frame.ts'
import { type FoundTrigger, triggersOf } from './triggers.ts'

/** Words after which a clause lists who was there and nothing more. */
const ATTENDANCE =
  /\b(?:also (?:participated|attended)|(?:was|were) (?:also )?present|participated in the (?:discussion|meeting|event)|attended by|accompanied by|joined by)\b/i
/** Types of deeds: where they are done matters. */
const MATERIAL = /^(?:COOPERATE|AID|RETREAT)$/
const MANY = 8

/** Codes the sentences of one document as events. */
export class Coder {
  private readonly reading: Reading
  private readonly mentions: readonly Mention[]
  private readonly issues: readonly FoundIssue[]
  private readonly tools: { lexicon: Lexicon; cast: Cast; finder: IssueFinder; parties: Parties }
  /** Whom the document last accused or asked, for "We demand his immediate release". */
  private lastTarget: ActorId[] = []

  constructor(
    reading: Reading,
    mentions: readonly Mention[],
    issues: readonly FoundIssue[],
    tools: { lexicon: Lexicon; cast: Cast; finder: IssueFinder; parties: Parties },
  ) {
    this.reading = reading
    this.mentions = mentions
    this.issues = issues
    this.tools = tools
  }

  /** @returns drafts in reading order */
  code(): Draft[] {
    let m = 0
    let x = 0
    return this.reading.sentences.flatMap((sentence, index) => {
      while (x < this.issues.length && this.issues[x]!.to <= sentence.from) x++
      let lastIssue = x
      while (lastIssue < this.issues.length && this.issues[lastIssue]!.from < sentence.to) lastIssue++
      while (m < this.mentions.length && this.mentions[m]!.to <= sentence.from) m++
      let end = m
      while (end < this.mentions.length && this.mentions[end]!.from < sentence.to) end++
      const kind = this.reading.view.blocks[sentence.block]!.kind
      if (kind !== 'paragraph' && kind !== 'item' && kind !== 'title') return []
      return this.sentence(sentence, index, this.mentions.slice(m, end), this.issues.slice(x, lastIssue))
    })
  }

  private sentence(
    sentence: ReadSentence,
    index: number,
    mentions: readonly Mention[],
    issues: readonly FoundIssue[],
  ): Draft[] {
    const text = this.text(sentence.from, sentence.to)
    if (ATTENDANCE.test(text)) return []
    const triggers = triggersOf(this.reading, sentence, mentions, this.tools.lexicon)
    const frame = new Frame(this.reading, sentence, mentions, triggers, issues)
    const drafts: Draft[] = []
    let promise: { until: number } | null = null
    for (const [i, trigger] of triggers.entries()) {
      const until = scopeEnd(triggers, i, sentence)
      const held = promise !== null && trigger.from < promise.until
      if (held && suppressed(trigger)) continue
      const made = this.draft(trigger, frame, until, index)
      if (made) {
        drafts.push(made)
        if (trigger.trigger.promised && !trigger.subordinate)
          promise = { until: scopeEnd(triggers, i, sentence) }
        else if (trigger.trigger.promised) promise = { until }
      }
    }
    return drafts
  }

  private draft(found: FoundTrigger, frame: Frame, until: number, index: number): Draft | null {
    const { trigger } = found
    if (trigger.mode === 'summit') return this.summit(found, frame, index)
    const sides =
      found.part === 'noun' ? this.nounSides(found, frame, until) : this.verbSides(found, frame, until)
    if (!sides) return null
    const participants = this.participants(found, sides, frame, until)
    if (!participants) return null
    const { sentence } = frame
    const from = Math.min(found.from, sides.from ?? found.from)
    const to = clauseEnd(this.reading, Math.max(until, found.objectEnd), sentence)
    const place =
      MATERIAL.test(trigger.type) || trigger.happening
        ? placeIn(this.reading, found.to, sentence.to, frame.mentions)
        : null
    const happening =
      (trigger.happening && !(found.part === 'noun' && trigger.weak)) ||
      (trigger.type === 'COOPERATE' && place !== null)
    const span = this.reading
    const start = span.tokens[sentence.from]!.start
    const end = span.tokens[sentence.to - 1]!.end
    const dates = happening ? datesIn(this.reading, start, end, this.tools.cast.day) : []
    return {
      type: trigger.type,
      mode: trigger.mode === 'visit' && sides.personal ? 'meeting' : trigger.mode,
      rule: `${trigger.id}/${found.part}`,
      participants,
      issues: this.issuesOf(found, frame, until, participants),
      from: Math.min(from, found.from),
      to: Math.max(to, found.to),
      at: found.from,
      date: nearest(dates, span.tokens[found.from]!.start),
      place,
      happening,
      topic: trigger.topic,
      weak: trigger.weak && trigger.type === 'CONSULT',
      confidence: sides.guessed ? 0.6 : 0.85,
      sentence: index,
      summit: null,
      title: null,
    }
  }

  private verbSides(found: FoundTrigger, frame: Frame, until: number): Sides | null {
    const { trigger } = found
    let subject = frame.subject(found)
    const clause = Math.max(until, found.objectEnd)
    if (found.part === 'compound') {
      const owner = frame.groups.findLast((g) => g.to <= found.from && found.from - g.to <= 1)
      return owner
        ? {
            source: actorsOf(owner),
            target: this.counterpart(actorsOf(owner)),
            guessed: true,
            from: owner.from,
          }
        : null
    }
    if (found.passive) {
      const agent = frame.after(['by'], found.to, clause)
      const between = frame.after(['between'], found.to, clause)
      if (between) return { source: actorsOf(between), target: [], guessed: false, from: between.from }
      if (!agent)
        return SYMMETRIC.has(trigger.type) && subject === null
          ? { source: this.tools.parties.standing, target: [], guessed: true }
          : null
      return {
        source: actorsOf(agent),
        target: actorsOf(subject),
        guessed: false,
        from: subject?.from ?? found.from,
      }
    }
    if (trigger.recipient === 'subject') {
      const between = frame.after(['between'], found.from, clause)
      const source = between ? actorsOf(between) : this.tools.parties.standing
      return { source, target: [], guessed: between === null, from: found.from }
    }
    if (found.part === 'phrase' && trigger.needs.includes('possessor-or-by')) {
      const doer = frame.object(found.to, clause, 6) ?? frame.after(['by'], found.to, clause)
      return doer ? { source: actorsOf(doer), target: [], guessed: false, from: found.from } : null
    }
    const source = subject ? actorsOf(subject) : this.impliedSubject(found)
    if (source.length === 0) return null
    const object = this.objectOf(found, frame, clause, subject)
    let target = actorsOf(object).filter((a) => !source.includes(a))
    const personal =
      object?.mentions.some(
        (m) =>
          m.kind === 'person' || (m.kind === 'reference' && m.actors.some((a) => kindOf(a) === 'Leader')),
      ) ?? false
    if (trigger.personOnly && !(personal && object && object.from - found.to <= 8)) return null
    if (
      trigger.notPerson &&
      personal &&
      object &&
      !object.mentions[0]!.possessive &&
      object.from - found.to <= 2
    )
      return null
    if (trigger.mode === 'visit' && trigger.recipient === 'object' && object && object.from - found.to > 4)
      return null
    if (trigger.needs.includes('actor-object') && !(object && object.from - found.to <= 5)) return null
    const pair =
      SYMMETRIC.has(trigger.type) && object && object.from - found.to <= 3 && isHyphened(this.reading, object)
        ? actorsOf(object)
        : []
    if (pair.length > 1)
      return { source: pair, target: [], guessed: false, from: subject?.from ?? found.from }
    const between =
      SYMMETRIC.has(trigger.type) && trigger.recipient !== 'object'
        ? frame.after(['between'], found.from, clause)
        : null
    if (between && actorsOf(between).length > 1)
      return { source: actorsOf(between), target: [], guessed: false, from: subject?.from ?? between.from }
    let guessed = false
    if (target.length === 0 && !(SYMMETRIC.has(trigger.type) && this.standings(source).length > 1)) {
      target = this.fill(found, source)
      guessed = true
    }
    subject = subject ?? null
    return {
      source,
      target,
      guessed,
      personal: trigger.id === 'visit' && personal,
      from: subject && subject.to <= found.from ? subject.from : found.from,
    }
  }

  private objectOf(found: FoundTrigger, frame: Frame, clause: number, subject: Group | null): Group | null {
    const { trigger } = found
    switch (trigger.recipient) {
      case 'none':
        return null
      case 'object':
        return frame.object(found.to, clause)
      case 'with': {
        const near = frame.object(
          found.to,
          clause,
          trigger.mode === 'meeting' && found.objectEnd === found.to ? 4 : 0,
        )
        const direct = near && frame.preposition(near) === null && near !== subject ? near : null
        return frame.after(['with', 'alongside'], found.to, clause) ?? direct
      }
      case 'to':
        return (
          frame.after(['to', 'towards', 'for', 'with'], found.to, clause) ?? frame.object(found.to, clause, 6)
        )
      default:
        return frame.after([trigger.recipient, 'to', 'of', 'for'], found.to, clause) ?? null
    }
  }

  /** The side that the text leaves out: the other party, or whom the text is about. */
  private fill(found: FoundTrigger, source: ActorId[]): ActorId[] {
    const { type, counterpart } = found.trigger
    if (type === 'REQUEST' || type === 'ACCUSE' || type === 'THREATEN') {
      const about = this.lastTarget.filter((a) => !source.includes(a))
      if (about.length > 0 && type !== 'ACCUSE') return about
    }
    if (!counterpart) return []
    return type === 'AID' ? this.standings(this.counterpart(source)) : this.counterpart(source)
  }

  private impliedSubject(found: FoundTrigger): ActorId[] {
    return found.trigger.topic && found.trigger.type === 'CONSULT' && !found.trigger.weak
      ? this.tools.parties.standing
      : []
  }

  private counterpart(source: ActorId[]): ActorId[] {
    const { parties, cast } = this.tools
    const own = this.standings(source)
    if (!parties.contact) return []
    if (!own.some((a) => parties.standing.includes(a))) return []
    const others = parties.standing.filter((a) => !own.includes(a))
    return others.map((state) => parties.leaders.find((l) => cast.standing(l) === state) ?? state)
  }

  private nounSides(found: FoundTrigger, frame: Frame, until: number): Sides | null {
    const { trigger } = found
    const symmetric = SYMMETRIC.has(trigger.type)
    const clause = Math.max(until, found.to)
    const between = frame.after(['between', 'among'], found.to, Math.min(clause, found.to + 8))
    if (between && actorsOf(between).length > 1 && (symmetric || trigger.needs.length === 0))
      return { source: actorsOf(between), target: [], guessed: false, from: found.from }
    const hyphened = frame.hyphened(found)
    if (hyphened && symmetric)
      return { source: actorsOf(hyphened), target: [], guessed: false, from: hyphened.from }
    const owner = frame.possessor(found)
    const by = frame.after(['by'], found.to, Math.min(clause, found.to + 6))
    const withGroup = frame.after(['with'], found.to, Math.min(clause, found.to + 10))
    const need = trigger.needs
    if (need.includes('name')) return null
    if (need.includes('verb') && !/^(?:discussion|discussions)$/i.test(this.reading.tokens[found.from]!.text))
      return null
    if (need.length === 1 && need[0] === 'between') return null
    if (need.length === 1 && need[0] === 'possessor' && !owner) return null
    if (need.includes('possessor-or-by') && !owner && !by) return null
    if (need.length === 1 && need[0] === 'by' && !by) return null
    if (need.length === 1 && need[0] === 'from') {
      const caller = frame.after(['from'], found.to, found.to + 6)
      const asked = frame.subject(found)
      return caller
        ? { source: actorsOf(caller), target: actorsOf(asked), guessed: false, from: found.from }
        : null
    }
    if (symmetric) return this.symmetricNoun(found, frame, owner, withGroup)
    const source = owner ? actorsOf(owner) : by ? actorsOf(by) : []
    if (source.length === 0) return null
    if (trigger.recipient === 'none')
      return { source, target: [], guessed: false, from: owner?.from ?? found.from }
    const object =
      frame.after([trigger.recipient, 'to', 'for', 'towards', 'against', 'of', 'on'], found.to, clause) ??
      null
    const target = actorsOf(object).filter((a) => !source.includes(a))
    if (target.length === 0 && trigger.happening)
      return { source, target: [], guessed: false, from: owner?.from ?? found.from }
    if (target.length === 0 && !trigger.counterpart) return null
    return {
      source,
      target: target.length > 0 ? target : this.fill(found, source),
      guessed: target.length === 0,
      from: owner?.from ?? found.from,
    }
  }

  private symmetricNoun(
    found: FoundTrigger,
    frame: Frame,
    owner: Group | null,
    withGroup: Group | null,
  ): Sides | null {
    const { trigger } = found
    const source = owner ? actorsOf(owner) : []
    const target = actorsOf(withGroup)
    if (source.length === 0 && target.length === 0 && trigger.needs.length > 0) return null
    if (this.standings([...source, ...target]).length > 1)
      return { source: [...source, ...target], target: [], guessed: false, from: owner?.from ?? found.from }
    const subject = actorsOf(frame.subject(found))
    if (target.length > 0 && subject.length > 0)
      return { source: subject, target, guessed: false, from: found.from }
    const said = [...source, ...target]
    if (this.standings(said).length === 1 && trigger.counterpart)
      return { source: said, target: this.counterpart(said), guessed: true, from: owner?.from ?? found.from }
    if (said.length === 0 && trigger.counterpart && trigger.type === 'COOPERATE') {
      const standing = this.standings(subject)
      if (standing.length > 0 && standing.every((a) => this.tools.parties.standing.includes(a)))
        return {
          source: standing.length > 1 ? subject : [...subject, ...this.counterpart(subject)],
          target: [],
          guessed: true,
          from: found.from,
        }
    }
    return null
  }

  private participants(
    found: FoundTrigger,
    sides: Sides,
    frame: Frame,
    until: number,
  ): Draft['participants'] | null {
    const { trigger } = found
    const symmetric = SYMMETRIC.has(trigger.type)
    let source = this.merge(sides.source)
    let target = this.merge(sides.target).filter((a) => !source.includes(a))
    if (symmetric) {
      source = this.merge([...source, ...target])
      if (trigger.type !== 'CONSULT') source = this.throughBodies(source, frame, found.from, until)
      target = []
      if (this.standings(source).length < 2 && source.length < 2) return null
      if (
        this.standings(source).length < 2 &&
        !(trigger.type === 'CONSULT' && source.every((a) => kindOf(a) !== 'Leader') && source.length > 1)
      )
        return null
      if (source.length > MANY && trigger.type !== 'AGREE') return null
    } else {
      const own = this.standings(source)
      target = target.filter((a) => !own.includes(this.tools.cast.standing(a) ?? a))
      if (
        target.length === 0 &&
        !(trigger.happening && /^(?:MOBILIZE|ASSAULT|COERCE|PROTEST)$/.test(trigger.type))
      )
        return null
      if (/^(?:ACCUSE|REQUEST)$/.test(trigger.type) && target.length > 0) this.lastTarget = target
    }
    const roles: { actor: ActorId; role: Role }[] = [
      ...source.map((actor) => ({ actor, role: 'ACTOR' as const })),
      ...target.map((actor) => ({ actor, role: 'RECIPIENT' as const })),
    ]
    if (trigger.type === 'COOPERATE') {
      for (const actor of this.beneficiaries(frame, found.to, frame.sentence.to))
        if (!roles.some((r) => r.actor === actor) && !this.standings(source).includes(actor))
          roles.push({ actor, role: 'BENEFICIARY' })
    }
    return roles
  }

  /** A leader and the state he speaks for are one participant: the leader, as the source names him. */
  private merge(actors: ActorId[]): ActorId[] {
    const unique = [...new Set(actors)]
    return unique.filter(
      (actor) =>
        !unique.some(
          (other) =>
            other !== actor && kindOf(other) === 'Leader' && this.tools.cast.standing(other) === actor,
        ),
    )
  }

  /** "between Cambodia and Japan, via CMAC and JICA": the bodies take part, for their states. */
  private throughBodies(actors: ActorId[], frame: Frame, from: number, until: number): ActorId[] {
    const via = frame.after(['via', 'through'], from, Math.max(until, frame.sentence.to))
    if (!via) return actors
    const bodies = actorsOf(via).filter((a) => kindOf(a) === 'Organization')
    const covered = bodies
      .map((b) => this.tools.cast.standing(b))
      .filter((s) => s !== null && actors.includes(s))
    if (covered.length < 2) return actors
    return [...actors.filter((a) => !covered.includes(a)), ...bodies]
  }

  /** For whom the parties do it: "to help train the Ukraine's demining team". */
  private beneficiaries(frame: Frame, from: number, to: number): ActorId[] {
    const { tokens } = this.reading
    for (let i = from; i < to; i++) {
      if (!/^(?:help|train|assist|support|benefit|aid|training|assisting|helping)$/.test(tokens[i]!.text))
        continue
      const group = frame.object(i + 1, to, 6)
      const states = actorsOf(group).filter((a) => kindOf(a) !== 'Leader')
      if (states.length > 0) return states
    }
    return []
  }

  private standings(actors: ActorId[]): ActorId[] {
    return [
      ...new Set(actors.map((a) => this.tools.cast.standing(a)).filter((a): a is ActorId => a !== null)),
    ]
  }

  private issuesOf(
    found: FoundTrigger,
    frame: Frame,
    until: number,
    participants: Draft['participants'],
  ): string[] {
    const { finder, parties } = this.tools
    const { sentence } = frame
    if (found.trigger.issue) return [found.trigger.issue]
    const own = new Set(
      this.standings(participants.filter((p) => p.role !== 'BENEFICIARY').map((p) => p.actor)),
    )
    const within = (from: number, to: number) => {
      const words = frame.issues.filter((x) => x.from >= from && x.to <= to).map((x) => x.issue)
      const situations = frame.mentions
        .filter((m) => m.from >= from && m.to <= to && m.kind === 'state')
        .flatMap((m) => m.actors)
        .filter(
          (a) =>
            !parties.standing.includes(a) &&
            (!own.has(a) || found.trigger.type === 'AID' || found.trigger.type === 'SUPPORT'),
        )
        .map((a) => finder.situationOf(a))
        .filter((x): x is string => x !== null)
      return finder.specific([...words, ...situations])
    }
    const near = within(found.part === 'noun' ? Math.max(sentence.from, found.from - 4) : found.from, until)
    if (near.length > 0 || found.trigger.weak) return near
    if (found.trigger.mode === 'meeting' || found.trigger.mode === 'visit' || found.trigger.mode === 'call')
      return []
    return within(sentence.from, sentence.to)
  }

  /** "the 40th and 41st ASEAN Summits and Related Summits". */
  private summit(found: FoundTrigger, frame: Frame, index: number): Draft | null {
    const { tokens } = this.reading
    const { sentence } = frame
    if (!tokens[found.to - 1]!.capital) return null
    let from = found.from
    while (from > sentence.from) {
      const before = tokens[from - 1]!
      const part =
        before.capital ||
        before.kind === 'number' ||
        before.kind === 'hyphen' ||
        before.kind === 'possessive' ||
        (/^(?:and|of|on|for|&)$/.test(before.text) &&
          from - 1 > sentence.from &&
          (tokens[from - 2]!.capital || tokens[from - 2]!.kind === 'number'))
      if (!part) break
      from--
    }
    while (from < found.from && /^(?:the|and|of|on|for|a|The|&)$/.test(tokens[from]!.text)) from++
    let to = found.to
    for (let i = found.to; i < sentence.to && i < found.to + 8; i++) {
      const token = tokens[i]!
      if (token.capital || token.kind === 'number') to = i + 1
      else if (!/^(?:and|on|of|for|the)$/.test(token.text)) break
    }
    const inside = frame.mentions.filter((m) => m.from >= from && m.to <= to).flatMap((m) => m.actors)
    const bodies = this.standings(inside)
    if (bodies.length === 0 && from === found.from) return null
    const start = tokens[sentence.from]!.start
    return {
      type: 'CONSULT',
      mode: 'summit',
      rule: `${found.trigger.id}/noun`,
      participants: bodies.map((actor) => ({ actor, role: 'ACTOR' as const })),
      issues: [],
      from,
      to,
      at: found.from,
      date: nearest(
        datesIn(
          this.reading,
          tokens[from]!.start,
          Math.min(tokens[to - 1]!.end + 30, tokens[sentence.to - 1]!.end),
          this.tools.cast.day,
        ),
        start,
      ),
      place:
        placeIn(this.reading, to, Math.min(to + 6, sentence.to), frame.mentions) ??
        placeIn(this.reading, sentence.from, from, frame.mentions),
      happening: true,
      topic: false,
      weak: false,
      confidence: 0.8,
      sentence: index,
      summit: null,
      title: this.text(from, to),
    }
  }

  private text(from: number, to: number): string {
    return this.reading.view.text.slice(this.reading.tokens[from]!.start, this.reading.tokens[to - 1]!.end)
  }
}

interface Sides {
  source: ActorId[]
  target: ActorId[]
  /** The text leaves one side out. */
  guessed: boolean
  /** A person is visited, not a place. */
  personal?: boolean
  from?: number
}

/** "ASEAN-US": actors joined by a hyphen. */
const isHyphened = (reading: Reading, group: Group): boolean =>
  group.mentions.some((m, i) => i > 0 && reading.tokens[m.from - 1]?.kind === 'hyphen')

/** A clause goes on to the next finite verb trigger, or the sentence's end. */
function scopeEnd(triggers: readonly FoundTrigger[], i: number, sentence: ReadSentence): number {
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
    if (later.form === 'base' && own.form === 'base') continue
    return later.from
  }
  return sentence.to
}

/** Inside a request, pledge or threat these tell what is asked or planned, not what happened. */
function suppressed(found: FoundTrigger): boolean {
  if (found.part === 'noun') return /^(?:AID|RETREAT|CONSULT|REQUEST|SUPPORT)$/.test(found.trigger.type)
  return found.subordinate || found.form === 'base'
}

function clauseEnd(reading: Reading, until: number, sentence: ReadSentence): number {
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

function nearest(dates: { date: string; start: number; end: number }[], at: number): string | null {
  const full = dates.filter((d) => d.date.length === 10)
  const pool = full.length > 0 ? full : dates
  return pool.toSorted((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0]?.date ?? null
}
