import type { ActorId, OrganizationKind } from '../../model/actor.ts'
import { kindOf } from '../../model/actor.ts'
import type { Cast } from '../cast.ts'
import type { Gazetteer } from '../gazetteer.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'

export interface WrittenBody {
  to: number
  actor: ActorId
  /** Token ranges of the states named beside it ("of Vietnam"). */
  states: { from: number; to: number; actor: ActorId }[]
}

/** National bodies bear general names: whose they are, the text must say. */
const NATIONAL: ReadonlySet<OrganizationKind> = new Set([
  'ministry',
  'agency',
  'parliament',
  'court',
  'military',
])

/** Words that a sentence begins with, no part of a name. */
const NO_START =
  /^(?:The|A|An|All|This|That|These|Those|Its|Their|Our|His|Her|My|In|On|At|By|For|From|With|And|But|As|To|Of|Following|Under|During|After|Before|Both|Each|Every|Additionally|Today|Also|Members?|New|Several|Two|Three|Four)$/

/** Reads organizations at a token of a reading: those of the seeds, and capitalized phrases with a head such as Ministry or Agency. */
export class BodyReader {
  private readonly reading: Reading
  private readonly gazetteer: Gazetteer
  private readonly lexicon: Lexicon
  private readonly cast: Cast
  /** Acronyms that this document binds: "Cambodian Mine Action Center (CMAC)". */
  private readonly acronyms = new Map<string, ActorId>()

  constructor(reading: Reading, gazetteer: Gazetteer, lexicon: Lexicon, cast: Cast) {
    this.reading = reading
    this.gazetteer = gazetteer
    this.lexicon = lexicon
    this.cast = cast
  }

  at(i: number, end: number): WrittenBody | null {
    const token = this.reading.tokens[i]!
    if (!token.capital && token.kind !== 'number') return null
    const bound = this.acronyms.get(token.text)
    const known = this.known(i, end)
    const phrase = this.phrase(i, end)
    if (bound && (!known || known.to === i + 1) && !phrase) return { to: i + 1, actor: bound, states: [] }
    if (phrase && (!known || phrase.to > known.to)) return phrase
    return known
  }

  private known(i: number, end: number): WrittenBody | null {
    const { tokens } = this.reading
    for (const { end: to, names } of this.gazetteer.namesAt(tokens, i, end)) {
      const ids = [...new Set(names.filter((n) => kindOf(n.actor) === 'Organization').map((n) => n.actor))]
      if (ids.length === 0 || this.lexicon.notBodies.match(tokens, i, to).some((hit) => hit.end === to))
        continue
      if (this.inLongerName(to, end)) continue
      const owner = this.owner(to, end)
      const before = this.stateBefore(i)
      const home = this.cast.publisherState()
      const fitting = ids.filter((id) => {
        const organization = this.gazetteer.organizations.get(id)
        const of = this.cast.standing(this.gazetteer.actsFor(id, this.cast.day))
        const said = owner?.actor ?? before
        if (said) return of === null || of === said || this.cast.standing(said) === of
        if (!organization || !NATIONAL.has(organization.kind) || of === null || of === id) return true
        return ids.length === 1 ? this.namesState(names[0]!.name) || of === home || to - i === 1 : of === home
      })
      const chosen =
        fitting.length === 1
          ? fitting[0]!
          : (fitting.find((id) => this.gazetteer.actsFor(id, this.cast.day) === null) ?? null)
      if (!chosen) continue
      const actor = this.cast.organization(chosen).id
      const states = owner && this.cast.standing(actor) === owner.actor ? [owner] : []
      const after = this.acronymAfter(states[0]?.to ?? to, end)
      if (after) this.acronyms.set(after.acronym, actor)
      return { to: after?.to ?? states[0]?.to ?? to, actor, states }
    }
    return null
  }

  /** "European Union Civil Protection Mechanism" is no mention of the Union. */
  private inLongerName(to: number, end: number): boolean {
    const { tokens } = this.reading
    let at = to
    while (at < end && at < to + 4 && tokens[at]!.capital && tokens[at]!.kind === 'word') {
      if (this.lexicon.heads.match(tokens, at, end).length > 0)
        return this.phraseEnd(to, end) > to && !this.gazetteer.namesAt(tokens, to, end)[0]
      at++
    }
    return false
  }

  private phraseEnd(i: number, end: number): number {
    const { tokens } = this.reading
    let at = i
    while (at < end && tokens[at]!.capital && tokens[at]!.kind === 'word') at++
    return at
  }

  private namesState(name: string): boolean {
    return name.split(/\s+/).some((word) => this.gazetteer.named(word).some((id) => kindOf(id) === 'State'))
  }

