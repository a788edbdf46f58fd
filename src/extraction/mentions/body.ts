import type { ActorId } from '../../model/actor.ts'
import { kindOf } from '../../model/actor.ts'
import type { Cast } from '../cast.ts'
import type { Gazetteer } from '../gazetteer.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { kindOfBody, NATIONAL } from './body-kind.ts'
import { PhraseScanner } from './body-phrase.ts'
import { type Owner, OwnerReader } from './owners.ts'

export interface WrittenBody {
  to: number
  actor: ActorId
  /** Token ranges of the states and bodies named beside it ("of Vietnam"). */
  owners: { from: number; to: number; actor: ActorId }[]
}

/** Heads that, alone with a state, are named with it: "the Thai Parliament" is the Parliament of Thailand. */
const NAMED_WITH_STATE =
  /^(?:embassy|consulate|high commission|consulate general|permanent mission|parliament|cabinet|senate)$/i
/** Acronyms no longer than this may be another's in a text that does not name their state. */
const SHORT = 3
/** What a state's name stands in: "Bank of Korea", but "Ministry of Justice" of Korea. */
const KEEPS_STATE =
  /\b(?:bank|university|party|forces?|corporation|company|confederation|red cross|red crescent|embassy|consulate|consulate general|high commission|mission|delegation|chamber|federation|association|academy|society|union|council|church|front|movement)$/i

/** Reads organizations at a token of a reading: those of the seeds, and capitalized phrases with a head such as Ministry or Agency. */
export class BodyReader {
  private readonly reading: Reading
  private readonly gazetteer: Gazetteer
  private readonly lexicon: Lexicon
  private readonly cast: Cast
  private readonly owners: OwnerReader
  private readonly scanner: PhraseScanner
  /** Acronyms that this document binds: "Cambodian Mine Action Center (CMAC)"; null for those of things. */
  private readonly acronyms = new Map<string, ActorId | null>()
  private readonly statesNamed = new Set<ActorId>()
  /** Tokens that belong to the name of a thing. */
  private thing = { from: 0, to: 0 }

  constructor(reading: Reading, gazetteer: Gazetteer, lexicon: Lexicon, cast: Cast) {
    this.reading = reading
    this.gazetteer = gazetteer
    this.lexicon = lexicon
    this.cast = cast
    this.owners = new OwnerReader(reading, gazetteer)
    this.scanner = new PhraseScanner(reading, gazetteer, lexicon, this.owners)
  }

  at(i: number, end: number): WrittenBody | null {
    const token = this.reading.tokens[i]!
    if (!token.capital && token.kind !== 'number')
      return this.reading.tokens[i + 1]?.kind === 'hyphen'
        ? this.known(i, end, null)
        : this.plainMinistry(i, end)
    if (/^the$/i.test(token.text)) {
      const inside = i + 1 < end ? this.at(i + 1, end) : null
      return inside ? null : this.known(i, end, null)
    }
    const spelled = token.upper ? this.spelledOut(i, end) : null
    if (spelled) return spelled
    const lead = this.leadAt(i, end)
    const whole = this.known(i, end, null)
    const rest = lead?.state ? this.ofState(this.known(lead.next, end, lead.owner), lead.owner.actor) : null
    const known = rest && rest.to > (whole?.to ?? 0) ? rest : whole
    const phrase = this.phrase(i, end, lead)
    if (phrase && (!known || phrase.to > known.to)) return phrase
    const bound = this.acronyms.get(token.text)
    if (bound !== undefined && (!known || known.to === i + 1))
      return bound === null ? null : { to: i + 1, actor: bound, owners: [] }
    return known ?? this.shortForm(i, end) ?? (token.upper ? this.initialsOf(i) : null)
  }

  /** A body by an acronym that this text alone gives a meaning. */
  bound(i: number): { to: number; actor: ActorId } | null {
    const token = this.reading.tokens[i]
    if (!token?.upper) return null
    const actor = this.acronyms.get(token.text)
    return actor ? { to: i + 1, actor } : actor === null ? null : this.initialsOf(i)
  }

