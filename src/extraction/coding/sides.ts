import { type ActorId, kindOf } from '../../model/actor.ts'
import { SYMMETRIC } from '../../model/plover.ts'
import type { Cast } from '../cast.ts'
import type { Parties } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { actorsOf, type Frame, type Group } from './frame.ts'
import type { FoundTrigger } from './triggers.ts'

/** Who does it and to whom, as one trigger's clause tells; in symmetric types the two together are the parties. */
export interface Sides {
  source: ActorId[]
  target: ActorId[]
  /** The text leaves one side out. */
  guessed: boolean
  /** The source deals with each of the target apart: "with our partners, including A and B". */
  each?: boolean
  /** A person is visited, not a place. */
  personal?: boolean
  from?: number
}

/** Finds the two sides of a trigger. */
export class SideReader {
  private readonly reading: Reading
  private readonly cast: Cast
  private readonly parties: Parties
  /** Whom the document last accused or asked, for "We demand his immediate release". */
  private lastTarget: ActorId[] = []

  constructor(reading: Reading, cast: Cast, parties: Parties) {
    this.reading = reading
    this.cast = cast
    this.parties = parties
  }

  /** @param until token where the clause ends @returns null where the text does not tell who does it */
  sides(found: FoundTrigger, frame: Frame, until: number): Sides | null {
    return found.part === 'noun' ? this.nounSides(found, frame, until) : this.verbSides(found, frame, until)
  }

  /** Remembers whom a claim accuses or asks. */
  noteTarget(found: FoundTrigger, target: ActorId[]): void {
    if (/^(?:ACCUSE|REQUEST)$/.test(found.trigger.type) && target.length > 0) this.lastTarget = target
  }

  private verbSides(found: FoundTrigger, frame: Frame, until: number): Sides | null {
    const { trigger } = found
    const subject = frame.subject(found)
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
      const agent = frame.after(trigger.type === 'AID' ? ['by', 'from'] : ['by'], found.to, clause)
      const between = frame.after(['between'], found.to, clause)
      if (between) return { source: actorsOf(between), target: [], guessed: false, from: between.from }
      if (!agent)
        return SYMMETRIC.has(trigger.type) && subject === null
          ? { source: this.parties.standing, target: [], guessed: true }
          : null
      return {
        source: actorsOf(agent),
        target: actorsOf(subject),
        guessed: false,
        from: subject?.from ?? found.from,
      }
    }
    if (trigger.recipient === 'subject') {
      const said = frame.after(['between'], found.from, clause) ?? frame.after(['by'], found.to, clause)
      if (!said && this.reading.tokens[found.to]?.text === 'by') return null
      const source = said ? actorsOf(said) : this.parties.standing
      return { source, target: [], guessed: said === null, from: found.from }
    }
    if (found.part === 'phrase' && trigger.needs.includes('possessor-or-by')) {
      const doer = frame.object(found.to, clause, 6) ?? frame.after(['by'], found.to, clause)
      return doer ? { source: actorsOf(doer), target: [], guessed: false, from: found.from } : null
    }
    if (trigger.needs.includes('giver')) {
      const giver = frame.after(['from'], found.to, clause)
      return giver && subject
        ? { source: actorsOf(giver), target: actorsOf(subject), guessed: false, from: subject.from }
        : null
    }
    if (trigger.needs.includes('told')) {
      const home = this.cast.publisherState()
      return subject && home
        ? { source: [home], target: actorsOf(subject), guessed: true, from: subject.from }
        : null
    }
    const source = subject ? actorsOf(subject) : this.unsaidSubject(found, frame)
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
    const joined = SYMMETRIC.has(trigger.type) ? frame.object(found.to, clause, 3) : null
    const pair = joined && isHyphened(this.reading, joined) ? actorsOf(joined) : []
    if (pair.length > 1)
      return { source: pair, target: [], guessed: false, from: subject?.from ?? found.from }
    const between =
      SYMMETRIC.has(trigger.type) && trigger.recipient !== 'object'
        ? frame.after(['between'], found.from, clause)
        : null
    if (between && actorsOf(between).length > 1)
      return { source: actorsOf(between), target: [], guessed: false, from: subject?.from ?? between.from }
    let guessed = false
    if (target.length === 0 && trigger.type === 'AID') {
      const own = this.cast.standings(source)
      target = actorsOf(frame.placeAfter(found.to, clause)).filter((a) => !own.includes(a))
    }
    if (target.length === 0 && !(SYMMETRIC.has(trigger.type) && this.cast.standings(source).length > 1)) {
      target = this.fill(found, source)
      guessed = true
    }
    return {
      source,
      target,
      guessed,
      each: object !== null && frame.apart(object),
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
        const met = trigger.mode === 'meeting' && found.objectEnd === found.to
        const near = met ? frame.object(found.to, clause, 4) : null
        const free = near && near !== subject && frame.preposition(near) === null
        const direct = free && !near.mentions[0]!.possessive ? near : null
        const told = trigger.mode === 'call' ? ['with', 'to'] : ['with', 'alongside']
        return frame.after(told, found.to, clause) ?? direct
      }
      case 'to':
        return (
          frame.after(['to', 'towards', 'for', 'with'], found.to, clause) ??
          frame.object(found.to, clause, trigger.type === 'SUPPORT' ? 16 : 6)
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
    return type === 'AID' ? this.cast.standings(this.counterpart(source)) : this.counterpart(source)
  }

