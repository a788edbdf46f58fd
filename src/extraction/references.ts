import type { ActorId } from '../model/actor.ts'
import { kindOf } from '../model/actor.ts'
import type { Cast } from './cast.ts'
import { actorsOf, groupsOf } from './coding/groups.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Lexicon } from './lexicon.ts'
import type { OpenMention } from './mentions/find.ts'
import type { Parties } from './parties.ts'
import type { Mention, Reading, ReadSentence } from './reading.ts'
import { Memory, type ReferenceTools } from './references/memory.ts'
import { PhraseReader } from './references/phrases.ts'
import { rollOf } from './references/roll.ts'
import { type Signatories, signatoriesOf } from './references/signatories.ts'
import { TitleReader } from './references/titles.ts'

/** Resolves what denotes an actor named elsewhere: "the Prime Minister", "he", "both sides", "we".
 *  @returns all mentions that denote somebody, in reading order, and who "we" are */
export function resolveReferences(
  reading: Reading,
  mentions: readonly OpenMention[],
  parties: Parties,
  tools: { gazetteer: Gazetteer; lexicon: Lexicon; cast: Cast },
): { mentions: Mention[]; speakers: ActorId[] } {
  const known = { ...tools, reading, parties, first: firstTokens(mentions) }
  const resolver = new Resolver(known, signatoriesOf(known, mentions), rollOf(known, mentions))
  let next = 0
  const resolved = reading.sentences.flatMap((sentence) => {
    const own: OpenMention[] = []
    while (next < mentions.length && mentions[next]!.from < sentence.to) own.push(mentions[next++]!)
    return resolver.sentence(sentence, own)
  })
  return { mentions: resolved, speakers: resolver.speakers }
}

class Resolver {
  private readonly tools: ReferenceTools
  private readonly memory: Memory
  private readonly titles: TitleReader
  private readonly phrases: PhraseReader
  private readonly signed: Signatories | null

  constructor(tools: ReferenceTools, signed: Signatories | null, roll: readonly ActorId[]) {
    this.tools = tools
    this.signed = signed
    this.memory = new Memory(tools, signed?.actors ?? null, roll)
    this.titles = new TitleReader(tools, this.memory)
    this.phrases = new PhraseReader(tools, this.memory)
  }

  get speakers(): ActorId[] {
    return this.memory.signatories
  }