  private phrase(i: number, end: number): WrittenBody | null {
    const { tokens } = this.reading
    if (this.lexicon.notBodies.match(tokens, i, end).length > 0 || NO_START.test(tokens[i]!.text)) return null
    let at = i
    let to = i
    let head = -1
    while (at < end && at < i + 16) {
      const token = tokens[at]!
      if ((token.kind === 'word' && token.capital) || (token.kind === 'number' && at > i && head < 0)) {
        if (at > i && this.breaks(at, end)) break
        const hit = this.lexicon.heads.match(tokens, at, end)[0]
        if (hit) head = head < 0 ? at : head
        at = hit ? hit.end : at + 1
        to = at
      } else if (token.kind === 'hyphen' && tokens[at + 1]?.capital) at++
      else if (token.text === '’' || token.kind === 'possessive') {
        if (head >= 0 || !this.headAhead(at + 1, end)) break
        at++
      } else if (this.lexicon.connectors.has(token.text) && at > i) {
        const leads = head >= 0 && /^(?:of|for|on|against)$/.test(token.text)
        const joins =
          /^(?:and|&|the|de|des|du)$/.test(token.text) &&
          (head < 0 ? this.headAhead(at + 1, end) : this.portfolioGoesOn(at, end))
        const next = tokens[at + 1]
        if (!(leads || joins) || !(next?.capital || next?.text === 'the')) break
        if (leads && this.stateAt(next?.text === 'the' ? at + 2 : at + 1, end)) break
        at++
      } else if (token.text === ',' && head >= 0 && this.fieldsGoOn(at, end)) at++
      else break
    }
    if (head < 0 || to - i < 2 || this.several(to)) return null
    return this.make(i, to, end)
  }

  /** "Foreign Ministries", "Embassies": bodies of many, not one. */
  private several(to: number): boolean {
    return /^(?:Ministries|Embassies|Consulates|Agencies|Authorities|Parliaments|Departments|Universities|Chambers|Governments|Academies|Delegations|Ministers|Officials)$/.test(
      this.reading.tokens[to - 1]!.text,
    )
  }

  private make(i: number, to: number, end: number): WrittenBody | null {
    const { tokens } = this.reading
    let from = i
    const states: WrittenBody['states'] = []
    const lead = this.stateAt(i, end)
    const government = lead && tokens[lead.to]?.kind === 'possessive'
    if (government) from = lead.to + 1
    if (to - from < 2 && !lead) return null
    const owner = this.owner(to, end)
    if (owner) states.push(owner)
    let name = textOf(this.reading, from, to)
    let of: ActorId | null = owner?.actor ?? lead?.actor ?? this.stateBefore(i)
    if (lead) states.push({ from: i, to: lead.to, actor: lead.actor })
    const single = tokens[to - 1]!.key
    if (lead && /^(?:embassy|consulate)$/.test(single))
      name = `${tokens[to - 1]!.text} of ${this.gazetteer.nameOf(lead.actor) ?? ''}`
    else if (owner && /^(?:embassy|consulate)$/i.test(name))
      name = `${name} of ${this.gazetteer.nameOf(owner.actor) ?? ''}`
    else if (
      lead &&
      to - lead.to === 1 &&
      /^(?:party|front|movement|group|union|mission|service|office|force)$/.test(single) &&
      !tokens[to - 1]!.capital
    )
      return null
    if (name.split(' ').length < 2) return null
    const acronym = this.acronymAfter(to, end) ?? (owner ? this.acronymAfter(owner.to, end) : null)
    const kind = kindOfBody(name)
    if (of === null && NATIONAL.has(kind)) of = this.cast.publisherState()
    const body = this.cast.body(name, acronym?.acronym ?? null, of, kind)
    if (acronym) this.acronyms.set(acronym.acronym, body.id)
    const after = acronym ? this.owner(acronym.to, end) : null
    if (after) {
      body.of ??= after.actor
      states.push(after)
    }
    return { to: after?.to ?? acronym?.to ?? owner?.to ?? to, actor: body.id, states }
  }

