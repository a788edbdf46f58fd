import type { ActorId } from '../../model/actor.ts'
import { kindOf } from '../../model/actor.ts'
import { fold } from '../../model/fold.ts'
import type { Cast } from '../cast.ts'
import type { Gazetteer } from '../gazetteer.ts'
import type { Lexicon } from '../lexicon.ts'
import { type Mention, type Reading, textOf } from '../reading.ts'
import type { Token } from '../tokens.ts'
import { BodyReader, type WrittenBody } from './body.ts'
import { GroupReader } from './group.ts'
import { PersonReader, type WrittenPerson } from './person.ts'

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/

/** A bare title or plural that coreference has to resolve. */
export interface OpenMention extends Mention {
  office: string | null
  of: ActorId | null
  definite: boolean
  /** For persons not yet decided: the name as written. */
  name: string | null
}

/** What a capital that acts is followed by. */
const FINITE =
  /^(?:said|says|has|had|have|is|was|will|would|may|might|must|can|could|should|did|does|also|wants?|hopes?|believes?|sees?|saw|made|makes|took|takes|gave|gives|sent|sends|began|begins|fired|\p{Ll}{3,}ed)$/u

/** Finds who is named: persons with their offices, bodies, states. Two rounds: the first learns the full names, so that
 *  "Mr Goff" in the title finds the Phil Goff of the text.
 *  @returns top-level mentions in reading order; bare titles have no actors yet */
export function findMentions(
  reading: Reading,
  gazetteer: Gazetteer,
  lexicon: Lexicon,
  cast: Cast,
): OpenMention[] {
  const finder = new Finder(reading, gazetteer, lexicon, cast)
  finder.round(true)
  return finder.round(false)
}

class Finder {
  private readonly reading: Reading
  private readonly gazetteer: Gazetteer
  private readonly lexicon: Lexicon
  private readonly cast: Cast
  private readonly people: PersonReader
  private readonly bodies: BodyReader
  private surnames: Map<string, ActorId[]> | null = null
  private small: Set<string> | null = null
  private readonly groups: GroupReader

  constructor(reading: Reading, gazetteer: Gazetteer, lexicon: Lexicon, cast: Cast) {
    this.reading = reading
    this.gazetteer = gazetteer
    this.lexicon = lexicon
    this.cast = cast
    this.bodies = new BodyReader(reading, gazetteer, lexicon, cast)
    this.groups = new GroupReader(reading, gazetteer, lexicon, cast)
    this.people = new PersonReader(reading, gazetteer, lexicon, this.bodies)
  }

  round(learning: boolean): OpenMention[] {
    const { reading, lexicon } = this
    const all: OpenMention[] = []
    for (const sentence of reading.sentences) {
      const mentions: OpenMention[] = []
      const block = reading.view.blocks[sentence.block]!
      const heading = block.kind === 'title' || block.kind === 'heading'
      let i = sentence.from
      while (i < sentence.to) {
        const token = reading.tokens[i]!
        if (token.kind !== 'word' && token.kind !== 'number') {
          i++
          continue
        }
        const blocked = token.capital ? lexicon.notStates.match(reading.tokens, i, sentence.to)[0] : undefined
        const mention =
          this.mentionAt(i, sentence.to, heading, learning, blocked?.end ?? i) ??
          (blocked ? null : this.groups.bare(i, sentence))
        if (mention) mentions.push(mention)
        i = mention?.to ?? Math.max(i + 1, blocked?.end ?? 0)
      }
      all.push(...this.groups.place(mentions, sentence))
    }
    return all
  }

  private mentionAt(
    i: number,
    end: number,
    heading: boolean,
    learning: boolean,
    blocked: number,
  ): OpenMention | null {
    const person = this.people.at(i, end, heading)
    const body = this.bodies.at(i, end)
    if (person && (!body || person.to >= body.to || (person.name !== null && body.to < person.to))) {
      const found = this.ofPerson(i, person, learning)
      if (found) return found
    }
    if (body && body.to >= blocked) return this.ofBody(i, body)
    return (
      this.ofState(i, end, blocked) ?? this.ofHead(i) ?? (learning || blocked > i ? null : this.ofSurname(i))
    )
  }

  /** "Son affirmed": one part of a name that only one person of the text bears. */
  private ofSurname(i: number): OpenMention | null {
    const { tokens } = this.reading
    const token = tokens[i]!
    const alone = (other: Token | undefined): boolean => !other || other.kind === 'mark' || !other.capital
    if (!token.capital || token.text.length < 3 || MONTH.test(token.text)) return null
    if (!alone(tokens[i - 1]) || !alone(tokens[i + 1])) return null
    if (tokens[i - 1]?.kind === 'hyphen' || tokens[i + 1]?.kind === 'hyphen') return null
    const key = fold(token.text)
    this.surnames ??= this.bearers()
    const bearers = this.surnames.get(key)
    if (bearers?.length !== 1 || this.lowerCase().has(key)) return null
    const possessive = tokens[i + 1]?.kind === 'possessive'
    return { ...mention(i, i + 1, 'person', [bearers[0]!], 'name', possessive), name: token.text }
  }

