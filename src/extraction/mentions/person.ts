import type { ActorId } from '../../model/actor.ts'
import type { Gazetteer } from '../gazetteer.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import type { BodyReader } from './body.ts'
import { OfficeReader, skipThe, type Title } from './office.ts'
import { NameReader, type WrittenName } from './person-name.ts'

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

/** Office of those of whom the text tells no more than a style or rank: "H.E. Dr. Bekele". */
const STYLED = 'dignitary'

/** Reads persons at a token of a reading. */
export class PersonReader {
  private readonly reading: Reading
  private readonly lexicon: Lexicon
  private readonly names: NameReader
  private readonly offices: OfficeReader
  /** "her Japanese counterparts, Foreign Minister X and Defence Minister Y": the state goes on for the next name. */
  private shared: { of: ActorId; to: number } | null = null
  /** "Foreign Ministers X of Oman and Y of Qatar": the office goes on for the next name. */
  private series: { to: number; title: Title } | null = null

  constructor(reading: Reading, gazetteer: Gazetteer, lexicon: Lexicon, bodies: BodyReader) {
    this.reading = reading
    this.lexicon = lexicon
    this.names = new NameReader(reading, gazetteer, lexicon)
    this.offices = new OfficeReader(reading, gazetteer, lexicon, this.names, bodies)
  }

  /** @returns the person or bare title that begins at token `i`, null for none */
  at(i: number, end: number, heading: boolean): WrittenPerson | null {
    const { tokens } = this.reading
    const next = this.inSeries(i, end)
    if (next) return next
    const counterpart = this.counterpart(i, end, heading)
    if (counterpart) return counterpart
    const definite = /^(?:the|our|his|her|their|its|my|both|this)$/i.test(tokens[i]!.text)
    let at = definite ? i + 1 : i
    if (at >= end) return null
    const owner = this.offices.ownerOf(at, end)
    const of: ActorId | null = owner?.actor ?? null
    if (owner) at = owner.to
    const first = at
    at = this.offices.honorifics(at, end)
    let honorific = at > first
    let title = this.offices.title(at, end)
    let bare = at
    if (title) {
      at = this.nameStart(title, end)
      honorific ||= at > title.to
      bare = title.to
    }
    let name = at < end ? this.nameAt(at, end, heading, title, honorific) : null
    if (name && title && this.isField(name, at, end)) {
      title = { ...title, to: name.to, title: textOf(this.reading, first, name.to) }
      at = this.nameStart(title, end)
      name = this.nameAt(at, end, heading, title, true)
    }
    if (!name) {
      if (title) return definite || title.capital ? bareTitle(title, bare, of, definite) : null
      return definite || honorific ? null : this.nameFirst(i, end)
    }
    let to = name.to
    if (!title) {
      const apposition = this.apposition(this.postnominals(to), end)
      if (apposition) {
        title = apposition
        to = apposition.to
      }
    } else if (!title.of) {
      const after = tokens[to]?.text === ',' ? null : this.offices.ofActor(to, end)
      if (after) {
        title = { ...title, of: after.actor }
        to = after.to
      }
    }
    if (definite && !title && !honorific) return null
    const styled = !title && honorific && !name.leader && this.offices.hasStyle(first, at)
    const state = styled ? this.offices.ofActor(to, end) : null
    if (title?.plural) this.series = { to, title }
    return {
      to: state?.to ?? to,
      name: name.name,
      nameFrom: at,
      nameTo: name.to,
      leader: name.leader,
      title: title?.title ?? null,
      office: title?.office ?? (styled ? STYLED : null),
      of: title?.of ?? of ?? state?.actor ?? this.sharedState(i, state?.to ?? to),
      plural: false,
      definite,
    }
  }

