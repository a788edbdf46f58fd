import type { ActorId } from '../../model/actor.ts'
import type { Cast } from '../cast.ts'
import type { Gazetteer } from '../gazetteer.ts'
import type { Lexicon, Sector } from '../lexicon.ts'
import type { Mention, Reading, ReadSentence } from '../reading.ts'
import { statesAsPlaces } from '../where.ts'
import type { OpenMention } from './find.ts'

const MAX_MODIFIERS = 3
const ADJECTIVE = /(?:[ia]st|ical|ian|ese|ish|less|-backed|-led)$/
const FROM_PLACE = /^(?:of|in|from|inside|across|throughout)$/i

/** A group whose state its own words do not tell. */
interface Unplaced {
  mention: OpenMention
  /** Null for police and soldiers, who are the state itself. */
  sector: Sector | null
  /** Counts only with the place that stands right behind it ("teachers in Nepal"). */
  placed: boolean
}

/** Finds unnamed groups of people: "Afghan rebels", "opposition parties in Nepal", "gunmen". */
export class GroupReader {
  private readonly reading: Reading
  private readonly gazetteer: Gazetteer
  private readonly lexicon: Lexicon
  private readonly cast: Cast
  private unplaced: Unplaced[] = []

  constructor(reading: Reading, gazetteer: Gazetteer, lexicon: Lexicon, cast: Cast) {
    this.reading = reading
    this.gazetteer = gazetteer
    this.lexicon = lexicon
    this.cast = cast
  }

  /** "Afghan rebels", "Palestinian armed groups": the group after a state's name or adjective.
   *  @param state the mention of the state, `noun` the token after it */
  ofState(state: Mention, noun: number, end: number): OpenMention | null {
    const { tokens } = this.reading
    for (let at = noun; at < end && at <= noun + MAX_MODIFIERS; at++) {
      const token = tokens[at]!
      const hit = this.lexicon.sectors.match(tokens, at, end)[0]
      if (hit && !this.goesOn(hit.end)) {
        const group = this.cast.group(hit.values[0]!, state.actors[0]!)
        return { ...this.mention(state.from, hit.end, [group.id]), nested: [state] }
      }
      if (token.kind === 'hyphen') continue
      if (
        token.kind !== 'word' ||
        !(this.lexicon.groupModifiers.has(token.key) || ADJECTIVE.test(token.text))
      )
        return null
    }
    return null
  }

  /** "rebels", "opposition parties in Nepal", "riot police": a group whose words alone name it, in a text that reports. */
  bare(i: number, sentence: ReadSentence): OpenMention | null {
    const { tokens } = this.reading
    const token = tokens[i]!
    if (!this.cast.report) return null
    if (token.capital && i !== sentence.from) return null
    const hit = this.lexicon.sectors.match(tokens, i, sentence.to)[0]
    const sector = hit?.values[0] ?? null
    const force = hit ? null : this.lexicon.governmentForces.match(tokens, i, sentence.to)[0]
    const end = hit?.end ?? force?.end
    if (end === undefined) return null
    const next = tokens[end]?.text ?? ''
    const placed = FROM_PLACE.test(next) && next !== 'of'
    const whole = VERB_NEXT.test(next)
    if (sector ? !(sector.bare || placed || (whole && !FROM_PLACE.test(next))) : !whole) return null
    if (tokens[end]?.kind === 'hyphen' || this.goesOn(end)) return null
    if (tokens[i - 1]?.kind === 'hyphen') return null
    const mention = this.mention(i, end, [])
    this.unplaced.push({ mention, sector, placed: placed && !sector?.bare })
    return mention
  }

  /** Gives the groups of a sentence that name no state the one whose place it names, and leaves out those without.
   *  @param mentions those of the sentence */
  place(mentions: readonly OpenMention[], sentence: ReadSentence): OpenMention[] {
    const { unplaced } = this
    if (unplaced.length === 0) return [...mentions]
    this.unplaced = []
    const states = mentions.flatMap((m) =>
      m.kind === 'state' ? [m] : m.nested.filter((n) => n.kind === 'state'),
    )
    const around = statesAsPlaces(this.reading, this.gazetteer, sentence.from, sentence.to)
    for (const { mention, sector, placed } of unplaced) {
      const near = FROM_PLACE.test(this.reading.tokens[mention.to]?.text ?? '')
        ? (around.find((p) => p.at <= mention.to + 3 && p.at > mention.to)?.state ?? null)
        : null
      if (placed && !near) continue
      const state =
        near ??
        around[0]?.state ??
        (sector
          ? (states.find((s) => s.form === 'name' || s.form === 'government')?.actors[0] ?? null)
          : (states.find((s) => s.form === 'adjective')?.actors[0] ?? null))
      if (!state) continue
      mention.actors = [sector ? this.cast.group(sector, state).id : state]
      if (!sector) Object.assign(mention, { kind: 'reference', form: 'plural' })
    }
    const left = new Set(unplaced.map((u) => u.mention).filter((m) => m.actors.length === 0))
    return mentions.filter((m) => !left.has(m))
  }

  /** "student exchange", "refugee crisis": a word of something else. */
  private goesOn(end: number): boolean {
    const { tokens } = this.reading
    const last = tokens[end - 1]!
    const next = tokens[end]
    const singular = !/s$|men$|people$|police$|opposition$|media$|mafia$/i.test(last.text)
    return singular && next?.kind === 'word' && !next.capital && NOUN_AFTER.test(next.text)
  }

  private mention(from: number, to: number, actors: ActorId[]): OpenMention {
    return {
      from,
      to,
      kind: 'group',
      actors,
      form: 'name',
      possessive: this.reading.tokens[to]?.kind === 'possessive',
      nested: [],
      office: null,
      of: null,
      definite: false,
      name: null,
    }
  }
}

/** What follows a group that acts or is spoken of whole, and not as part of another word ("government buildings"). */
const VERB_NEXT =
  /^(?:[,.;:]|has|have|had|is|are|was|were|will|would|may|might|said|says|to|of|in|on|and|after|by|for|with|from|that|who|which|at|over|against|as|when|until|if|near|outside|fought|held|began|beat|shot|went|threw|took|blew|set|burnt|broke|shut|hit|left|kept)$|[a-z]ed$/

const NOUN_AFTER =
  /^(?:exchanges?|acts?|violence|incidents?|bombings?|strikes?|rall(?:y|ies)|boycotts?|cris[ie]s|camps?|return|programmes?|programs?|groups?|organizations?|organisations?|visas?|mobility|unions?|attacks?|activit(?:y|ies)|movements?|threats?|networks?|safety|rights|welfare|training|issues?|population|flows?|release|exchanges?|swap|demonstrations?|protests?)$/i
