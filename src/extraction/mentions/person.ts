import type { ActorId } from '../../model/actor.ts'
import { kindOf } from '../../model/actor.ts'
import type { Gazetteer } from '../gazetteer.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'

/** A person in office as the text writes one: title, honorifics and name in any order. */
export interface WrittenPerson {
  to: number
  /** null for a bare title ("the Prime Minister"). */
  name: string | null
  /** Tokens of the name. */
  nameFrom: number
  nameTo: number
  /** The seeds' leader of that exact name. */
  leader: ActorId | null
  title: string | null
  office: string | null
  of: ActorId | null
  plural: boolean
  definite: boolean
}

interface Title {
  to: number
  title: string
  office: string
  of: ActorId | null
  plural: boolean
  /** Written with a capital letter, as a title before a name is. */
  capital: boolean
}

const NO_NAME = new Set(
  'the a an in on at of for and or to with by from as also today during after before following both their his her our its this that these those january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday government republic kingdom state joint statement press release annual meeting summit readout call congratulate thank express speech remark address message house palace office of'.split(
    ' ',
  ),
)

/** Reads persons at a token of a reading. */
export class PersonReader {
  private readonly reading: Reading
  private readonly gazetteer: Gazetteer
  private readonly lexicon: Lexicon

  constructor(reading: Reading, gazetteer: Gazetteer, lexicon: Lexicon) {
    this.reading = reading
    this.gazetteer = gazetteer
    this.lexicon = lexicon
  }

  /** @returns the person or bare title that begins at token `i`, null for none */
  at(i: number, end: number, heading: boolean): WrittenPerson | null {
    const { tokens } = this.reading
    const definite = /^(?:the|our|his|her|their|its|my|both|this)$/i.test(tokens[i]!.text)
    let at = definite ? i + 1 : i
    if (at >= end) return null
    const owner = this.actorAt(at, end)
    let of: ActorId | null = null
    if (owner && this.titleFollows(owner.to, end)) {
      of = owner.actor
      at = tokens[owner.to]?.kind === 'possessive' ? owner.to + 1 : owner.to
    }
    let honorifics = this.honorifics(at, end)
    at = honorifics
    const start = at
    let title = this.title(at, end)
    if (title) {
      at = title.to
      if (tokens[at]?.text === ',' && (this.honorifics(at + 1, end) > at + 1 || this.leaderName(at + 1, end)))
        at++
      const more = this.honorifics(at, end)
      honorifics = Math.max(honorifics, more > at ? more : honorifics)
      at = more
    }
    const hadHonorific = at > start || honorifics > (definite ? i + 1 : i)
    const name =
      this.leaderName(at, end) ?? (title?.capital || hadHonorific ? this.name(at, end, heading) : null)
    if (!name) {
      if (!title) return null
      if (!definite && !title.capital) return null
      return {
        to: title.to,
        name: null,
        nameFrom: title.to,
        nameTo: title.to,
        leader: null,
        title: title.title,
        office: title.office,
        of: title.of ?? of,
        plural: title.plural,
        definite,
      }
    }
    let to = name.to
    if (!title) {
      const apposition = this.apposition(to, end)
      if (apposition) {
        title = apposition
        to = apposition.to
      }
    } else if (tokens[to]?.text === 'of' && !title.of) {
      const after = this.ofActor(to, end)
      if (after) {
        title = { ...title, of: after.actor }
        to = after.to
      }
    }
    if (definite && !title && !hadHonorific) return null
    return {
      to,
      name: name.name,
      nameFrom: at,
      nameTo: name.to,
      leader: name.leader,
      title: title?.title ?? null,
      office: title?.office ?? null,
      of: title?.of ?? of,
      plural: false,
      definite,
    }
  }

  private titleFollows(at: number, end: number): boolean {
    const { tokens } = this.reading
    let i = tokens[at]?.kind === 'possessive' ? at + 1 : at
    if (tokens[i]?.text === 'and') return false
    i = this.honorifics(i, end)
    while (i < end && this.lexicon.modifiers.has(tokens[i]!.key)) i++
    const office = this.lexicon.offices.match(tokens, i, end)[0]
    return office !== undefined || this.title(i, end) !== null
  }

