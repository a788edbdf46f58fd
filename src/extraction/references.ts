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
  /** Who last met whom, for "the two sides" of a text that tells of several meetings. */
  pair: ActorId[]
  /** The last state named that is not the publisher's own. */
  foreign: ActorId | null
}

/** Resolves what denotes an actor named elsewhere: "the Prime Minister", "he", "both sides", "we".
 *  @returns all mentions that denote somebody, in reading order */
export function resolveReferences(
  reading: Reading,
  mentions: readonly OpenMention[],
  parties: Parties,
  tools: { gazetteer: Gazetteer; lexicon: Lexicon; cast: Cast },
): Mention[] {
  const resolver = new Resolver(reading, mentions, parties, tools)
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
  /** Whom a bare title of an office means throughout: "the President" of a text of his own house. */
  private readonly bare = new Map<string, ActorId>()
  /** First token of each person's mentions. */
  private readonly first = new Map<ActorId, number>()

  constructor(
    reading: Reading,
    mentions: readonly OpenMention[],
    parties: Parties,
    tools: { gazetteer: Gazetteer; lexicon: Lexicon; cast: Cast },
  ) {
    for (const { from, actors } of mentions)
      for (const actor of actors) if (!this.first.has(actor)) this.first.set(actor, from)
    this.reading = reading
    this.parties = parties
    this.gazetteer = tools.gazetteer
    this.lexicon = tools.lexicon
    this.cast = tools.cast
    const home = this.cast.publisherState()
    const joint =
      /\bjoint (?:\S+ )?(?:statement|communiqu|declaration|press)|\b(?:statement|declaration) (?:by|of|from) (?:the )?.*\b(?:ministers|leaders|governments|heads)\b/i.test(
        reading.document.title ?? '',
      )
    this.context = {
      lastPerson: null,
      lastActors: [],
      lastPlural: [],
      pair: [],
      foreign: null,
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
        this.notePair(found, sentence, out)
        const named = found.kind === 'state' && found.actors.length === 1 ? found.actors[0]! : null
        if (named && named !== this.cast.publisherState()) this.context.foreign = named
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
      const listed = this.listed(mention)
      if (listed) return listed
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

  /** "the Foreign Ministers of France, Germany and the United Kingdom": the states they speak for. */
  private listed(mention: OpenMention): Mention | null {
    if (!mention.of) return null
    const { tokens } = this.reading
    const states = [mention.of]
    const nested = [...mention.nested]
    let to = mention.to
    for (let at = to; ; ) {
      let next = at
      while (/^(?:,|and|&|the|of|as|well)$/i.test(tokens[next]?.text ?? '') && next < at + 4) next++
      if (next === at) break
      const hit = this.gazetteer.namesAt(tokens, next, Math.min(tokens.length, next + 8))[0]
      const state = hit?.names.find(
        (n) => kindOf(n.actor) === 'State' && !/^(?:capital|seat|adjective|demonym)$/.test(n.kind),
      )
      if (!hit || !state) break
      states.push(state.actor)
      nested.push({
        from: next,
        to: hit.end,
        kind: 'state',
        actors: [state.actor],
        form: 'name',
        possessive: false,
        nested: [],
      })
      at = to = hit.end
    }
    return states.length > 1 ? { ...mention, to, nested, actors: [...new Set(states)] } : null
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
    const host =
      mention.office === null || mention.of !== null ? null : this.host(mention, mention.office, words)
    if (host) return host
    const last =
      bears.find((p) => p.id === this.context.lastPerson) ??
      bears.find((p) => this.parties.leaders.includes(p.id)) ??
      bears[0]
    if (last) return last.id
    for (const state of mention.of ? [this.cast.standing(mention.of)] : [this.cast.publisherState()]) {
      if (!state) continue
      const holder = mention.office && this.cast.day ? this.holderOn(state, mention.office, words) : null
      if (holder) return this.cast.leader(holder).id
    }
    return null
  }

  /** "The President" before any other president is named: who held that office at home that day, and so throughout. */
  private host(mention: OpenMention, office: string, words: readonly string[]): ActorId | null {
    const known = this.bare.get(office)
    if (known) return known
    const home = this.cast.publisherState()
    if (!home || !this.cast.day || !mention.definite) return null
    for (const person of this.cast.people.values())
      if (this.classOf(person.title) === office && (this.first.get(person.id) ?? Infinity) < mention.from)
        return null
    const holder = this.holderOn(home, office, words)
    if (!holder) return null
    const { id } = this.cast.leader(holder)
    this.bare.set(office, id)
    return id
  }

  /** The one who held the office that day: a queen is no president, and a spokesperson is not meant by the name of an office. */
  private holderOn(state: ActorId, office: string, words: readonly string[]): ActorId | null {
    if (office === 'spokesperson') return null
    const heads = office === 'head-of-state' || office === 'head-of-government'
    const holders = this.gazetteer
      .holdersOn(state, this.cast.day)
      .filter((held) => this.classOf(held.title) === office)
      .filter((held) => !heads || words.some((word) => fold(held.title).split(' ').includes(word)))
    return holders.length === 1 ? holders[0]!.leader : null
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

  /** "met with the Foreign Minister of Japan", "At a meeting with …": the two that a later "both sides" means. */
  private notePair(met: Mention, sentence: ReadSentence, before: readonly Mention[]): void {
    const { tokens } = this.reading
    if (met.form === 'pronoun' || met.form === 'adjective' || met.actors.length !== 1) return
    let i = met.from - 1
    while (i > sentence.from && /^(?:the|his|her|their|visiting)$/i.test(tokens[i]!.text)) i--
    if (i > sentence.from && /^with$/i.test(tokens[i]!.text)) i--
    if (
      !/^(?:met|meets?|meeting|talks|spoke|speaking|conversation|call|discussions?)$/i.test(
        tokens[i]?.text ?? '',
      )
    )
      return
    const other = this.cast.standing(met.actors[0]!)
    const doer = [...before]
      .reverse()
      .flatMap((m) => (m.possessive || m.form === 'adjective' || m.actors.length !== 1 ? [] : m.actors))
      .find((a) => this.cast.standing(a) !== other)
    const own = doer ?? this.parties.leaders[0] ?? this.parties.standing[0]
    if (other && own && this.cast.standing(own) !== other) this.context.pair = [own, met.actors[0]!]
  }

  private both(persons: boolean): ActorId[] {
    const { leaders, standing } = this.parties
    const { pair } = this.context
    if (pair.length > 0 && pair.some((a) => !standing.includes(this.cast.standing(a) ?? a)))
      return persons ? pair : this.cast.standings(pair)
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
    const body = /^the$/i.test(tokens[i]!.text) && at === i + 1 ? this.bodyMeant(i) : null
    if (body) return body
    const hit = this.lexicon.parties.match(tokens, at, sentence.to)[0]
    if (!hit)
      return /^the$/i.test(tokens[i]!.text) && at === i + 1 ? this.describedCountry(i, sentence) : null
    const noun = tokens[hit.end - 1]!
    const many = [tokens[at]!, noun].some(
      (t) => (/s$/i.test(t.text) && !/ss$/.test(t.text)) || /^people$/i.test(t.text),
    )
    if (!many) return this.countryMeant(i, at, hit.end)
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

  /** "the Agency", "the Commission": the body of that kind that the text has named. */
  private bodyMeant(i: number): Mention | null {
    const { tokens } = this.reading
    const word = tokens[i + 1]!
    const next = tokens[i + 2]
    if (
      !word.capital ||
      word.upper ||
      next?.capital ||
      next?.kind === 'hyphen' ||
      /^(?:of|for|on)$/.test(next?.text ?? '')
    )
      return null
    if (!this.lexicon.heads.match(tokens, i + 1, i + 2)[0]) return null
    const named = [...this.cast.bodies.values()].filter(
      (body) => (this.first.get(body.id) ?? Infinity) < i && fold(body.name).split(' ').includes(word.key),
    )
    const body = named.at(-1)
    if (!body) return null
    return {
      from: i,
      to: i + 2,
      kind: 'organization',
      actors: [body.id],
      form: 'name',
      possessive: next?.kind === 'possessive',
      nested: [],
    }
  }

  private describedCountry(i: number, sentence: ReadSentence): Mention | null {
    const { tokens } = this.reading
    for (let to = i + 3; to <= i + 4 && to <= sentence.to; to++) {
      const words = tokens.slice(i + 1, to - 1)
      if (
        words.some((t) => t.kind === 'mark' || t.capital || /^(?:of|and|in|for|to|head|heads)$/.test(t.text))
      )
        return null
      if (/^(?:country|nation|state)$/.test(tokens[to - 1]!.text)) return this.countryMeant(i, i + 1, to)
    }
    return null
  }

  /** "the fledgling state", "the island nation", "the country": the last one named that is not the publisher's own. */
  private countryMeant(i: number, at: number, to: number): Mention | null {
    const { tokens } = this.reading
    if (!/^(?:the|that|this)$/i.test(tokens[i]!.text) || at - i > 1) return null
    if (!/^(?:country|nation|state)$/.test(tokens[to - 1]!.text) || /^of$/.test(tokens[to]?.text ?? ''))
      return null
    const state =
      this.context.foreign ??
      this.parties.standing.find((a) => a !== this.cast.publisherState() && kindOf(a) === 'State')
    if (!state) return null
    return {
      from: i,
      to,
      kind: 'reference',
      actors: [state],
      form: 'name',
      possessive: tokens[to]?.kind === 'possessive',
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
    let begin = sentence.from
    while (begin < sentence.to - 1 && tokens[begin]!.kind === 'mark') begin++
    const first = tokens[begin]!.text
    const text = this.reading.view.text.slice(tokens[sentence.from]!.start, tokens[sentence.to - 1]!.end)
    const lists =
      (/^We$/i.test(first) && tokens[begin + 1]?.text === ',') ||
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