  /** Where the name after a title begins: "the Foreign Minister of Oman, Yousuf Al Habsi", "Minister Dr. X". */
  private nameStart(title: Title, end: number): number {
    const { tokens } = this.reading
    let at = title.to
    if (tokens[at]?.text === ',') {
      const after = this.offices.honorifics(at + 1, end)
      if (after > at + 1 || this.names.known(at + 1, end)) at++
      else {
        const full = title.capital || title.of ? this.names.full(at + 1, end) : null
        if (full && this.endsName(full.to) && !this.apposition(full.to, end)) return at + 1
      }
    }
    at = this.offices.honorifics(at, end)
    return this.rankAt(at, end)
  }

  /** "State Minister for Foreign Affairs Ambassador Birtukan Ayele", "Foreign Minister Senator Dar": a rank before the name. */
  private rankAt(i: number, end: number): number {
    const { tokens } = this.reading
    const rank = tokens[i]?.capital ? this.lexicon.offices.match(tokens, i, end)[0] : undefined
    if (!rank?.values.some((office) => office === 'ambassador' || office === 'parliament')) return i
    const at = this.offices.honorifics(rank.end, end)
    return tokens[at]?.capital && (this.names.known(at, end) ?? this.names.any(at, end, false)) ? at : i
  }

  /** "the Minister for Pacific Peoples, Hon Aupito Leota": one word before another name belongs to the office. */
  private isField(name: WrittenName, at: number, end: number): boolean {
    const { tokens } = this.reading
    if (name.leader || name.to - at > 1 || tokens[name.to]?.text !== ',') return false
    return this.offices.honorifics(name.to + 1, end) > name.to + 1
  }

  /** "Fiona MacLeish MP", "K Shanmugam SC". */
  private postnominals(i: number): number {
    const { tokens } = this.reading
    let at = i
    while (tokens[at]?.capital && this.lexicon.postnominals.has(tokens[at]!.key)) at++
    return at
  }

  private endsName(i: number): boolean {
    const token = this.reading.tokens[i]
    return !token || /^(?:[.,;:)–(]|and|who)$/.test(token.text) || (token.kind === 'word' && !token.capital)
  }

  private nameAt(
    at: number,
    end: number,
    heading: boolean,
    title: Title | null,
    honorific: boolean,
  ): WrittenName | null {
    const { tokens } = this.reading
    const known = this.names.known(at, end)
    if (known) return known
    if (!(title?.capital || honorific || (title && tokens[at - 1]?.text === ','))) return null
    const name = this.names.any(at, end, heading)
    if (!name || (title && this.isPlace(at, name.to, title.office))) return null
    return name
  }

  /** "King Abdullah Road", "President Street": named for somebody. */
  private isPlace(from: number, to: number, office: string): boolean {
    const { tokens } = this.reading
    if (to - from > 1 && !/^(?:head-of-state|crown)$/.test(office)) return false
    return (
      this.lexicon.things.match(tokens, to - 1, to)[0] !== undefined ||
      (to - from === 1 && this.lexicon.heads.match(tokens, from, to)[0] !== undefined)
    )
  }

