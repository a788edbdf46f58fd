import { kindOf } from '../../model/actor.ts'
import { SYMMETRIC } from '../../model/plover.ts'
import type { Cast } from '../cast.ts'
import type { Parties } from '../parties.ts'
import type { Reading } from '../reading.ts'
import type { Frame } from './frame.ts'
import { actorsOf, type Group } from './groups.ts'
import type { MissingSide } from './missing-side.ts'
import type { Sides } from './sides.ts'
import type { FoundTrigger } from './triggers.ts'

/** Finds the two sides of a noun: "Japan's aid to Peru", "talks between …". */
export class NounSides {
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
      trigger.type === 'AID' ? frame.after(['from'], found.to, Math.min(clause, found.to + 12)) : null
    const owner = frame.possessor(found) ?? given ?? (trigger.type === 'AID' ? frame.thankedFor(found) : null)
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
    const named = [...actorsOf(object), ...actorsOf(place)].filter(
      (a) => !source.includes(a) && !own.includes(a),
    )
    const takes = owner !== null && (owner === given || this.isThanksTo(owner))
    const taker = trigger.type === 'AID' && takes ? frame.subject(found) : null
    const takers = actorsOf(taker).filter((a) => !own.includes(this.cast.standing(a)))
    const bodies = takers.filter((a) => kindOf(this.cast.standing(a)) === 'Organization')
    const target = named.length > 0 ? [...new Set([...named, ...bodies])] : takers
    if (target.length === 0 && trigger.happening)
      return { source, target: [], guessed: false, from: owner?.from ?? found.from }
    if (target.length === 0 && !trigger.counterpart) return null
    return {
      source,
      target: target.length > 0 ? target : this.missing.fill(found, source),
      guessed: target.length === 0,
      from: owner?.from ?? found.from,
    }
  }

  /** "built thanks to Japan's assistance": who does it is helped. */
  private isThanksTo(owner: Group): boolean {
    const { tokens } = this.reading
    const at = /^the$/i.test(tokens[owner.from - 1]?.text ?? '') ? owner.from - 2 : owner.from - 1
    return /^to$/i.test(tokens[at]?.text ?? '') && /^thanks$/i.test(tokens[at - 1]?.text ?? '')
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
    if (trigger.mode === 'visit' && target.length === 0) {
      const visitors = source.length > 0 ? source : actorsOf(frame.subject(found))
      const host = visitors.length > 0 ? this.missing.counterpart(visitors) : []
      return host.length === 1
        ? { source: visitors, target: host, guessed: true, from: owner?.from ?? found.from }
        : null
    }
    if (this.cast.standings([...source, ...target]).length > 1)
      return { source: [...source, ...target], target: [], guessed: false, from: owner?.from ?? found.from }
    const before = actorsOf(frame.subject(found))
    const subject = before.length > 0 ? before : this.missing.opener(found, frame, target)
    if (target.length > 0 && subject.length > 0)
      return { source: subject, target, guessed: false, from: found.from }
    const said = [...source, ...target]
    if (
      this.cast.standings(said).length === 1 &&
      (trigger.counterpart || (guest && this.missing.isParty(said)))
    )
      return {
        source: said,
        target: this.missing.counterpart(said),
        guessed: true,
        from: owner?.from ?? found.from,
      }
    if (said.length === 0 && trigger.counterpart && trigger.type === 'COOPERATE') {
      const standing = this.cast.standings(subject)
      if (standing.length > 0 && standing.every((a) => this.parties.standing.includes(a)))
        return {
          source: standing.length > 1 ? subject : [...subject, ...this.missing.counterpart(subject)],
          target: [],
          guessed: true,
          from: found.from,
        }
    }
    return null
  }
}
