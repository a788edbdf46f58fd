import type { Gazetteer } from '../gazetteer.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Reading } from '../reading.ts'
import type { OwnerReader } from './owners.ts'

/** A capitalized phrase with a head such as Ministry or Agency, without the state or body before it. */
export interface BodyPhrase {
  from: number
  to: number
  /** Token of its first head. */
  head: number
}

/** Words that a sentence begins with, no part of a name. */
const NO_START =
  /^(?:The|A|An|All|Any|No|This|That|These|Those|Its|Their|Our|His|Her|My|In|On|At|By|For|From|With|And|But|As|To|Of|If|When|While|Following|Under|During|After|Before|Both|Each|Every|Additionally|Today|Also|Members?|New|Several|Two|Three|Four|Five|H\.E\.)$/
const LONGEST = 16
/** Heads that are written so of one body, too. */
const PLURAL_HEADS =
  /^(?:Forces|Services|Affairs|Guards|Corps|Chambers|Centers|Centres|Institutes|Operations)$/i

/** Finds where a name that no seed holds begins and ends. */
export class PhraseScanner {
  private readonly reading: Reading
  private readonly gazetteer: Gazetteer
  private readonly lexicon: Lexicon
  private readonly owners: OwnerReader

  constructor(reading: Reading, gazetteer: Gazetteer, lexicon: Lexicon, owners: OwnerReader) {
    this.reading = reading
    this.gazetteer = gazetteer
    this.lexicon = lexicon
    this.owners = owners
  }

  /** @returns the phrase from token `i`; null for none; a number where the words to there name a thing and no body */
  at(i: number, end: number): BodyPhrase | number | null {
    const { tokens } = this.reading
    if (
      NO_START.test(tokens[i]!.text) &&
      !this.lexicon.heads.match(tokens, i, end).some((h) => h.end > i + 1)
    )
      return null
    if (this.opensOffice(i, end) || /^Governments?$/i.test(tokens[i]!.text)) return null
    const barred = this.lexicon.notBodies.match(tokens, i, end)[0]
    if (barred) return barred.end
    let at = i
    let to = i
    let head = -1
    while (at < end && at < i + LONGEST) {
      const token = tokens[at]!
      const link = this.linkAt(at)
      if (link && at > i) {
        if (!this.linkGoesOn(link, at, head, i, end)) break
        at++
      } else if (
        (token.kind === 'word' && token.capital) ||
        (token.kind === 'number' && at > i && head < 0)
      ) {
        if (at > i && this.breaks(at, head, end)) break
        const hit = this.lexicon.heads.match(tokens, at, end)[0]
        if (hit) head = head < 0 ? at : head
        at = hit ? hit.end : at + 1
        to = at
      } else if (token.kind === 'hyphen' && tokens[at + 1]?.capital) at++
      else if (token.text === '’' || token.kind === 'possessive') {
        if (head >= 0 || !this.headAhead(at + 1, end)) break
        at++
      } else if (token.text === ',' && this.listGoesOn(at, head, end)) at++
      else break
    }
    if (to - i >= 2 && this.isThing(to, end)) return to
    return head < 0 || this.several(to) ? null : { from: i, to, head }
  }

  private linkAt(i: number): string | null {
    const token = this.reading.tokens[i]!
    if (token.capital && !token.upper) return null
    const word = token.text.toLowerCase()
    return this.lexicon.connectors.has(word) ? word : null
  }

  private linkGoesOn(link: string, at: number, head: number, start: number, end: number): boolean {
    const { tokens } = this.reading
    const next = tokens[at + 1]
    if (!next?.capital && !(next && this.owners.isWord(at + 1, /^the$/))) return false
    if (head >= 0 && /^(?:of|for|on|against|to|in)$/.test(link)) {
      const after = this.owners.isWord(at + 1, /^the$/) ? at + 2 : at + 1
      if (/^(?:to|in)$/.test(link)) return this.goesAbroad(at, end)
      if (/^(?:on|against)$/.test(link) && !this.isGeneral(start, head)) return false
      if (this.owners.after(at, end)) return this.adjectiveGoesOn(after, end)
      return tokens[after]?.capital ?? false
    }
    if (!/^(?:and|&|the|de|des|du)$/.test(link) || this.isThing(at, at)) return false
    if (head >= 0) return this.fieldGoesOn(at, end)
    if (link === 'and' && (!next?.capital || this.isActor(start, at, end))) return false
    return this.headAhead(at + 1, end)
  }

  /** "Commission on Narcotic Drugs", "Joint Committee on Trade"; "the Sports Commission on Friday" ends before "on". */
  private isGeneral(from: number, head: number): boolean {
    for (let at = from; at < head; at++)
      if (!this.lexicon.generals.has(this.reading.tokens[at]!.key)) return false
    return true
  }

  /** "Confederation of Indian Industry": the adjective belongs to what follows. */
  private adjectiveGoesOn(i: number, end: number): boolean {
    const state = this.owners.stateAt(i, end)
    return state?.kind === 'adjective' && (this.reading.tokens[state.to]?.capital ?? false)
  }

