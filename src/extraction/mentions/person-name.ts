import type { ActorId } from '../../model/actor.ts'
import { kindOf } from '../../model/actor.ts'
import type { Gazetteer } from '../gazetteer.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'

export interface WrittenName {
  to: number
  name: string
  /** The seeds' leader of that exact name. */
  leader: ActorId | null
}

const NO_NAME = new Set(
  'the a an in on at of for and or to with by from as also today during after before following both their his her our its this that these those january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday government republic kingdom state joint statement press release annual meeting summit readout call congratulate thank express speech remark address message house palace office member lady gentleman friend colleague excellency dear however moreover furthermore meanwhile finally according staff member members command headquarters'.split(
    ' ',
  ),
)
const LONGEST = 8

/** Reads names of persons: those of the seeds, and runs of capitalized words with their particles. */
export class NameReader {
  private readonly reading: Reading
  private readonly gazetteer: Gazetteer
  private readonly lexicon: Lexicon

  constructor(reading: Reading, gazetteer: Gazetteer, lexicon: Lexicon) {
    this.reading = reading
    this.gazetteer = gazetteer
    this.lexicon = lexicon
  }

  /** A name that the seeds hold. */
  known(i: number, end: number): WrittenName | null {
    for (const { end: to, names } of this.gazetteer.namesAt(this.reading.tokens, i, end)) {
      const leaders = [...new Set(names.filter((n) => kindOf(n.actor) === 'Leader').map((n) => n.actor))]
      if (leaders.length === 0) continue
      if (to - i === 1 && this.reading.tokens[to]?.capital && !this.stops(to, end)) continue
      return { to, name: textOf(this.reading, i, to), leader: leaders.length === 1 ? leaders[0]! : null }
    }
    return null
  }

  /** Any name after a title or an honorific. */
  any(i: number, end: number, heading: boolean): WrittenName | null {
    const { tokens } = this.reading
    let to = i
    for (let at = i; at < end && at < i + LONGEST; at++) {
      const token = tokens[at]!
      if (token.kind === 'word' && token.capital && !this.stops(at, end)) {
        if (at > i && (heading || tokens[at - 1]!.text === ',') && this.isActor(at, end)) break
        if (at === i && this.isActor(at, end)) return null
        to = at + 1
        if (heading && to - i >= 3) break
      } else if (token.text === '.' && /^\p{Lu}\p{Ll}?$/u.test(tokens[at - 1]?.text ?? '') && at > i) continue
      else if (token.kind === 'hyphen' && tokens[at + 1]?.start === token.end) {
        if (tokens[at + 1]?.kind !== 'word') break
        to = at + 2
        at++
      } else if (!(this.isParticle(token.key, token.capital) && this.goesOn(at + 1))) break
    }
    const first = tokens[i]
    const particle = first && this.lexicon.particles.has(first.key) && first.text.length > 1
    if (to === i || !(first?.capital || (particle && to - i > 1))) return null
    const text = textOf(this.reading, i, to)
    return text.replace(/[^\p{L}]/gu, '').length > 2 ? { to, name: text, leader: null } : null
  }

  /** A name in full, two words or more, that nothing before it announces as a person's. */
  full(i: number, end: number): WrittenName | null {
    const { tokens } = this.reading
    const known = this.known(i, end)
    if (known && known.to - i > 1) return known
    const name = this.any(i, end, false)
    if (!name || name.to - i < 2) return null
    if (tokens.slice(i, name.to).every((t) => !t.capital || this.lexicon.portfolios.has(t.key))) return null
    for (let at = i; at < name.to; at++) {
      if (!tokens[at]!.capital) continue
      if (this.lexicon.heads.match(tokens, at, name.to)[0]) return null
      if (this.lexicon.notStates.match(tokens, at, end)[0]) return null
      if (at + 1 === name.to && name.to - i > 2 && this.lexicon.things.match(tokens, at, name.to)[0])
        return null
      if (this.isActor(at, end) && !this.isOnlyAdjective(at, end)) return null
    }
    return this.lexicon.things.match(tokens, i, name.to).some((hit) => hit.end === name.to) ? null : name
  }

  private isParticle(key: string, capital: boolean): boolean {
    return !capital && this.lexicon.particles.has(key)
  }

  /** What ends a name: offices, verbs, words of grammar. */
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

  /** After a particle or a hyphen: "von der Leyen", "Abd al-Rahman", "de los Ángeles". */
  private goesOn(i: number): boolean {
    const { tokens } = this.reading
    const at = tokens[i]?.kind === 'hyphen' ? i + 1 : i
    const next = tokens[at]
    return (
      next !== undefined &&
      (next.capital ||
        (this.lexicon.particles.has(next.key) &&
          (tokens[at + 1]?.capital || tokens[at + 1]?.kind === 'hyphen')))
    )
  }

  private isActor(i: number, end: number): boolean {
    const hit = this.gazetteer.namesAt(this.reading.tokens, i, end)[0]
    return hit?.names.some((n) => kindOf(n.actor) !== 'Leader' && n.kind !== 'adjective') ?? false
  }

  private isOnlyAdjective(i: number, end: number): boolean {
    const hit = this.gazetteer.namesAt(this.reading.tokens, i, end)[0]
    return (
      hit?.names.every(
        (n) => n.kind === 'adjective' || n.kind === 'demonym' || kindOf(n.actor) === 'Leader',
      ) ?? true
    )
  }
}
