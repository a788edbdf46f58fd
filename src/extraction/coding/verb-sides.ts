import { type ActorId, kindOf } from '../../model/actor.ts'
import { SYMMETRIC } from '../../model/plover.ts'
import type { Cast } from '../cast.ts'
import type { Parties } from '../parties.ts'
import type { Reading } from '../reading.ts'
import type { Frame } from './frame.ts'
import { actorsOf, type Group, isHyphened } from './groups.ts'
import type { MissingSide } from './missing-side.ts'
import type { Sides } from './sides.ts'
import type { FoundTrigger } from './triggers.ts'

/** Finds the two sides of a verb. */
export class VerbSides {
  private readonly reading: Reading
  private readonly cast: Cast
  private readonly parties: Parties
  private readonly missing: MissingSide

  constructor(reading: Reading, cast: Cast, parties: Parties, missing: MissingSide) {
    this.reading = reading
    this.cast = cast
    this.parties = parties
    this.missing = missing
  }

  read(found: FoundTrigger, frame: Frame, until: number): Sides | null {
    const { trigger } = found
    if (trigger.needs.includes('suffers')) return null
    const subject = frame.subject(found)
    const clause = Math.max(until, found.objectEnd)
    if (found.part === 'compound') {
      const owner = frame.groups.findLast((g) => g.to <= found.from && found.from - g.to <= 1)
      return owner
        ? {
            source: actorsOf(owner),
            target: this.missing.counterpart(actorsOf(owner)),
            guessed: true,
            from: owner.from,
          }
        : null
    }
    if (found.passive) {
      const agent = frame.after(trigger.deed === 'AID' ? ['by', 'from'] : ['by'], found.to, clause)
      const between = frame.after(['between'], found.to, clause)
      if (between) return { source: actorsOf(between), target: [], guessed: false, from: between.from }
      if (!agent)
        return SYMMETRIC.has(trigger.type) && subject === null
          ? { source: this.parties.standing, target: [], guessed: true }
          : null
      if (SYMMETRIC.has(trigger.type)) return this.signers(found, frame, clause, agent)
      const given = trigger.type === 'AID' && !subject ? frame.after(['to', 'for'], found.to, clause) : null
      const place =
        trigger.type === 'AID' && !given && !subject ? frame.placeAfter(found.to, frame.sentence.to) : null
      const target = actorsOf(given ?? subject ?? place)
      const left = target.length === 0 && trigger.type === 'AID'
      return {
        source: actorsOf(agent),
        target: left ? this.missing.fill(found, actorsOf(agent)) : target,
        guessed: left,
        from: subject?.from ?? found.from,
      }
    }
    if (trigger.needs.includes('helper')) return this.helped(found, frame, clause, subject)
    if (trigger.recipient === 'subject') {
      const said = frame.after(['between'], found.from, clause) ?? frame.after(['by'], found.to, clause)
      if (!said && this.reading.tokens[found.to]?.text === 'by') return null
      if (said && frame.preposition(said) === 'by') return this.signers(found, frame, clause, said)
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
      const { speakers } = this.parties
      const asked = !/^be$/i.test(this.reading.tokens[found.to]?.text ?? '')
      return subject && asked && speakers.length > 0
        ? { source: speakers, target: actorsOf(subject), guessed: true, from: subject.from }
        : null
    }
    if (trigger.needs.includes('gerund') && !this.gerundFollows(found.to)) return null
    const source = subject ? actorsOf(subject) : this.missing.unsaidSubject(found, frame)
    if (source.length === 0) return null
    if (trigger.needs.includes('several') && this.cast.standings(source).length < 2) return null
    const object = this.objectOf(found, frame, clause, subject)
    const far = trigger.id === 'agree' && object !== null && object.from - found.to > 4
    let target =
      far && this.cast.standings(source).length > 1
        ? []
        : [...actorsOf(object), ...this.alsoBy(found, frame, clause, object)].filter(
            (a) => !source.includes(a),
          )
    if (trigger.needs.includes('receiver')) {
      target = actorsOf(this.receiver(found, frame, clause)).filter((a) => !source.includes(a))
      if (target.length === 0) return null
    }
    const personal =
      object?.mentions.some(
        (m) =>
          m.kind === 'person' || (m.kind === 'reference' && m.actors.some((a) => kindOf(a) === 'Leader')),
      ) ?? false
    // "received a Malaysian delegation", "received his Malaysian counterpart"
    const hosted =
      trigger.mode === 'meeting' &&
      (object?.mentions.some((m) => m.form === 'government' || m.form === 'plural') ?? false)
    if (
      trigger.personOnly &&
      !((personal || hosted) && object && object.from - found.to <= 8 && this.isDirect(found, frame, object))
    )
      return null
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
    if (target.length === 0 && /^(?:AID|SANCTION)$/.test(trigger.deed)) {
      const own = this.cast.standings(source)
      const there = frame.placeAfter(found.to, clause) ?? frame.object(found.objectEnd, clause)
      target = actorsOf(there).filter((a) => !own.includes(this.cast.standing(a)))
    }
    if (target.length === 0 && !(SYMMETRIC.has(trigger.type) && this.cast.standings(source).length > 1)) {
      target = this.missing.fill(found, source)
      guessed = true
    }
    if (target.length === 0 && trigger.mutual) target = this.missing.eachOther(source)
    return {
      source,
      target,
      guessed,
      each: object !== null && (frame.apart(object) || this.isSeparate(found, object)),
      apart:
        !guessed &&
        ((trigger.type === 'AGREE' && trigger.recipient === 'to') ||
          (trigger.topic && this.cast.standings(source).length > 2)),
      personal: trigger.id === 'visit' && personal,
      from: subject && subject.to <= found.from ? subject.from : found.from,
    }
  }