  /** "the MFA of Moldova": a ministry by the short form that all states use. */
  private shortForm(i: number, end: number): WrittenBody | null {
    const acronym = this.reading.tokens[i]!.text
    const name = this.lexicon.shortForms.get(acronym)
    if (!name) return null
    const after = this.owners.after(i + 1, end)
    const owner = after && kindOf(after.actor) === 'State' ? after : null
    const of = owner?.actor ?? this.owners.before(i)?.actor ?? this.cast.publisherState()
    if (!of || kindOf(of) !== 'State') return null
    return { to: owner?.to ?? i + 1, actor: this.ministry(name, acronym, of), owners: owner ? [owner] : [] }
  }

  /** The ministry of a state by its general name, that of the seeds where they hold one. */
  private ministry(name: string, acronym: string | null, of: ActorId): ActorId {
    const known = this.gazetteer.named(name).find((id) => this.gazetteer.actsFor(id, this.cast.day) === of)
    return known ? this.cast.organization(known).id : this.cast.body(name, acronym, of, 'ministry').id
  }

  /** "BREB" after "Bangladesh Rural Electrification Board": the initials of a body that the text has named. */
  private initialsOf(i: number): WrittenBody | null {
    const { text } = this.reading.tokens[i]!
    if (text.length < 3 || !/^\p{Lu}+$/u.test(text)) return null
    for (const body of this.cast.bodies.values()) {
      if (body.known || body.acronym || initials(body.name) !== text) continue
      body.acronym = text
      this.acronyms.set(text, body.id)
      return { to: i + 1, actor: body.id, owners: [] }
    }
    return null
  }

  /** The state or organization that a name begins with, and the token after it. */
  private leadAt(
    i: number,
    end: number,
  ): { owner: Owner; next: number; state: boolean; possessive: boolean } | null {
    const royal = this.reading.tokens[i]!.text === 'Royal' ? this.owners.stateAt(i + 1, end) : null
    const state = royal ?? this.owners.stateAt(i, end)
    if (state) this.statesNamed.add(state.actor)
    const owner = state ?? this.owners.organizationAt(i, end)
    if (!owner) return null
    const possessive = this.reading.tokens[owner.to]?.kind === 'possessive'
    const next = possessive ? owner.to + 1 : owner.to
    return next < end ? { owner, next, state: state !== null, possessive } : null
  }

  /** "Indonesian Red Cross" is not the International Committee of the Red Cross. */
  private ofState(body: WrittenBody | null, state: ActorId): WrittenBody | null {
    return body && this.cast.standing(body.actor) === state ? body : null
  }

  private known(i: number, end: number, lead: Owner | null): WrittenBody | null {
    const { tokens } = this.reading
    for (const { end: to, names } of this.gazetteer.namesAt(tokens, i, end)) {
      const ids = [...new Set(names.filter((n) => kindOf(n.actor) === 'Organization').map((n) => n.actor))]
      if (ids.length === 0 || this.lexicon.notBodies.match(tokens, i, end).some((hit) => hit.end >= to))
        continue
      const after = this.owners.after(to, end)
      const owner = after && kindOf(after.actor) === 'State' ? after : null
      if (ids.every((id) => /(?:Meetings?|Summit)$/.test(this.gazetteer.nameOf(id) ?? ''))) continue
      if (/^flights?$/i.test(tokens[to]?.text ?? '')) continue
      const chosen = this.choose(
        ids,
        i,
        to,
        owner?.actor ?? lead?.actor ?? this.owners.before(i)?.actor ?? null,
      )
      if (!chosen) continue
      const actor = this.cast.organization(chosen).id
      const beside = owner && this.cast.standing(actor) === owner.actor ? owner : null
      const acronym = this.owners.acronymAfter(beside?.to ?? to, end)
      if (acronym) this.acronyms.set(acronym.acronym, actor)
      return {
        to: acronym?.to ?? beside?.to ?? to,
        actor,
        owners: [lead, beside, this.inside(i, to, actor)].filter((o): o is Owner => o !== null),
      }
    }
    return null
  }

  /** "Council of the International Civil Aviation Organization" names that organization, too. */
  private inside(i: number, to: number, body: ActorId): Owner | null {
    for (let at = i + 1; at < to; at++) {
      const owner = this.owners.isWord(at, /^of$/) ? this.owners.after(at, to) : null
      if (owner && owner.to === to && owner.actor === this.gazetteer.actsFor(body, this.cast.day))
        return owner
    }
    return null
  }

