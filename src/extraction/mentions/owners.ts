import type { ActorId, ActorName } from '../../model/actor.ts'
import { kindOf, REFERRING_NAMES } from '../../model/actor.ts'
import type { Gazetteer } from '../gazetteer.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'

/** A state or organization written at a token. */
export interface Owner {
  from: number
  to: number
  actor: ActorId
  kind: ActorName['kind']
}

/** Reads whose a body is: the state or organization before it, inside it and after it. */
export class OwnerReader {
  private readonly reading: Reading
  private readonly gazetteer: Gazetteer

  constructor(reading: Reading, gazetteer: Gazetteer) {
    this.reading = reading
    this.gazetteer = gazetteer
  }

  stateAt(i: number, end: number): Owner | null {
    for (const { end: to, names } of this.gazetteer.namesAt(this.reading.tokens, i, end)) {
      const name = names.find((n) => kindOf(n.actor) === 'State' && n.kind !== 'capital' && n.kind !== 'seat')
      if (name) return { from: i, to, actor: name.actor, kind: name.kind }
    }
    return null
  }

  organizationAt(i: number, end: number): Owner | null {
    for (const { end: to, names } of this.gazetteer.namesAt(this.reading.tokens, i, end)) {
      const ids = new Set(names.filter((n) => kindOf(n.actor) === 'Organization').map((n) => n.actor))
      const [actor] = ids
      if (actor && ids.size === 1) return { from: i, to, actor, kind: 'name' }
    }
    return null
  }

  /** "of Vietnam", "for the Republic of Korea", "of the African Union" after a body. */
  after(i: number, end: number): Owner | null {
    if (this.reading.tokens[i]?.text === ',') return this.afterComma(i, end)
    if (!this.isWord(i, /^(?:of|for)$/)) return null
    const at = this.isWord(i + 1, /^the$/) ? i + 2 : i + 1
    const state = this.stateAt(at, end)
    if (state && REFERRING_NAMES.includes(state.kind)) return state
    return state ? null : this.organizationAt(at, end)
  }

  /** "the Ministry of Energy, Brunei Darussalam and the Ministry …": the state that an apposition tells. */
  private afterComma(i: number, end: number): Owner | null {
    const { tokens } = this.reading
    if (!/^(?:Ministry|Department|Directorate|Secretariat)$/.test(this.headBefore(i))) return null
    const state = this.stateAt(this.isWord(i + 1, /^the$/) ? i + 2 : i + 1, end)
    if (!state || !REFERRING_NAMES.includes(state.kind)) return null
    const next = tokens[state.to]?.text ?? ''
    const closes =
      state.to >= end || /^(?:[,;:.)]|on|for|in|concerning|regarding|relating|signed|with)$/i.test(next)
    return closes || (/^and$/i.test(next) && /^(?:the)$/i.test(tokens[state.to + 1]?.text ?? ''))
      ? state
      : null
  }

  /** The first capitalized word of the name that ends before a token. */
  private headBefore(i: number): string {
    const { tokens } = this.reading
    for (let at = i - 1; at >= 0 && at >= i - 12; at--) {
      if (/^(?:Ministry|Department|Directorate|Secretariat)$/.test(tokens[at]!.text)) return tokens[at]!.text
      if (!tokens[at]!.capital && !/^(?:of|and|for|the|,|&)$/.test(tokens[at]!.text)) return ''
    }
    return ''
  }

  /** The state that ends before a token: "Vietnam's", "the Thai". */
  before(i: number): Owner | null {
    const { tokens } = this.reading
    const last = tokens[i - 1]?.kind === 'possessive' ? i - 2 : i - 1
    for (const from of [last - 2, last - 1, last]) {
      const hit = from >= 0 ? this.stateAt(from, last + 1) : null
      if (hit?.to === last + 1) return hit
    }
    return null
  }

  /** "(CMAC)", "(the “Academy”)" is none, ", or CMAC,". */
  acronymAfter(i: number, end: number): { acronym: string; to: number } | null {
    const { tokens } = this.reading
    if (tokens[i]?.text === '(') {
      let at = i + 1
      while (/^(?:the|“|"|hereinafter|or)$/i.test(tokens[at]?.text ?? '')) at++
      let to = at
      while (to < end && !/^[),;]$/.test(tokens[to]!.text) && to < at + 5) to++
      if (!/^[),;]$/.test(tokens[to]?.text ?? '') || to === at) return null
      const acronym = textOf(this.reading, at, to).replace(/[“”"]/g, '').trim()
      let close = to
      while (close < end && close < to + 6 && tokens[close]!.text !== ')') close++
      return isAcronym(acronym) && tokens[close]?.text === ')' ? { acronym, to: close + 1 } : null
    }
    const or = tokens[i]?.text === ',' ? i + 1 : i
    const written = tokens[or + 1]
    return tokens[or]?.text === 'or' && written?.upper && /^[,)]$/.test(tokens[or + 2]?.text ?? '')
      ? { acronym: written.text, to: or + 2 }
      : null
  }

  /** A lower-case word, or one in a text in capitals. */
  isWord(i: number, words: RegExp): boolean {
    const token = this.reading.tokens[i]
    if (!token) return false
    return words.test(token.upper ? token.text.toLowerCase() : token.text)
  }
}

const isAcronym = (text: string): boolean =>
  /^[\p{Lu}\d][\p{L}\d&+.\- ]{1,14}$/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}{4}/u.test(text)