  sentence(sentence: ReadSentence, named: OpenMention[]): Mention[] {
    const { tokens, view } = this.tools.reading
    const kind = view.blocks[sentence.block]!.kind
    const out: Mention[] = []
    const speaker = this.speakerOf(sentence, named)
    let person: ActorId | null = null
    let n = 0
    let inQuote = false
    for (let i = sentence.from; i < sentence.to; ) {
      const text = tokens[i]!.text
      if (/[“"]/.test(text)) inQuote = text === '“' ? true : !inQuote
      if (text === '”') inQuote = false
      while (n < named.length && named[n]!.from < i) n++
      const mention = named[n]?.from === i ? named[n]! : null
      const found: Mention | null = mention
        ? this.asSigned(this.titles.read(mention))
        : this.anaphor(i, sentence, inQuote ? speaker : null, person, out)
      if (!found) {
        i = mention?.to ?? i + 1
        continue
      }
      if (found.actors.length > 0) {
        out.push(found)
        const subject = !found.possessive && found.form !== 'adjective'
        if (found.actors.length === 1 && kindOf(found.actors[0]!) === 'Leader' && subject)
          person ??= found.actors[0]!
        this.memory.note(found, sentence, out)
      }
      i = found.to
    }
    if (kind === 'paragraph' || kind === 'item') {
      const first = groupsOf(this.tools.reading, out.filter(isSubject))[0]
      const speaker = first && first.mentions[0]!.form === 'title' ? first.mentions[0]!.actors[0] : undefined
      if (person) this.memory.lastPerson = speaker ?? person
      if (first) this.memory.lastActors = actorsOf(first)
    }
    return out
  }

  /** Those whom a statement lists speak as the body that they are, or the body as its members: "The E3 welcome". */
  private asSigned(mention: Mention): Mention {
    const clause = this.signed?.clause
    if (
      this.signed &&
      clause &&
      mention.from >= clause.from &&
      mention.to <= clause.to &&
      mention.actors.length > 0
    ) {
      const own = this.tools.cast.standings(mention.actors)
      return own.every((a) => this.signed!.actors.includes(a))
        ? mention
        : { ...mention, actors: this.signed.actors }
    }
    if (mention.actors.length !== 1 || kindOf(mention.actors[0]!) !== 'Organization') return mention
    const members = this.memory.membersMeant(mention.actors[0]!)
    return members.length > 0 ? { ...mention, actors: members } : mention
  }

  private anaphor(
    i: number,
    sentence: ReadSentence,
    speaker: ActorId | null,
    person: ActorId | null,
    before: Mention[],
  ): Mention | null {
    const { tokens } = this.tools.reading
    const word = tokens[i]!.text.toLowerCase()
    const pronoun = (actors: ActorId[], possessive: boolean): Mention | null =>
      actors.length > 0
        ? { from: i, to: i + 1, kind: 'reference', actors, form: 'pronoun', possessive, nested: [] }
        : null
    switch (word) {
      case 'he':
      case 'she':
        return pronoun(one(person ?? this.memory.lastPerson), false)
      case 'him':
        return pronoun(one(this.memory.lastPerson), false)
      case 'his':
      case 'her':
        return pronoun(one(person ?? this.memory.lastPerson), true)
      case 'we':
      case 'us':
        return tokens[i]!.upper ? null : pronoun(speaker ? [speaker] : this.memory.signatories, false)
      case 'our':
        return pronoun(speaker ? [speaker] : this.memory.signatories, true)
      case 'i':
        return tokens[i]!.text === 'I' && tokens[i + 1]?.text !== '.'
          ? pronoun(speaker ? [speaker] : this.memory.signatories, false)
          : null
      case 'my':
        return pronoun(speaker ? [speaker] : this.memory.signatories, true)
      case 'them':
        return /^(?:between|among|with|to|for)$/i.test(tokens[i - 1]?.text ?? '')
          ? pronoun(this.them(before), false)
          : null
      case 'they':
      case 'their': {
        const local = before.findLast((m) => m.actors.length > 1)?.actors ?? []
        const subjects = before
          .filter((m) => !m.possessive && m.form !== 'adjective')
          .flatMap((m) => m.actors)
        const actors =
          local.length > 0 ? local : word === 'their' && subjects.length > 1 ? subjects : this.plural()
        return pronoun([...new Set(actors)], word === 'their')
      }
      case 'it':
      case 'its': {
        // "The international community … its support": its own subject's, whom nobody can name.
        if (
          before.length === 0 &&
          i > sentence.from &&
          /^(?:The|This|These|That|An?|Such)$/.test(tokens[sentence.from]!.text)
        )
          return null
        const last = before.findLast(
          (m) => m.kind !== 'person' && m.actors.length === 1 && m.form !== 'adjective',
        )
        const actor = last?.actors[0] ?? this.memory.lastActors.find((a) => kindOf(a) !== 'Leader')
        return word === 'its' && actor ? pronoun([actor], true) : null
      }
      default:
        return this.phrases.at(i, sentence)
    }
  }

  /** "stands in solidarity with them": the people of the sentence, else those of the text. */
  private them(before: readonly Mention[]): ActorId[] {
    const people = before.findLast(
      (m) => m.actors.length > 1 || m.form === 'government' || m.form === 'demonym',
    )
    return people?.actors ?? this.plural()
  }

  private plural(): ActorId[] {
    if (this.memory.lastActors.length > 1) return this.memory.lastActors
    if (this.memory.lastPlural.length > 1) return this.memory.lastPlural
    return this.memory.both(true)
  }

  /** Who says what stands in quotation marks in this sentence. */
  private speakerOf(sentence: ReadSentence, named: readonly OpenMention[]): ActorId | null {
    const { tokens } = this.tools.reading
    for (let i = sentence.from; i < sentence.to; i++) {
      if (
        !/^(?:said|says|stated|added|noted|announced|announcing|told|declared|remarked)$/.test(
          tokens[i]!.text,
        )
      )
        continue
      const after = named.find((m) => m.from > i && m.from <= i + 2)
      const before = named.findLast((m) => m.to <= i && m.to >= i - 2)
      const speaker = (after ?? before)?.actors[0]
      if (speaker) return this.tools.cast.standing(speaker)
    }
    return null
  }
}

function firstTokens(mentions: readonly OpenMention[]): Map<ActorId, number> {
  const first = new Map<ActorId, number>()
  for (const { from, actors } of mentions)
    for (const actor of actors) if (!first.has(actor)) first.set(actor, from)
  return first
}

const isSubject = (m: Mention): boolean => !m.possessive && m.form !== 'adjective'

const one = (actor: ActorId | null): ActorId[] => (actor ? [actor] : [])