  /** "Nepal's foreign ministry", "the industry and commerce ministry": a ministry in lower case. */
  private plainMinistry(i: number, end: number): WrittenBody | null {
    const { tokens } = this.reading
    if (!this.lexicon.portfolios.has(tokens[i]!.key) || tokens[i - 1]?.kind === 'hyphen') return null
    let at = i
    while (
      at < end &&
      at < i + 8 &&
      (this.lexicon.portfolios.has(tokens[at]!.key) || /^(?:,|and|&)$/.test(tokens[at]!.text))
    )
      at++
    if (at === i || at >= end || !/^(?:ministry|department)$/.test(tokens[at]!.text)) return null
    const field = textOf(this.reading, i, at)
    const after = this.owners.after(at + 1, end)
    const owner = after && kindOf(after.actor) === 'State' ? after : null
    const of = owner?.actor ?? this.owners.before(i)?.actor ?? this.cast.publisherState()
    if (!of || kindOf(of) !== 'State') return null
    const head = tokens[at]!.text === 'ministry' ? 'Ministry' : 'Department'
    const name = `${head} of ${field === 'foreign' ? 'Foreign Affairs' : titled(field)}`
    return { to: owner?.to ?? at + 1, actor: this.ministry(name, null, of), owners: owner ? [owner] : [] }
  }

  /** Which of the bodies of that name is meant: that of the state beside it, else that of the state that publishes. */
  private choose(ids: readonly ActorId[], from: number, to: number, said: ActorId | null): ActorId | null {
    const home = this.cast.publisherState()
    const fitting = ids.filter((id) => {
      const of = this.cast.standing(this.gazetteer.actsFor(id, this.cast.day))
      const kind = this.gazetteer.organizations.get(id)?.kind ?? 'other'
      const national = NATIONAL.has(kind) && of !== null && kindOf(of) === 'State'
      if (!national) return true
      if (said && kindOf(said) === 'State') return of === said
      return of === home || (ids.length === 1 && this.isDistinctive(from, to, of))
    })
    const best = said ? fitting.filter((id) => this.gazetteer.actsFor(id, this.cast.day) === said) : fitting
    if (best.length === 1) return best[0]!
    if (fitting.length === 1) return fitting[0]!
    const own = fitting.filter((id) => this.cast.standing(this.gazetteer.actsFor(id, this.cast.day)) === home)
    if (own.length === 1 && home) return own[0]!
    return fitting.find((id) => this.gazetteer.actsFor(id, this.cast.day) === null) ?? null
  }

  /** "Verkhovna Rada", "Bank of Thailand" belong to one state, "FBI" where that is named; "Supreme Court" and "Ministry of Energy" to many. */
  private isDistinctive(from: number, to: number, of: ActorId): boolean {
    const { tokens } = this.reading
    if (to - from === 1) return tokens[from]!.text.length > SHORT || this.statesNamed.has(of)
    if (/^(?:Department|Office)$/i.test(tokens[to - 1]!.text) && to - from === 2) return true
    for (let at = from; at < to; at++) {
      const { key, text } = tokens[at]!
      if (!key || this.lexicon.portfolios.has(key) || this.lexicon.generals.has(key)) continue
      if (this.lexicon.connectors.has(text.toLowerCase())) continue
      if (this.lexicon.heads.match(tokens, at, to)[0]) continue
      return true
    }
    return false
  }

  private phrase(
    i: number,
    end: number,
    lead: { owner: Owner; next: number; state: boolean; possessive: boolean } | null,
  ): WrittenBody | null {
    const { tokens } = this.reading
    if (i >= this.thing.from && i < this.thing.to) return null
    const start = lead ? lead.next : i
    if (lead && !tokens[start]!.capital) return null
    const found = this.scanner.at(start, end)
    if (typeof found === 'number') {
      this.thing = { from: start, to: found }
      const acronym = this.owners.acronymAfter(found, end)
      if (acronym) this.acronyms.set(acronym.acronym, null)
      return null
    }
    if (!found) return null
    const alone = found.to - found.from < 2 && !lead
    const owner = alone ? this.owners.after(found.to, end) : null
    if (alone && !owner) return null
    if (owner && kindOf(owner.actor) === 'State' && !NAMED_WITH_STATE.test(tokens[start]!.text)) return null
    return this.make(i, found.to, end, lead)
  }