  private honorifics(i: number, end: number): number {
    const { tokens } = this.reading
    let at = i
    for (;;) {
      const hit = tokens[at]?.capital ? this.lexicon.honorifics.match(tokens, at, end)[0] : undefined
      if (!hit) return at
      at = hit.end
      if (tokens[at]?.text === '.') at++
    }
  }

  /** "Deputy Prime Minister and Minister for Law", "Minister of Justice of Japan", "Ambassador of Japan to Sri Lanka". */
  private title(i: number, end: number): Title | null {
    const { tokens, view } = this.reading
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
    const office = hit.values[0]!
    let to = this.portfolio(hit.end, end, office)
    let of: ActorId | null = null
    const owner = this.ofActor(to, end)
    if (owner) {
      of = owner.actor
      to = owner.to
    }
    if (office === 'ambassador' && tokens[to]?.text === 'to') {
      const host = this.actorAt(skipThe(tokens, to + 1), end)
      if (host) to = host.to
    }
    const last = tokens[hit.end - 1]!
    const result: Title = {
      to,
      title: view.text.slice(tokens[i]!.start, tokens[to - 1]!.end),
      office,
      of,
      plural: /s$/i.test(last.text) && !/ss$/i.test(last.text) && last.key !== last.text.toLowerCase(),
      capital: tokens[lead]!.capital,
    }
    if (/^(?:and|&|,)$/.test(tokens[to]?.text ?? '')) {
      const second = this.lexicon.offices.match(tokens, to + 1, end)[0]
      const two = office === 'head-of-state' && second?.values[0] === 'head-of-government'
      if (second && !two && tokens[to + 1]!.capital && result.capital && second.values[0] !== 'ambassador') {
        const next = this.title(to + 1, end)
        const named =
          next && (this.leaderName(next.to, end) ?? this.name(this.honorifics(next.to, end), end, false))
        const alone = this.leaderName(to, end)
        if (next && named && !alone && !next.plural)
          return {
            ...result,
            to: next.to,
            of: of ?? next.of,
            title: view.text.slice(tokens[i]!.start, tokens[next.to - 1]!.end),
          }
      }
    }
    return result
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
      if (this.lexicon.offices.match(tokens, at, end)[0] && tokens[at]!.capital) return at
    }
    return null
  }

  private portfolio(i: number, end: number, office: string): number {
    const { tokens } = this.reading
    if (!/minister|secretary|commissioner|treasury|envoy|chair|head|ambassador|spokes/.test(office)) return i
    let to = i
    for (let at = i; at < end && at < i + 14; at++) {
      const token = tokens[at]!
      const actor = token.capital ? this.actorAt(at, end) : null
      if (actor && actor.to > at + 1) break
      if (token.capital && this.lexicon.portfolios.has(token.key)) to = at + 1
      else if (!/^(?:for|of|and|the|in|charge|&|,)$/.test(token.text)) break
      else if (token.text === ',' && !this.lexicon.portfolios.has(tokens[at + 1]?.key ?? '')) break
    }
    return to
  }

  private apposition(i: number, end: number): Title | null {
    const { tokens } = this.reading
    if (tokens[i]?.text !== ',' && tokens[i]?.text !== '(') return null
    let at = skipThe(tokens, i + 1)
    const owner = this.actorAt(at, end)
    if (owner && this.titleFollows(owner.to, end))
      at = tokens[owner.to]?.kind === 'possessive' ? owner.to + 1 : owner.to
    const title = this.title(at, end)
    if (!title) return null
    const next = tokens[title.to]
    const named = this.leaderName(title.to, end) ?? this.name(this.honorifics(title.to, end), end, false)
    if (named && next?.capital) return null
    return { ...title, of: title.of ?? (owner && at > owner.to - 1 ? owner.actor : null) }
  }

  private ofActor(i: number, end: number): { to: number; actor: ActorId } | null {
    const { tokens } = this.reading
    if (!/^(?:of|for)$/.test(tokens[i]?.text ?? '')) return null
    return this.actorAt(skipThe(tokens, i + 1), end)
  }

  /** A state or organization of the seeds at a token. */
  private actorAt(i: number, end: number): { to: number; actor: ActorId } | null {
    for (const { end: to, names } of this.gazetteer.namesAt(this.reading.tokens, i, end)) {
      const name =
        names.find((n) => kindOf(n.actor) === 'State' && n.kind !== 'capital') ??
        names.find((n) => kindOf(n.actor) === 'Organization')
      if (name) return { to, actor: name.actor }
    }
    return null
  }

  private leaderName(i: number, end: number): { to: number; name: string; leader: ActorId | null } | null {
    for (const { end: to, names } of this.gazetteer.namesAt(this.reading.tokens, i, end)) {
      const leaders = [...new Set(names.filter((n) => kindOf(n.actor) === 'Leader').map((n) => n.actor))]
      if (leaders.length === 0) continue
      if (to - i === 1 && this.reading.tokens[to]?.capital && !this.stops(to, end)) continue
      return { to, name: textOf(this.reading, i, to), leader: leaders.length === 1 ? leaders[0]! : null }
    }
    return null
  }

  private stops(i: number, end: number): boolean {
    const { tokens } = this.reading
    const token = tokens[i]!
    return (
      NO_NAME.has(token.key) ||
      this.lexicon.postnominals.has(token.key) ||
      (token.text.length > 2 &&
        this.lexicon.triggers
          .match(tokens, i, end)
          .some((hit) => hit.values.some((v) => v.part === 'verb'))) ||
      this.lexicon.offices.match(tokens, i, end).length > 0
    )
  }

  private name(i: number, end: number, heading: boolean): { to: number; name: string; leader: null } | null {
    const { tokens } = this.reading
    let to = i
    for (let at = i; at < end && at < i + 7; at++) {
      const token = tokens[at]!
      if (token.kind === 'word' && token.capital && !this.stops(at, end)) {
        if (
          this.actorAt(at, end) &&
          at > i &&
          this.gazetteer.namesAt(tokens, at, end)[0]?.names[0]?.kind !== 'adjective'
        ) {
          if (heading || tokens[at - 1]!.text === ',') break
        }
        if (at === i && this.isPlaceName(at, end)) return null
        to = at + 1
        if (heading && to - i >= 3) break
      } else if (token.text === '.' && /^\p{Lu}$/u.test(tokens[at - 1]?.text ?? '')) continue
      else if (token.kind === 'hyphen' && tokens[at + 1]?.start === token.end) {
        if (tokens[at + 1]?.kind !== 'word') break
        to = at + 2
        at++
      } else if (!(this.lexicon.particles.has(token.key) && this.nameGoesOn(at + 1))) break
    }
    const first = tokens[i]
    const particle = first && this.lexicon.particles.has(first.key) && first.text.length > 1
    if (to === i || !(first?.capital || (particle && to - i > 1))) return null
    const text = textOf(this.reading, i, to)
    return text.replace(/[^\p{L}]/gu, '').length > 2 ? { to, name: text, leader: null } : null
  }

  /** After a particle: "von der Leyen". */
  private nameGoesOn(i: number): boolean {
    const { tokens } = this.reading
    const next = tokens[i]
    return (
      next !== undefined &&
      (next.capital || (this.lexicon.particles.has(next.key) && (tokens[i + 1]?.capital ?? false)))
    )
  }

  private isPlaceName(i: number, end: number): boolean {
    const hit = this.gazetteer.namesAt(this.reading.tokens, i, end)[0]
    return hit?.names.some((n) => kindOf(n.actor) !== 'Leader' && n.kind !== 'adjective') ?? false
  }
}

function skipThe(tokens: readonly { text: string }[], i: number): number {
  return /^the$/i.test(tokens[i]?.text ?? '') ? i + 1 : i
}