  /** "Monitoring Mission to Ukraine", "Assistance Mission in Libya". */
  private goesAbroad(i: number, end: number): boolean {
    const { tokens } = this.reading
    const word = tokens[i - 1]!.key
    const after = this.owners.isWord(i + 1, /^the$/) ? i + 2 : i + 1
    return /^(?:mission|delegation|force|operation)$/.test(word) && this.owners.stateAt(after, end) !== null
  }

  private isActor(from: number, to: number, end: number): boolean {
    return this.gazetteer.namesAt(this.reading.tokens, from, end).some((hit) => hit.end === to)
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
  private fieldGoesOn(i: number, end: number): boolean {
    const { tokens } = this.reading
    const at = this.owners.isWord(i + 1, /^the$/) ? i + 2 : i + 1
    const next = tokens[at]
    if (!next?.capital || this.lexicon.heads.match(tokens, at, end).length > 0) return false
    if (this.lexicon.offices.match(tokens, at, end).length > 0) return false
    if (this.lexicon.heads.match(tokens, i - 1, i)[0] && !this.lexicon.portfolios.has(next.key)) return false
    if (at > i + 1 && this.headAhead(at, end)) return false
    return (
      this.lexicon.portfolios.has(next.key) ||
      (at === i + 1 && !this.gazetteer.namesAt(tokens, at, end)[0] && !this.headAhead(at, end))
    )
  }

  /** "Ministry of Tourism, Wildlife and Antiquities", "Foreign, Commonwealth and Development Office": a list that "and" closes. */
  private listGoesOn(i: number, head: number, end: number): boolean {
    const { tokens } = this.reading
    const next = tokens[i + 1]
    if (!next?.capital || this.lexicon.heads.match(tokens, i + 1, end).length > 0) return false
    if (!this.lexicon.portfolios.has(tokens[i - 1]!.key) && !this.lexicon.portfolios.has(next.key))
      return false
    for (let at = i + 2; at < end && at < i + 9; at++) {
      const token = tokens[at]!
      if (/^(?:and|&)$/i.test(token.text))
        return head >= 0 ? this.fieldGoesOn(at, end) : this.headAhead(at + 1, end)
      if (!token.capital && token.text !== ',') return false
    }
    return false
  }

  /** "Cooperation Agreement", "Council resolution 1701": the phrase names a thing. */
  private isThing(to: number, end: number): boolean {
    const { tokens } = this.reading
    for (let at = to - 1; at <= to && at < end; at++) {
      const hit = this.lexicon.things.match(tokens, at, end)[0]
      if (hit && (tokens[at]!.capital || hit.end > to) && at + 1 >= to) return true
    }
    return false
  }

  /** "Foreign Ministries", "Embassies": bodies of many, not one. */
  private several(to: number): boolean {
    const last = this.reading.tokens[to - 1]!
    if (PLURAL_HEADS.test(last.text) || !/s$/i.test(last.text)) return false
    const isHead = this.lexicon.heads.match(this.reading.tokens, to - 1, to).length > 0
    return (
      (isHead && last.key !== last.text.toLowerCase()) ||
      /^(?:Governments|Ministers|Officials)$/i.test(last.text)
    )
  }

  /** "Prime Minister Keiko …" opens a person; "Prime Minister's Office" a body. */
  private opensOffice(i: number, end: number): boolean {
    const { tokens } = this.reading
    const office = this.lexicon.offices.match(tokens, i, end)[0]
    if (!office) return false
    const next = tokens[office.end]
    return !(next?.kind === 'possessive' || (next && this.lexicon.heads.match(tokens, office.end, end)[0]))
  }

  /** An office, honorific, government or verb ends the name of a body. */
  private breaks(i: number, head: number, end: number): boolean {
    const { tokens } = this.reading
    const word = tokens[i]!
    const isHead = this.lexicon.heads.match(tokens, i, end).length > 0
    if (/^(?:Governments?|Officials?)$/i.test(word.text) && !isHead) return true
    if (!isHead && head >= 0 && this.isVerb(i, end)) return true
    if (head < 0 && this.owners.stateAt(i, end) && tokens[i - 1]!.kind === 'word') return true
    if (word.text.length > 2 && word.text !== 'General' && this.lexicon.honorifics.match(tokens, i, end)[0])
      return true
    const office = this.lexicon.offices.match(tokens, i, end).some((hit) => hit.end > i)
    return office && !isHead && !/^(?:President|Minister|Prince|Justice)/i.test(word.text)
  }

  private isVerb(i: number, end: number): boolean {
    return this.lexicon.triggers
      .match(this.reading.tokens, i, end)
      .some(
        (hit) => hit.values.some((v) => v.part === 'verb' && v.form !== 'base') && !this.isNoun(hit.values),
      )
  }

  private isNoun(values: readonly { part: string }[]): boolean {
    return values.some((v) => v.part === 'noun' || v.part === 'compound')
  }
}
