import type { ActorId } from '../model/actor.ts'
import { kindOf } from '../model/actor.ts'
import { fold } from '../model/fold.ts'
import type { Cast } from './cast.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Lexicon } from './lexicon.ts'
import type { OpenMention } from './mentions/find.ts'
import type { Parties } from './parties.ts'
import type { Mention, Reading, ReadSentence } from './reading.ts'
import { tokenize } from './tokens.ts'

interface Context {
  lastPerson: ActorId | null
  lastActors: ActorId[]
  lastPlural: ActorId[]
  signatories: ActorId[]
}

/** Resolves what denotes an actor named elsewhere: "the Prime Minister", "he", "both sides", "we".
 *  @returns all mentions that denote somebody, in reading order */
export function resolveReferences(
  reading: Reading,
  mentions: readonly OpenMention[],
  parties: Parties,
  tools: { gazetteer: Gazetteer; lexicon: Lexicon; cast: Cast },
): Mention[] {
  const resolver = new Resolver(reading, parties, tools)
  let next = 0
  return reading.sentences.flatMap((sentence) => {
    const own: OpenMention[] = []
    while (next < mentions.length && mentions[next]!.from < sentence.to) own.push(mentions[next++]!)
    return resolver.sentence(sentence, own)
  })
}

class Resolver {
  private readonly reading: Reading
  private readonly parties: Parties
  private readonly gazetteer: Gazetteer
  private readonly lexicon: Lexicon
  private readonly cast: Cast
  private readonly context: Context

  constructor(
    reading: Reading,
    parties: Parties,
    tools: { gazetteer: Gazetteer; lexicon: Lexicon; cast: Cast },
  ) {
    this.reading = reading
    this.parties = parties
    this.gazetteer = tools.gazetteer
    this.lexicon = tools.lexicon
    this.cast = tools.cast
    const home = this.cast.publisherState()
    const joint = /\bjoint (?:statement|communiqu|declaration|press)/i.test(reading.document.title ?? '')
    this.context = {
      lastPerson: null,
      lastActors: [],
      lastPlural: [],
      signatories: joint && parties.standing.length > 1 ? parties.standing : home ? [home] : [],
    }
  }