  /** The first and last parts of the names of the text's persons, with who bears them. */
  private bearers(): Map<string, ActorId[]> {
    const bearers = new Map<string, ActorId[]>()
    for (const person of this.cast.people.values()) {
      const parts = fold(person.name).split(' ')
      for (const part of new Set([parts[0]!, parts.at(-1)!]))
        bearers.set(part, [...(bearers.get(part) ?? []), person.id])
    }
    return bearers
  }

  /** Words that the text writes small too are no names. */
  private lowerCase(): Set<string> {
    this.small ??= new Set(
      this.reading.tokens.filter((t) => t.kind === 'word' && !t.capital).map((t) => fold(t.text)),
    )
    return this.small
  }

  private ofPerson(i: number, written: WrittenPerson, learning: boolean): OpenMention | null {
    const nested = [...this.within(i, written.nameFrom), ...this.within(written.nameTo, written.to)]
    const base = {
      from: i,
      to: written.to,
      nested,
      office: written.office,
      of: written.of,
      definite: written.definite,
      name: written.name,
    }
    const possessive = this.reading.tokens[written.to]?.kind === 'possessive'
    if (written.name === null)
      return { ...base, kind: 'reference', actors: [], form: written.plural ? 'plural' : 'title', possessive }
    if (learning && !written.leader && !/[\s-]/.test(written.name.trim()))
      return { ...base, kind: 'person', actors: [], form: 'name', possessive }
    if (written.leader && !written.title && !written.office) {
      const person = this.cast.leader(written.leader)
      return { ...base, kind: 'person', actors: [person.id], form: 'name', possessive }
    }
    const person = this.cast.person(written.name, written.title, written.office, written.of)
    if (!person) return null
    return { ...base, kind: 'person', actors: [person.id], form: 'name', possessive }
  }

  private ofBody(i: number, body: WrittenBody): OpenMention {
    const nested = body.owners.map((o) =>
      mention(o.from, o.to, kindOf(o.actor) === 'State' ? 'state' : 'organization', [o.actor], 'name', false),
    )
    for (const o of body.owners) if (kindOf(o.actor) === 'Organization') this.cast.organization(o.actor)
    const possessive = this.reading.tokens[body.to]?.kind === 'possessive'
    return { ...mention(i, body.to, 'organization', [body.actor], 'name', possessive), nested }
  }

  /** "the Bush administration", "the Lukashenka regime": the state whose head bore the name. */
  private ofHead(i: number): OpenMention | null {
    const { tokens } = this.reading
    if (
      !tokens[i]!.capital ||
      !/^(?:administration|government|regime|cabinet)$/.test(tokens[i + 1]?.text ?? '')
    )
      return null
    const state = this.cast.headedBy(tokens[i]!.text)
    return state
      ? mention(i, i + 2, 'state', [state], 'government', tokens[i + 2]?.kind === 'possessive')
      : null
  }

  private ofState(i: number, end: number, blocked: number, bare = false): OpenMention | null {
    const { tokens } = this.reading
    for (const { end: to, names } of this.gazetteer.namesAt(tokens, i, end)) {
      if (to <= blocked) continue
      if (tokens[to]?.text === '$') continue
      if (tokens[i - 1]?.text === 'New' && /^\p{Lu}/u.test(tokens[i]!.text)) continue
      const states = names.filter((n) => kindOf(n.actor) === 'State')
      const text = textOf(this.reading, i, to)
      const called = states.filter((n) => n.kind !== 'capital' && n.kind !== 'seat')
      // "the Philippines" is the state's name, not Philippine in the plural
      const name = called.find((n) => n.name === text) ?? called[0] ?? states[0]
      if (!name) continue
      if (name.kind === 'capital' || name.kind === 'seat') {
        if (this.isPlace(i, to, name.kind === 'seat')) return null
        return mention(i, to, 'state', [name.actor], 'capital', tokens[to]?.kind === 'possessive')
      }
      // "Bulgarians" beside the seeds' "Bulgarian"
      const inhabitants = to === i + 1 && /s$/.test(tokens[i]!.text) && !/s$/.test(name.name)
      const adjective =
        (name.kind === 'adjective' && !inhabitants) ||
        (name.kind === 'demonym' && !/s$/.test(tokens[to - 1]!.text))
      const possessive = tokens[to]?.kind === 'possessive'
      const noun = possessive ? to + 1 : to
      const state = mention(i, to, 'state', [name.actor], 'adjective', possessive)
      const group = !bare && (adjective || possessive) ? this.groups.ofState(state, noun, end) : null
      if (group) return group
      const led = this.lexicon.groupModifiers.has(tokens[noun]?.key ?? '') && adjective ? noun + 1 : noun
      const government = bare
        ? undefined
        : (this.lexicon.governments.match(tokens, noun, end)[0] ??
          this.lexicon.governments.match(tokens, led, end)[0])
      const nounForm = government && !this.followedByName(government.end, end)
      if (nounForm)
        return mention(
          i,
          government.end,
          'state',
          [name.actor],
          'government',
          tokens[government.end]?.kind === 'possessive',
        )
      return mention(
        i,
        to,
        'state',
        [name.actor],
        adjective ? 'adjective' : name.kind === 'demonym' || name.kind === 'adjective' ? 'demonym' : 'name',
        possessive,
      )
    }
    return null
  }