  private acronymAfter(i: number, end: number): { acronym: string; to: number } | null {
    const { tokens } = this.reading
    if (tokens[i]?.text !== '(') return null
    let at = i + 1
    while (/^(?:the|“|"|hereinafter)$/i.test(tokens[at]?.text ?? '')) at++
    let to = at
    while (to < end && tokens[to]!.text !== ')' && to < at + 4) to++
    if (tokens[to]?.text !== ')' || to === at) return null
    const acronym = textOf(this.reading, at, to).replace(/[“”"]/g, '').trim()
    return /^[\p{Lu}\d][\p{L}\d&+.-]{1,12}$/u.test(acronym) && /\p{Lu}.*\p{Lu}/u.test(acronym)
      ? { acronym, to: to + 1 }
      : null
  }

  /** "of Vietnam", "of the Republic of Korea" after a body. */
  private owner(i: number, end: number): { from: number; to: number; actor: ActorId } | null {
    const { tokens } = this.reading
    if (!/^(?:of|for)$/.test(tokens[i]?.text ?? '')) return null
    const at = tokens[i + 1]?.text === 'the' ? i + 2 : i + 1
    const state = this.stateAt(at, end)
    return state ? { from: at, to: state.to, actor: state.actor } : null
  }

  private stateBefore(i: number): ActorId | null {
    const { tokens } = this.reading
    const at = tokens[i - 1]?.kind === 'possessive' ? i - 2 : i - 1
    if (at < 0) return null
    for (const from of [at - 2, at - 1, at]) {
      const hit = from >= 0 ? this.stateAt(from, at + 1) : null
      if (hit?.to === at + 1) return hit.actor
    }
    return null
  }

  private stateAt(i: number, end: number): { to: number; actor: ActorId } | null {
    for (const { end: to, names } of this.gazetteer.namesAt(this.reading.tokens, i, end)) {
      const name = names.find((n) => kindOf(n.actor) === 'State' && n.kind !== 'capital' && n.kind !== 'seat')
      if (name) return { to, actor: name.actor }
    }
    return null
  }

  private headAhead(i: number, end: number): boolean {
    const { tokens } = this.reading
    for (let at = i; at < end && at < i + 5; at++) {
      if (tokens[at]!.capital && this.lexicon.heads.match(tokens, at, end).length > 0) return true
      if (!tokens[at]!.capital && !this.lexicon.connectors.has(tokens[at]!.text)) return false
    }
    return false
  }

  /** "Ministry of Industry and Trade": the words after "and" are a field, not another body or person. */
  private portfolioGoesOn(i: number, end: number): boolean {
    const { tokens } = this.reading
    const next = tokens[i + 1]
    if (!next?.capital) return false
    if (this.lexicon.heads.match(tokens, i + 1, end).length > 0) return false
    return (
      this.lexicon.portfolios.has(next.key) ||
      (!this.gazetteer.namesAt(tokens, i + 1, end)[0] &&
        /^and$/.test(tokens[i]!.text) &&
        !this.headAhead(i + 1, end))
    )
  }

  /** "Ministry of Tourism, Wildlife and Religious Affairs": fields in a list that "and" closes. */
  private fieldsGoOn(i: number, end: number): boolean {
    const { tokens } = this.reading
    if (!tokens[i + 1]?.capital || !this.lexicon.portfolios.has(tokens[i + 1]!.key)) return false
    for (let at = i + 2; at < end && at < i + 7; at++) {
      if (/^(?:and|&)$/.test(tokens[at]!.text)) return tokens[at + 1]?.capital ?? false
      if (!tokens[at]!.capital && tokens[at]!.text !== ',') return false
    }
    return false
  }

  /** An office, honorific or month ends the name of a body. */
  private breaks(i: number, end: number): boolean {
    const { tokens } = this.reading
    const word = tokens[i]!
    if (
      word.text.length > 2 &&
      this.lexicon.honorifics.match(tokens, i, end).length > 0 &&
      word.text !== 'General'
    )
      return true
    return this.lexicon.offices.match(tokens, i, end).some((hit) => hit.end > i) &&
      !/^(?:President|Minister|Prince)/.test(word.text)
      ? this.lexicon.heads.match(tokens, i, end).length === 0
      : false
  }
}

function kindOfBody(name: string): OrganizationKind {
  if (/\bministr/i.test(name) || /^(?:department|office) of\b/i.test(name)) return 'ministry'
  if (/parliament|senate|national assembly|congress/i.test(name)) return 'parliament'
  if (/court|tribunal/i.test(name)) return 'court'
  if (/army|navy|air force|armed forces|guard|corps|defence force|defense force/i.test(name))
    return 'military'
  if (/embassy|consulate|mission/i.test(name)) return 'mission'
  if (/universit|academy|institute|college|school/i.test(name)) return 'academic'
  if (/chamber|association|foundation|society|red cross|red crescent|federation/i.test(name)) return 'ngo'
  if (/\bparty\b/i.test(name)) return 'party'
  if (/company|corporation/i.test(name)) return 'company'
  if (/agency|authority|board|bureau|department|office|service|police|secretariat|administration/i.test(name))
    return 'agency'
  return 'other'
}