  /** Who does it where no subject stands before the verb: whom the sentence goes on to, else who the text is between. */
  private unsaidSubject(found: FoundTrigger, frame: Frame): ActorId[] {
    const opens = found.form === 'ing' && found.from === frame.sentence.from
    const opener = opens ? this.opener(found, frame) : []
    if (opener.length > 0) return opener
    return found.trigger.topic && found.trigger.type === 'CONSULT' && !found.trigger.weak
      ? this.parties.standing
      : []
  }

  private isParty(actors: ActorId[]): boolean {
    return this.cast.standings(actors).every((a) => this.parties.standing.includes(a))
  }

  /** Who acts in a sentence that opens with the meeting: "Meeting with the FM of Japan, the two ministers agreed …". */
  private opener(found: FoundTrigger, frame: Frame, met: ActorId[] = []): ActorId[] {
    if (found.from > frame.sentence.from + 4) return []
    const others = this.cast.standings(met)
    const actors = actorsOf(frame.afterOpening(found.to))
    const own = actors.filter((a) => !others.includes(this.cast.standing(a) ?? a))
    if (own.length > 0 || actors.length === 0) return own
    const home = this.parties.standing[0]
    return home && !others.includes(home) ? [home] : []
  }

  private counterpart(source: ActorId[]): ActorId[] {
    const { parties, cast } = this
    const own = this.cast.standings(source)
    if (!parties.contact) return []
    if (!own.some((a) => parties.standing.includes(a))) return []
    const others = parties.standing.filter((a) => !own.includes(a))
    return others.map((state) => parties.leaders.find((l) => cast.standing(l) === state) ?? state)
  }

  private nounSides(found: FoundTrigger, frame: Frame, until: number): Sides | null {
    const { trigger } = found
    const symmetric = SYMMETRIC.has(trigger.type)
    const clause = Math.max(until, found.to)
    const reach = trigger.needs.includes('between') ? 24 : 8
    const between = frame.after(['between', 'among'], found.to, Math.min(clause, found.to + reach))
    if (between && actorsOf(between).length > 1 && (symmetric || trigger.needs.length === 0))
      return { source: actorsOf(between), target: [], guessed: false, from: found.from }
    const hyphened = frame.hyphened(found)
    if (hyphened && symmetric)
      return { source: actorsOf(hyphened), target: [], guessed: false, from: hyphened.from }
    const given =
      trigger.type === 'AID' ? frame.after(['from'], found.to, Math.min(clause, found.to + 7)) : null
    const owner = frame.possessor(found) ?? given
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
    const own = this.cast.standings(source)
    const place = object || trigger.type !== 'AID' ? null : frame.placeAfter(found.to, frame.sentence.to)
    const target = [...actorsOf(object), ...actorsOf(place)].filter(
      (a) => !source.includes(a) && !own.includes(a),
    )
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
    const guest =
      trigger.mode === 'visit' && !owner ? frame.after(['of', 'by'], found.to, found.to + 4) : null
    const source = actorsOf(owner ?? guest)
    const visited = trigger.mode === 'visit' ? frame.after(['to'], found.to, found.to + 6) : null
    const target = actorsOf(withGroup ?? visited)
    if (source.length === 0 && target.length === 0 && trigger.needs.length > 0) return null
    if (visited && target.length > 0) {
      const visitors = source.length > 0 ? source : actorsOf(frame.subject(found))
      return visitors.length > 0
        ? { source: visitors, target, guessed: false, each: true, from: owner?.from ?? found.from }
        : null
    }
    if (this.cast.standings([...source, ...target]).length > 1)
      return { source: [...source, ...target], target: [], guessed: false, from: owner?.from ?? found.from }
    const before = actorsOf(frame.subject(found))
    const subject = before.length > 0 ? before : this.opener(found, frame, target)
    if (target.length > 0 && subject.length > 0)
      return { source: subject, target, guessed: false, from: found.from }
    const said = [...source, ...target]
    if (this.cast.standings(said).length === 1 && (trigger.counterpart || (guest && this.isParty(said))))
      return { source: said, target: this.counterpart(said), guessed: true, from: owner?.from ?? found.from }
    if (said.length === 0 && trigger.counterpart && trigger.type === 'COOPERATE') {
      const standing = this.cast.standings(subject)
      if (standing.length > 0 && standing.every((a) => this.parties.standing.includes(a)))
        return {
          source: standing.length > 1 ? subject : [...subject, ...this.counterpart(subject)],
          target: [],
          guessed: true,
          from: found.from,
        }
    }
    return null
  }
}

/** "ASEAN-US": actors joined by a hyphen. */
const isHyphened = (reading: Reading, group: Group): boolean =>
  group.mentions.some((m, i) => i > 0 && reading.tokens[m.from - 1]?.kind === 'hyphen')