  private make(
    i: number,
    to: number,
    end: number,
    lead: { owner: Owner; next: number; state: boolean; possessive: boolean } | null,
  ): WrittenBody | null {
    const own = textOf(this.reading, lead?.next ?? i, to)
    const kind = kindOfBody(own)
    const after = this.owners.after(to, end)
    const early = this.owners.acronymAfter(to, end)
    const late = early ? this.owners.after(early.to, end) : null
    const owner = after ?? late
    const of = /nunciature/i.test(own)
      ? 'state:VAT'
      : (owner?.actor ?? lead?.owner.actor ?? this.owners.before(i)?.actor ?? this.home(kind))
    const name = this.nameOf(i, to, own, owner, lead)
    if (name.split(' ').length < 2) return null
    const acronym = early ?? (after ? this.owners.acronymAfter(after.to, end) : null)
    const body = this.cast.body(name, acronym?.acronym ?? null, of, kind)
    if (acronym) this.acronyms.set(acronym.acronym, body.id)
    return {
      to: Math.max(to, owner?.to ?? 0, acronym?.to ?? 0),
      actor: body.id,
      owners: [lead?.owner, owner].filter((o): o is Owner => o !== undefined && o !== null),
    }
  }

  private home(kind: ReturnType<typeof kindOfBody>): ActorId | null {
    return NATIONAL.has(kind) ? this.cast.publisherState() : null
  }

  /** The name without the state that stands for its owner, unless it is part of the name. */
  private nameOf(
    i: number,
    to: number,
    own: string,
    owner: Owner | null,
    lead: { owner: Owner; state: boolean; possessive: boolean } | null,
  ): string {
    const title = plain(own)
    const state = lead?.state ? lead.owner : owner && kindOf(owner.actor) === 'State' ? owner : null
    if (state && NAMED_WITH_STATE.test(own)) return `${title} of ${this.ofName(state.actor)}`
    if (owner && kindOf(owner.actor) !== 'State') return plain(textOf(this.reading, i, owner.to))
    if (owner && KEEPS_STATE.test(own)) return `${title} of ${this.ofName(owner.actor)}`
    if (!lead || lead.possessive) return title
    const general =
      lead.state &&
      /^(?:(?:federal|royal|national|union|state) )?(?:ministry|department|embassy|directorate)\b/i.test(own)
    return general ? title : plain(textOf(this.reading, i, to))
  }

  private ofName(state: ActorId): string {
    const name = this.gazetteer.nameOf(state) ?? ''
    return /^(?:United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Holy See|Dominican Republic|Democratic Republic|Central African Republic|Republic|Marshall Islands|Solomon Islands)/.test(
      name,
    )
      ? `the ${name}`
      : name
  }

  /** "NRDA (National Rice Development Authority)": an acronym before the name that it stands for. */
  private spelledOut(i: number, end: number): WrittenBody | null {
    const { tokens } = this.reading
    if (tokens[i + 1]?.text !== '(' || !tokens[i + 2]?.capital) return null
    const acronym = tokens[i]!.text
    if (tokens[i + 2]!.text[0] !== acronym[0]) return null
    let close = i + 3
    while (close < end && close < i + 16 && tokens[close]!.text !== ')') close++
    if (tokens[close]?.text !== ')' || close - i < 5) return null
    const inside = this.known(i + 2, close, null) ?? this.phrase(i + 2, close, null)
    if (!inside || inside.to !== close) return null
    this.acronyms.set(acronym, inside.actor)
    const owner = this.owners.after(close + 1, end)
    const body = this.cast.bodies.get(inside.actor)
    if (body && !body.known) {
      body.acronym ??= acronym
      if (owner) body.of = owner.actor
    }
    return { to: owner?.to ?? close + 1, actor: inside.actor, owners: owner ? [owner] : [] }
  }
}

/** A name as written in running text: "MINISTRY OF LAW" is the Ministry of Law. */
function plain(name: string): string {
  if (name.length < 8 || /\p{Ll}/u.test(name) || !name.includes(' ')) return name
  return titled(name.toLowerCase())
}

const initials = (name: string): string => (name.match(/(?<![\p{L}’'])\p{Lu}/gu) ?? []).join('')

const titled = (name: string): string =>
  name
    .replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/(?<=\s)(?:Of|For|And|The|On|In|To)(?=\s)/g, (word) => word.toLowerCase())