  /** "committed to further deepening", but not "committed to a strong alliance". */
  private gerundFollows(i: number): boolean {
    const { tokens } = this.reading
    const at = /ly$|^(?:further|also|jointly)$/i.test(tokens[i]?.text ?? '') ? i + 1 : i
    return /^\p{Ll}{3,}ing$/u.test(tokens[at]?.text ?? '')
  }

  /** "With the support of A, B built a school in C": who helps, and who acts with the help, else where. */
  private helped(found: FoundTrigger, frame: Frame, clause: number, subject: Group | null): Sides | null {
    const helper = frame.groups.find((g) => g.from >= found.to && g.from - found.to <= 3)
    if (!helper || helper.from >= clause) return null
    const own = this.cast.standings(actorsOf(helper))
    const doer = subject ?? frame.afterOpening(found.to)
    const place = frame.placeAfter(frame.sentence.from, frame.sentence.to)
    const target = [doer, place]
      .map((group) => actorsOf(group).filter((a) => !own.includes(this.cast.standing(a))))
      .find((actors) => actors.length > 0)
    return target ? { source: actorsOf(helper), target, guessed: false, from: found.from } : null
  }

  /** "signed by A with B", "signed by A and her counterpart": those who sign, or the other party of the document. */
  private signers(found: FoundTrigger, frame: Frame, clause: number, agent: Group): Sides {
    const source = actorsOf(agent)
    const partner = frame.after(['with'], found.to, clause)
    const alone = this.cast.standings(source).length < 2 && !partner && found.trigger.counterpart
    const target = partner ? actorsOf(partner) : alone ? this.missing.counterpart(source) : []
    return { source, target, guessed: alone, from: found.from }
  }

  /** "airlifted tents to Nepal": whom the goods go to, named next after the verb, else where they go. */
  private receiver(found: FoundTrigger, frame: Frame, clause: number): Group | null {
    const next = frame.groups.find((g) => g.from >= found.to && g.mentions.at(-1)!.form !== 'adjective')
    const towards = [frame.after(['to', 'for'], found.to, clause), frame.placeAfter(found.to, clause)]
    return next !== undefined && towards.includes(next) ? next : null
  }

  /** "spoke separately with A and B": one meeting with each. */
  private isSeparate(found: FoundTrigger, object: Group): boolean {
    return (
      found.trigger.happening &&
      this.reading.tokens
        .slice(found.to, object.to + 3)
        .some((t) => /^(?:separately|respectively)$/i.test(t.text))
    )
  }

  /** "received the Minister", "called on the Minister", but "called on the Minister to act". */
  private isDirect(found: FoundTrigger, frame: Frame, object: Group): boolean {
    const { tokens } = this.reading
    const near = object.from - found.to <= 1 || frame.preposition(object) === null
    return near && !(found.part === 'phrase' && /^to$/i.test(tokens[object.to]?.text ?? ''))
  }

  /** "welcomed the release by A of … and the handing over by B of …": each who did what is welcomed or condemned. */
  private alsoBy(found: FoundTrigger, frame: Frame, clause: number, object: Group | null): ActorId[] {
    if (found.trigger.recipient !== 'object' || !object || frame.preposition(object) !== 'by') return []
    return frame.groups
      .filter((g) => g.from > object.to && g.to <= clause && frame.preposition(g) === 'by')
      .flatMap((g) => actorsOf(g))
  }

  private objectOf(found: FoundTrigger, frame: Frame, clause: number, subject: Group | null): Group | null {
    const { trigger } = found
    switch (trigger.recipient) {
      case 'none':
        return null
      case 'object': {
        const object = frame.object(found.to, clause)
        const by = object !== null && frame.preposition(object) === 'by' && trigger.type === 'SUPPORT'
        return by && !trigger.deeds ? null : object
      }
      case 'with': {
        const met = trigger.mode === 'meeting' && found.objectEnd === found.to
        const near = met ? frame.object(found.to, clause, 4) : null
        const free = near && near !== subject && frame.preposition(near) === null
        const direct = free && !near.mentions[0]!.possessive ? near : null
        const told = trigger.mode === 'call' ? ['with', 'to'] : ['with', 'alongside']
        const other = SYMMETRIC.has(trigger.type) ? null : frame.after(['to', 'from', 'on'], found.to, clause)
        return frame.after(told, found.to, clause) ?? direct ?? other
      }
      case 'to': {
        if (trigger.type === 'AGREE') {
          const that = this.reading.tokens.slice(found.to, clause).findIndex((t) => /^that$/i.test(t.text))
          const end = that < 0 ? clause : found.to + that
          const given = frame.after(['to', 'towards', 'for', 'with'], found.to, end)
          return given && given.mentions[0]!.form !== 'adjective' ? given : null
        }
        return (
          frame.after(['to', 'towards', 'for', 'with'], found.to, clause) ??
          (trigger.mode === 'visit' ? frame.placeAfter(found.to, Math.min(clause, found.to + 4)) : null) ??
          frame.object(found.to, clause, trigger.type === 'SUPPORT' ? 16 : 6)
        )
      }
      default:
        return frame.after(
          [
            trigger.recipient,
            'to',
            'of',
            'for',
            'against',
            ...(trigger.report ? ['on', 'from', 'with'] : []),
          ],
          found.to,
          clause,
        )
    }
  }
}