  sentence(sentence: ReadSentence, named: OpenMention[]): Mention[] {
    const { tokens, view } = this.reading
    const kind = view.blocks[sentence.block]!.kind
    const out: Mention[] = []
    const speaker = this.speakerOf(sentence, named)
    let firstActor: ActorId[] | null = null
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
        ? this.resolve(mention)
        : this.anaphor(i, sentence, inQuote ? speaker : null, person, out)
      if (!found) {
        i = mention?.to ?? i + 1
        continue
      }
      if (found.actors.length > 0) {
        out.push(found)
        const subject = !found.possessive && found.form !== 'adjective'
        if (subject) firstActor ??= found.actors
        if (found.actors.length === 1 && kindOf(found.actors[0]!) === 'Leader' && subject)
          person ??= found.actors[0]!
        if (found.actors.length > 1) this.context.lastPlural = found.actors
      }
      i = found.to
    }
    if (kind === 'paragraph' || kind === 'item') {
      if (person) this.context.lastPerson = person
      if (firstActor) this.context.lastActors = firstActor
      this.noteSignatories(sentence, out)
    }
    return out
  }

  private resolve(mention: OpenMention): Mention {
    if (mention.actors.length > 0 || mention.kind !== 'reference') return mention
    if (mention.form === 'plural') {
      const holders = [...this.cast.people.values()].filter(
        (p) => p.office === mention.office && (mention.of === null || p.of === mention.of),
      )
      const among = holders.filter((p) => this.parties.standing.includes(this.cast.standing(p.id) ?? ''))
      const chosen = among.length > 1 ? among : holders
      if (chosen.length > 1) return { ...mention, actors: chosen.map((p) => p.id) }
      return {
        ...mention,
        actors: this.parties.leaders.length > 1 ? this.parties.leaders : this.parties.standing,
      }
    }
    const holder = this.holder(mention)
    if (holder) return { ...mention, actors: [holder] }
    return mention.of ? { ...mention, actors: [mention.of] } : mention
  }

  /** The one in the text who bears the title, else who held the office that day in the state that speaks. */
  private holder(mention: OpenMention): ActorId | null {
    const words = fold(
      this.reading.view.text.slice(
        this.reading.tokens[mention.from]!.start,
        this.reading.tokens[mention.to - 1]!.end,
      ),
    )
      .split(' ')
      .filter((w) => w !== 'the' && w !== 'his' && w !== 'her' && w !== 'our')
    const bears = [...this.cast.people.values()].filter((person) => {
      if (mention.of && person.of && this.cast.standing(person.of) !== this.cast.standing(mention.of))
        return false
      const title = fold(person.title ?? '').split(' ')
      return (
        person.office === mention.office ||
        words.every((w) => title.includes(w)) ||
        this.classOf(person.title) === mention.office
      )
    })
    const last =
      bears.find((p) => p.id === this.context.lastPerson) ??
      bears.find((p) => this.parties.leaders.includes(p.id)) ??
      bears[0]
    if (last) return last.id
    for (const state of mention.of ? [this.cast.standing(mention.of)] : [this.cast.publisherState()]) {
      if (!state) continue
      const holders = this.gazetteer
        .holdersOn(state, this.cast.day)
        .filter((o) => this.classOf(o.title) === mention.office)
      if (this.cast.day && holders.length === 1) return this.cast.leader(holders[0]!.leader).id
    }
    return null
  }

  private classOf(title: string | null): string | null {
    if (!title) return null
    const tokens = tokenize(title)
    for (let i = 0; i < tokens.length; i++) {
      const hit = this.lexicon.offices.match(tokens, i, tokens.length)[0]
      if (hit) return hit.values[0]!
    }
    return null
  }

  private anaphor(
    i: number,
    sentence: ReadSentence,
    speaker: ActorId | null,
    person: ActorId | null,
    before: Mention[],
  ): Mention | null {
    const { tokens } = this.reading
    const word = tokens[i]!.text.toLowerCase()
    const pronoun = (actors: ActorId[], possessive: boolean): Mention | null =>
      actors.length > 0
        ? { from: i, to: i + 1, kind: 'reference', actors, form: 'pronoun', possessive, nested: [] }
        : null
    switch (word) {
      case 'he':
      case 'she':
        return pronoun(one(person ?? this.context.lastPerson), false)
      case 'him':
        return pronoun(one(this.context.lastPerson), false)
      case 'his':
      case 'her':
        return pronoun(one(person ?? this.context.lastPerson), true)
      case 'we':
      case 'us':
        return tokens[i]!.upper ? null : pronoun(speaker ? [speaker] : this.context.signatories, false)
      case 'our':
        return pronoun(speaker ? [speaker] : this.context.signatories, true)
      case 'i':
        return tokens[i]!.text === 'I' && tokens[i + 1]?.text !== '.'
          ? pronoun(speaker ? [speaker] : this.context.signatories, false)
          : null
      case 'my':
        return pronoun(speaker ? [speaker] : this.context.signatories, true)
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
        const last = before.findLast(
          (m) => m.kind !== 'person' && m.actors.length === 1 && m.form !== 'adjective',
        )
        const actor = last?.actors[0] ?? this.context.lastActors.find((a) => kindOf(a) !== 'Leader')
        return word === 'its' && actor ? pronoun([actor], true) : null
      }
      default:
        return this.partyPhrase(i, sentence)
    }
  }

  private plural(): ActorId[] {
    if (this.context.lastActors.length > 1) return this.context.lastActors
    if (this.context.lastPlural.length > 1) return this.context.lastPlural
    return this.both(true)
  }

  private both(persons: boolean): ActorId[] {
    const { leaders, standing } = this.parties
    return persons && leaders.length > 1 && leaders.length === standing.length ? leaders : standing
  }

  /** "the two Leaders", "both sides", "our two nations", "Participants". */
  private partyPhrase(i: number, sentence: ReadSentence): Mention | null {
    const { tokens } = this.reading
    let at = i
    let determined = false
    while (
      /^(?:the|both|our|these|two|three|all|of|respective|their)$/i.test(tokens[at]?.text ?? '') &&
      at < i + 4
    ) {
      determined ||= /^(?:the|both|our|two|three|these|their)$/i.test(tokens[at]!.text)
      at++
    }
    if (at >= sentence.to) return null
    const hit = this.lexicon.parties.match(tokens, at, sentence.to)[0]
    if (!hit) return null
    const noun = tokens[hit.end - 1]!
    if (!/s$|people$/i.test(noun.text) || /ss$/.test(noun.text)) return null
    const bare = at === i
    if (
      bare &&
      (i !== sentence.from ||
        !/^(?:leaders|participants|officials|delegations|ministers|parties|presidents)$/i.test(noun.text))
    )
      return null
    if (!bare && !determined) return null
    if (/^(?:of|from)$/.test(tokens[hit.end]?.text ?? '') || /^people/i.test(noun.text)) return null
    const strong = /two|both|three/i.test(textBetween(tokens, i, at))
    const sided =
      /^(?:leader|minister|president|side|party|delegation|participant|principal|prime minister|foreign minister|official|head)/i.test(
        noun.key,
      )
    if (!strong && !sided) return null
    if (this.parties.standing.length < 2) return null
    const persons = /^(?:leader|minister|president|principal|minister|head)/i.test(noun.key)
    return {
      from: i,
      to: hit.end,
      kind: 'reference',
      actors: this.both(persons),
      form: 'plural',
      possessive: tokens[hit.end]?.kind === 'possessive',
      nested: [],
    }
  }

  /** Who says what stands in quotation marks in this sentence. */
  private speakerOf(sentence: ReadSentence, named: readonly OpenMention[]): ActorId | null {
    const { tokens } = this.reading
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
      if (speaker) return this.cast.standing(speaker)
    }
    return null
  }

  /** "We, the Foreign Ministers of A, B and C, …" and "released by the Governments of A, B and C" say who "we" are. */
  private noteSignatories(sentence: ReadSentence, mentions: readonly Mention[]): void {
    const { tokens } = this.reading
    const first = tokens[sentence.from]!.text
    const text = this.reading.view.text.slice(tokens[sentence.from]!.start, tokens[sentence.to - 1]!.end)
    const lists =
      (/^We$/i.test(first) && tokens[sentence.from + 1]?.text === ',') ||
      /\b(?:statement|declaration|communiqu\S+) (?:was|is|has been) (?:released|issued|made|adopted|agreed) by\b/i.test(
        text,
      )
    if (!lists) {
      this.noteListedSubjects(sentence, mentions)
      return
    }
    const states = mentions
      .flatMap((m) => [...(m.form === 'pronoun' ? [] : m.actors), ...m.nested.flatMap((x) => x.actors)])
      .map((a) => this.cast.standing(a))
      .filter((a): a is ActorId => a !== null && kindOf(a) !== 'Leader')
    const verb = tokens.findIndex(
      (t, i) =>
        i >= sentence.from &&
        i < sentence.to &&
        /^(?:condemn|call|welcome|urge|reaffirm|express|note|have|are|stand|reiterate|support|gathered|met|remain)$/.test(
          t.text,
        ),
    )
    const listed = mentions.filter((m) => verb < 0 || m.from < verb || !/^we$/i.test(first))
    const chosen = /^We$/i.test(first)
      ? listed.filter((m) => m.form !== 'pronoun').flatMap((m) => m.actors.map((a) => this.cast.standing(a)))
      : states
    const unique = [...new Set(chosen.filter((a): a is ActorId => a !== null))]
    if (unique.length > 1) {
      this.context.signatories = unique
      for (const mention of mentions)
        if (mention.form === 'pronoun' && /^we$/i.test(tokens[mention.from]!.text)) mention.actors = unique
    }
  }

  /** A text that begins "Austria, Belgium and Spain attach …" speaks for those it lists. */
  private noteListedSubjects(sentence: ReadSentence, mentions: readonly Mention[]): void {
    const first = this.reading.sentences.find((s) =>
      /^(?:paragraph|item)$/.test(this.reading.view.blocks[s.block]!.kind),
    )
    if (first !== sentence) return
    const home = this.cast.publisherState()
    const listed: ActorId[] = []
    let at = sentence.from
    for (const mention of mentions) {
      if (mention.kind !== 'state' || mention.from - at > 3) break
      listed.push(...mention.actors)
      at = mention.to
    }
    if (listed.length > 2 && (home === null || listed.includes(home)))
      this.context.signatories = [...new Set(listed)]
  }
}

const one = (actor: ActorId | null): ActorId[] => (actor ? [actor] : [])
const textBetween = (tokens: readonly { text: string }[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((t) => t.text)
    .join(' ')