  /** "Pham Quoc Toan, Minister of Industry of Vietnam": a name that the office after it makes a person's. */
  private nameFirst(i: number, end: number): WrittenPerson | null {
    const { tokens } = this.reading
    const before = tokens[i - 1]
    if (!tokens[i]!.capital || (before?.capital && before.kind === 'word')) return null
    if (before && /^(?:in|at|near|the)$/i.test(before.text)) return null
    if (!tokens[i + 1] || !(tokens[i + 1]!.capital || /^[.\-’]|\p{Ll}/u.test(tokens[i + 1]!.text)))
      return null
    const name = this.names.full(i, end)
    if (!name || !/^[,(]$/.test(tokens[name.to]?.text ?? '')) return null
    const title = this.apposition(name.to, end)
    if (!title || !(title.of || title.capital)) return null
    if (/^the$/i.test(tokens[name.to + 1]?.text ?? '') && !title.of) return null
    return {
      ...title,
      name: name.name,
      nameFrom: i,
      nameTo: name.to,
      leader: name.leader,
      plural: false,
      definite: false,
    }
  }

  /** "his Japanese counterpart, Foreign Minister Iwata Kenji": the one named after it speaks for that state. */
  private counterpart(i: number, end: number, heading: boolean): WrittenPerson | null {
    const { tokens } = this.reading
    const state = tokens[i]!.capital ? this.offices.actorAt(i, end) : null
    if (!state) return null
    const word = tokens[state.to]
    if (word?.key !== 'counterpart') return null
    const at = /^[,:]$/.test(tokens[state.to + 1]?.text ?? '') ? state.to + 2 : state.to + 1
    if (at >= end) return null
    const named = this.offices.honorifics(at, end)
    const written = this.at(at, end, heading)
    const titled = written?.name ? written : null
    const full = titled ? null : (this.names.known(named, end) ?? this.names.full(named, end))
    if (!full && !titled) return null
    if (titled?.of && titled.of !== state.actor) return null
    if (/s$/.test(word.text)) this.shared = { of: state.actor, to: full?.to ?? titled!.to }
    if (titled) return { ...titled, of: state.actor }
    return {
      to: full!.to,
      name: full!.name,
      nameFrom: named,
      nameTo: full!.to,
      leader: full!.leader,
      title: null,
      office: STYLED,
      of: state.actor,
      plural: false,
      definite: false,
    }
  }

  /** The state of the counterparts that are still being named. */
  private sharedState(i: number, to: number): ActorId | null {
    const { shared } = this
    if (!shared || i <= shared.to || i > shared.to + 3) return null
    for (let at = shared.to; at < i; at++) if (!/^(?:and|,)$/.test(this.reading.tokens[at]!.text)) return null
    this.shared = { of: shared.of, to }
    return shared.of
  }

  private inSeries(i: number, end: number): WrittenPerson | null {
    const { series } = this
    if (!series || i <= series.to || i > series.to + 3) return null
    const { tokens } = this.reading
    for (let at = series.to; at < i; at++) if (!/^(?:and|,|&|the)$/.test(tokens[at]!.text)) return null
    const state = this.offices.actorAt(i, end)
    const from = state && tokens[state.to]?.text === ',' ? state.to + 1 : i
    const name = this.names.full(this.offices.honorifics(from, end), end)
    if (!name || (state && from === i) || !this.endsName(name.to)) return null
    const after = from === i ? this.offices.ofActor(name.to, end) : null
    if (from === i && !after) return null
    const to = after?.to ?? name.to
    series.to = to
    return {
      to,
      name: name.name,
      nameFrom: this.offices.honorifics(from, end),
      nameTo: name.to,
      leader: name.leader,
      title: series.title.title,
      office: series.title.office,
      of: after?.actor ?? state?.actor ?? null,
      plural: false,
      definite: false,
    }
  }

  private apposition(i: number, end: number): Title | null {
    const { tokens } = this.reading
    const opening = tokens[i]?.text
    if (opening !== ',' && opening !== '(') return null
    let at = i + 1
    while (/^(?:the|a|an|its|our|his|her)$/i.test(tokens[at]?.text ?? '')) at++
    const owner = this.offices.ownerOf(at, end)
    if (owner) at = owner.to
    const title = at < end ? this.offices.title(at, end) : null
    if (!title) return null
    const named =
      this.names.known(title.to, end) ?? this.names.any(this.offices.honorifics(title.to, end), end, false)
    if (named && tokens[title.to]?.capital) return null
    let { to, of } = { to: title.to, of: title.of ?? owner?.actor ?? null }
    if (opening === '(' || !of) {
      const state = tokens[to]?.text === ',' ? this.offices.actorAt(skipThe(tokens, to + 1), end) : null
      if (state && !of && (opening === '(' ? tokens[state.to]?.text === ')' : false)) {
        of = state.actor
        to = state.to
      }
    }
    if (opening === '(' && tokens[to]?.text === ')') to++
    return { ...title, to, of }
  }
}

function bareTitle(title: Title, from: number, of: ActorId | null, definite: boolean): WrittenPerson {
  return {
    to: from,
    name: null,
    nameFrom: from,
    nameTo: from,
    leader: null,
    title: title.title,
    office: title.office,
    of: title.of ?? of,
    plural: title.plural,
    definite,
  }
}
