import type { ActorId } from '../../model/actor.ts'
import { kindOf } from '../../model/actor.ts'
import type { Gazetteer } from '../gazetteer.ts'
import type { Lexicon } from '../lexicon.ts'
import { type Reading, textOf } from '../reading.ts'
import type { BodyReader } from './body.ts'
import type { NameReader } from './person-name.ts'

/** An office as the text writes one. */
export interface Title {
  to: number
  title: string
  office: string
  of: ActorId | null
  plural: boolean
  /** Written with a capital letter, as a title before a name is. */
  capital: boolean
}

const WITH_PORTFOLIO = /minister|secretary|commissioner|treasury|envoy|chair|head|ambassador|spokes/
const OF_PLACE = /^(?:governor|crown)$/

/** Reads offices: "Deputy Prime Minister and Minister for Law", "Minister of Justice of Japan", "Ambassador of Japan to Sri Lanka". */
export class OfficeReader {
  private readonly reading: Reading
  private readonly gazetteer: Gazetteer
  private readonly lexicon: Lexicon
  private readonly names: NameReader
  private readonly bodies: BodyReader

  constructor(
    reading: Reading,
    gazetteer: Gazetteer,
    lexicon: Lexicon,
    names: NameReader,
    bodies: BodyReader,
  ) {
    this.reading = reading
    this.gazetteer = gazetteer
    this.lexicon = lexicon
    this.names = names
    this.bodies = bodies
  }