  private followedByName(i: number, end: number): boolean {
    return (
      i < end &&
      this.gazetteer
        .namesAt(this.reading.tokens, i, end)
        .some((hit) => hit.names.some((n) => kindOf(n.actor) === 'Leader'))
    )
  }

  /** "in Oslo", "Paris, France": a capital as a place; "Moscow said", "with Moscow": as a government. */
  private isPlace(i: number, to: number, seat: boolean): boolean {
    const pair = this.pairOfCapitals(i, to)
    if (pair !== null) return pair
    const { tokens } = this.reading
    const at = seat && /^the$/i.test(tokens[i - 1]?.text ?? '') ? i - 2 : i - 1
    const before = tokens[at]?.text ?? ''
    if (/^to$/i.test(before) && /^visits?$/i.test(tokens[at - 1]?.text ?? '')) return false
    if (/^(?:with|by|against|towards?)$/i.test(before)) return tokens[to]?.capital ?? false
    if (/^(?:in|at|from|to|near|of|outside|into|through|around|via|for|–|-|the|between|on)$/i.test(before))
      return true
    return tokens[to]?.kind !== 'possessive' && !this.isVerb(to)
  }

  /** Whether a finite verb begins at a token. */
  private isVerb(i: number): boolean {
    const { tokens } = this.reading
    const token = tokens[i]
    if (token?.kind !== 'word' || token.capital) return false
    if (FINITE.test(token.text)) return true
    return this.lexicon.triggers
      .match(tokens, i, Math.min(tokens.length, i + 4))
      .some((hit) => hit.values.some((v) => v.part === 'verb') && !hit.values.some((v) => v.part === 'noun'))
  }

  /** "Dhaka and Kathmandu signed", "ties between Tehran and Accra": two governments, unless one goes or flies there.
   *  @returns whether they are places, null where no two capitals stand together */
  private pairOfCapitals(i: number, to: number): boolean | null {
    const { tokens } = this.reading
    const isCapital = (at: number, end: number) =>
      this.gazetteer
        .namesAt(tokens, at, end)
        .some((hit) => hit.end === end && hit.names.some((name) => name.kind === 'capital'))
    const next = tokens[to]?.text === 'and' && [to + 2, to + 3].some((end) => isCapital(to + 1, end))
    const first = [i - 2, i - 3].find(
      (at) => at >= 0 && tokens[i - 1]?.text === 'and' && isCapital(at, i - 1),
    )
    if (!next && first === undefined) return null
    const lead = next ? i : first!
    const before = tokens[lead - 1]?.text ?? ''
    if (/^between$/i.test(before))
      return /^(?:flights?|trains?|buses|bus|road|route|railway|corridor|travel|distance|service|services|link|border)$/i.test(
        tokens[lead - 2]?.text ?? '',
      )
    return /^(?:in|at|from|to|near|of|via|through|visited|visiting|,)$/i.test(before)
  }

  private within(from: number, to: number): Mention[] {
    const found: Mention[] = []
    for (let i = from; i < to; ) {
      const state = this.ofState(i, to, i, true)
      if (state && state.to <= to) {
        found.push(state)
        i = state.to
        continue
      }
      const body = this.bodies.at(i, to)
      if (body && body.to <= to) {
        found.push(this.ofBody(i, body))
        i = body.to
        continue
      }
      i++
    }
    return found
  }
}

function mention(
  from: number,
  to: number,
  kind: Mention['kind'],
  actors: ActorId[],
  form: Mention['form'],
  possessive: boolean,
): OpenMention {
  return {
    from,
    to,
    kind,
    actors,
    form,
    possessive,
    nested: [],
    office: null,
    of: null,
    definite: false,
    name: null,
  }
}