  /** Token after the honorifics and ranks that begin at `i`: "H.E. Dr.", "Lt. Gen. (Retd)". */
  honorifics(i: number, end: number): number {
    const { tokens } = this.reading
    let at = i
    for (;;) {
      const hit = tokens[at]?.capital ? this.lexicon.honorifics.match(tokens, at, end)[0] : undefined
      if (!hit) return at
      at = hit.end
      if (tokens[at]?.text === '.' || tokens[at]?.text === '’') at++
      if (tokens[at]?.text === '(' && /^retd?$/i.test(tokens[at + 1]?.text ?? '')) {
        at += 2
        while (/^[.)]$/.test(tokens[at]?.text ?? '')) at++
      }
    }
  }

  /** Whether a style of high office ("H.E.", "HRH", "Hon.") stands between the tokens. */
  hasStyle(from: number, to: number): boolean {
    for (let at = from; at < to; at++)
      if (this.lexicon.styles.match(this.reading.tokens, at, to)[0]) return true
    return false
  }

  /** Whose office follows: "Japan's Foreign Minister", "WFP Nepal Country Director". */
  ownerOf(i: number, end: number): { to: number; actor: ActorId } | null {
    const { tokens } = this.reading
    const owner = this.actorAt(i, end) ?? this.bodies.bound(i)
    if (!owner) return null
    const next = tokens[owner.to]?.kind === 'possessive' ? owner.to + 1 : owner.to
    if (this.titleFollows(owner.to, end)) return { to: next, actor: owner.actor }
    const place = kindOf(owner.actor) === 'Organization' ? this.actorAt(next, end) : null
    return place && this.titleFollows(place.to, end) ? { to: place.to, actor: owner.actor } : null
  }

  private titleFollows(at: number, end: number): boolean {
    const { tokens } = this.reading
    let i = tokens[at]?.kind === 'possessive' ? at + 1 : at
    if (tokens[i]?.text === 'and') return false
    i = this.honorifics(i, end)
    while (
      i < end &&
      this.lexicon.modifiers.has(tokens[i]!.key) &&
      !this.lexicon.offices.match(tokens, i, end)[0]
    )
      i++
    const office = this.lexicon.offices.match(tokens, i, end)[0]
    return office !== undefined || this.title(i, end) !== null
  }

  title(i: number, end: number): Title | null {
    const { tokens } = this.reading
    let at = i
    while (
      at < end &&
      this.lexicon.modifiers.has(tokens[at]!.key) &&
      !this.lexicon.offices.match(tokens, at, end)[0]
    )
      at++
    const first = this.lexicon.offices.match(tokens, at, end)[0]
    if (!first && !this.lexicon.portfolios.has(tokens[at]?.key ?? '')) return null
    const lead = first ? at : this.portfolioBefore(at, end)
    const hit = first ?? (lead === null ? undefined : this.lexicon.offices.match(tokens, lead, end)[0])
    if (!hit || lead === null) return null
    if (tokens[lead]!.upper && !first && hit.end - lead === 1 && tokens[lead]!.text.length < 4) return null
    const office = this.classOf(hit, end)
    const body = /minister|secretary$/.test(office) ? null : this.bodyOf(hit.end, end)
    let to = body ? hit.end : this.field(hit.end, end, office)
    let of: ActorId | null = this.lexicon.officesOf.match(tokens, lead, end)[0]?.values[0] ?? null
    const owner = this.ofActor(to, end)
    if (owner) {
      const sentTo = office === 'envoy' && tokens[to]!.text === 'for' && kindOf(owner.actor) === 'State'
      if (!sentTo) of = owner.actor
      to = owner.to
    } else if (OF_PLACE.test(office)) to = this.ofPlace(to, end)
    if (office === 'ambassador' && /^(?:to|in)$/.test(tokens[to]?.text ?? '')) to = this.posting(to, end)
    const last = tokens[hit.end - 1]!
    const result: Title = {
      to,
      title: textOf(this.reading, i, to),
      office,
      of,
      plural: /s$/i.test(last.text) && !/ss$/i.test(last.text) && last.key !== last.text.toLowerCase(),
      capital: tokens[lead]!.capital,
    }
    return this.withSecond(result, i, end)
  }

  /** A High Commissioner of a state to another is its ambassador. */
  private classOf(hit: { end: number; values: string[] }, end: number): string {
    const [first] = hit.values
    if (first === 'ambassador' || !hit.values.includes('ambassador')) return first!
    const owner = this.ofActor(hit.end, end)
    const sent = /^to$/.test(this.reading.tokens[owner?.to ?? hit.end]?.text ?? '')
    return sent || (owner && kindOf(owner.actor) === 'State') ? 'ambassador' : first!
  }

  /** "Director General of the Asia Department": a body that no seed holds. */
  private bodyOf(i: number, end: number): { to: number; actor: ActorId } | null {
    const { tokens } = this.reading
    if (!/^(?:of|for|at)$/.test(tokens[i]?.text ?? '')) return null
    const at = skipThe(tokens, i + 1)
    return tokens[at]?.capital ? this.bodies.at(at, end) : null
  }

  /** "Prime Minister and Minister of Finance", one office of the one who is named after it. */
  private withSecond(first: Title, i: number, end: number): Title {
    const { tokens } = this.reading
    if (!/^(?:and|&|,)$/.test(tokens[first.to]?.text ?? '')) return first
    const second = this.lexicon.offices.match(tokens, first.to + 1, end)[0]
    const two = first.office === 'head-of-state' && second?.values[0] === 'head-of-government'
    if (!second || two || !tokens[first.to + 1]!.capital || !first.capital) return first
    if (second.values[0] === 'ambassador' || this.names.known(first.to, end)) return first
    const next = this.title(first.to + 1, end)
    if (!next || next.plural) return first
    const at = this.honorifics(tokens[next.to]?.text === ',' ? next.to + 1 : next.to, end)
    if (!(this.names.known(at, end) ?? this.names.any(at, end, false))) return first
    return {
      ...first,
      to: next.to,
      of: first.of ?? next.of,
      title: textOf(this.reading, i, next.to),
    }
  }

  /** "Foreign Affairs and International Cooperation Minister": where the office word stands. */
  private portfolioBefore(i: number, end: number): number | null {
    const { tokens } = this.reading
    let at = i
    while (
      at < end &&
      at < i + 8 &&
      ((tokens[at]!.capital && this.lexicon.portfolios.has(tokens[at]!.key)) ||
        /^(?:and|&)$/.test(tokens[at]!.text))
    ) {
      at++
      if (at < end && this.lexicon.offices.match(tokens, at, end)[0] && tokens[at]!.capital) return at
    }
    return null
  }

  /** What a minister or envoy is for: "for Trade", "of Works II", "(East)". */
  private field(i: number, end: number, office: string): number {
    const { tokens } = this.reading
    if (!WITH_PORTFOLIO.test(office)) return i
    let to = i
    for (let at = i; at < end && at < i + 14; at++) {
      const token = tokens[at]!
      const actor = token.capital ? this.actorAt(at, end) : null
      if (actor && actor.to > at + 1) break
      if (token.capital && (this.lexicon.portfolios.has(token.key) || /^I{1,3}$/.test(token.text)))
        to = at + 1
      else if (!/^(?:for|of|and|the|in|charge|&|,)$/.test(token.text)) break
      else if (token.text === ',' && !this.lexicon.portfolios.has(tokens[at + 1]?.key ?? '')) break
    }
    if (tokens[to]?.text !== '(' || !tokens[to + 1]?.capital) return to
    let close = to + 1
    while (
      close < end &&
      close < to + 7 &&
      (tokens[close]!.capital || /^(?:and|&|of)$/.test(tokens[close]!.text))
    )
      close++
    const after = tokens[close + 1]
    return tokens[close]?.text === ')' && (after?.capital || after?.text === ',') ? close + 1 : to
  }

  /** "Ambassador to Sri Lanka", "to the United Nations and the WTO". */
  private posting(i: number, end: number): number {
    const { tokens } = this.reading
    let host = this.actorAt(skipThe(tokens, i + 1), end)
    let to = i
    while (host) {
      to = host.to
      if (!/^(?:and|,)$/.test(tokens[to]?.text ?? '')) break
      const next = skipThe(tokens, to + 1)
      const more = this.actorAt(next, end)
      host = more && !this.titleFollows(more.to, end) && tokens[more.to]?.kind !== 'possessive' ? more : null
      if (host && tokens[to]!.text === ',' && !/^(?:and|,)$/.test(tokens[host.to]?.text ?? '')) host = null
    }
    return to
  }

  /** "Mayor of Yokohama": a place that no seed holds. */
  private ofPlace(i: number, end: number): number {
    const { tokens } = this.reading
    if (tokens[i]?.text !== 'of') return i
    let to = skipThe(tokens, i + 1)
    if (!tokens[to]?.capital) return i
    while (to < end && tokens[to]!.capital) to++
    return to
  }

  ofActor(i: number, end: number): { to: number; actor: ActorId } | null {
    const { tokens } = this.reading
    if (!/^(?:of|for|at)$/.test(tokens[i]?.text ?? '') && tokens[i]?.text !== ',') return null
    const at = skipThe(tokens, i + 1)
    const body = tokens[at]?.capital ? this.bodies.at(at, end) : null
    if (tokens[i]!.text === ',') return body && body.to - at > 1 ? body : null
    if (tokens[i]!.text === 'at' && !body) return null
    const actor = this.actorAt(at, end)
    return body && (!actor || body.to >= actor.to) ? body : actor
  }

  /** A state or organization of the seeds at a token. */
  actorAt(i: number, end: number): { to: number; actor: ActorId } | null {
    if (i >= end) return null
    for (const { end: to, names } of this.gazetteer.namesAt(this.reading.tokens, i, end)) {
      const name =
        names.find((n) => kindOf(n.actor) === 'State' && n.kind !== 'capital') ??
        names.find((n) => kindOf(n.actor) === 'Organization')
      if (name) return { to, actor: name.actor }
    }
    return null
  }
}

/** The token after "the". */
export function skipThe(tokens: readonly { text: string }[], i: number): number {
  return /^the$/i.test(tokens[i]?.text ?? '') ? i + 1 : i
}
