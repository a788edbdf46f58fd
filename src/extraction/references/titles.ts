import type { ActorId } from '../../model/actor.ts'
import { kindOf } from '../../model/actor.ts'
import { fold } from '../../model/fold.ts'
import type { Person } from '../cast.ts'
import type { OpenMention } from '../mentions/find.ts'
import { type Mention, textOf } from '../reading.ts'
import { tokenize } from '../tokens.ts'
import type { Memory, ReferenceTools } from './memory.ts'

/** Among so many persons a bearer of a title is sought; a longer list of names is a roll, not a cast. */
const MOST = 300

/** Whom a title without a name means: "the Prime Minister", "the Foreign Ministers of France and Germany". */
export class TitleReader {
  private readonly tools: ReferenceTools
  private readonly memory: Memory
  /** Whom a bare title of an office means throughout: "the President" of a text of his own house. */
  private readonly bare = new Map<string, ActorId>()
  private readonly classes = new Map<string, string | null>()
  private readonly titleWords = new Map<string, ReadonlySet<string>>()

  constructor(tools: ReferenceTools, memory: Memory) {
    this.tools = tools
    this.memory = memory
  }

  /** @returns the mention with its actors, or as it is where it means nobody known */
  read(mention: OpenMention): Mention {
    if (mention.actors.length > 0 || mention.kind !== 'reference') return mention
    if (mention.form === 'plural') {
      const listed = this.listed(mention)
      if (listed) return listed
      const holders = [...this.tools.cast.people.values()].filter(
        (p) => p.office === mention.office && (mention.of === null || p.of === mention.of),
      )
      const among = holders.filter((p) =>
        this.tools.parties.standing.includes(this.tools.cast.standing(p.id)),
      )
      const chosen = among.length > 1 ? among : holders
      const all = mention.of === null ? this.memory.collective() : []
      if (all.length > 0 && (chosen.length < 2 || all.length > chosen.length))
        return { ...mention, actors: all }
      if (chosen.length > 1) return { ...mention, actors: chosen.map((p) => p.id) }
      if (mention.of && kindOf(mention.of) === 'Organization')
        return { ...mention, actors: this.ofBody(mention.of) }
      return {
        ...mention,
        actors:
          this.tools.parties.leaders.length > 1 ? this.tools.parties.leaders : this.tools.parties.standing,
      }
    }
    const holder = this.holder(mention)
    if (holder) return { ...mention, actors: [holder] }
    return mention.of ? { ...mention, actors: [mention.of] } : mention
  }

  /** "E3 Ministers", "the Leaders of ASEAN": the body, or those who sign as its members. */
  private ofBody(body: ActorId): ActorId[] {
    const members = this.memory.membersMeant(body)
    return members.length > 0 ? members : [body]
  }

  /** "the Foreign Ministers of France, Germany and the United Kingdom": the states they speak for. */
  private listed(mention: OpenMention): Mention | null {
    if (!mention.of) return null
    const { tokens } = this.tools.reading
    const states = [mention.of]
    const nested = [...mention.nested]
    let to = mention.to
    for (let at = to; ; ) {
      let next = at
      while (/^(?:,|and|&|the|of|as|well)$/i.test(tokens[next]?.text ?? '') && next < at + 4) next++
      if (next === at) break
      const hit = this.tools.gazetteer.namesAt(tokens, next, Math.min(tokens.length, next + 8))[0]
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
    const words = fold(textOf(this.tools.reading, mention.from, mention.to))
      .split(' ')
      .filter((w) => w !== 'the' && w !== 'his' && w !== 'her' && w !== 'our')
    const standing = this.tools.cast.standing(mention.of)
    const bears = (person: Person): boolean =>
      (person.office === mention.office ||
        this.classOf(person.title) === mention.office ||
        [person.title ?? '', ...person.titles].some((title) =>
          words.every((w) => this.wordsOf(title).has(w)),
        )) &&
      (!standing || !person.of || this.tools.cast.standing(person.of) === standing)
    const host =
      mention.office === null || mention.of !== null ? null : this.host(mention, mention.office, words)
    if (host) return host
    const last = this.meant(bears)
    if (last) return last.id
    for (const state of mention.of
      ? [this.tools.cast.standing(mention.of)]
      : [this.tools.cast.publisherState()]) {
      if (!state) continue
      const holder =
        mention.office && this.tools.cast.day ? this.holderOn(state, mention.office, words) : null
      if (holder) return this.tools.cast.leader(holder).id
    }
    return null
  }

  /** Of those who bear a title, the one last spoken of, a leader of the parties, or the first in the text. */
  private meant(bears: (person: Person) => boolean): Person | null {
    const { people } = this.tools.cast
    const last = people.get(this.memory.lastPerson ?? '')
    if (last && bears(last)) return last
    const leaders = this.tools.parties.leaders.flatMap((id) => people.get(id) ?? []).filter(bears)
    const ordered = leaders.length > 1 ? [...people.values()].filter((p) => leaders.includes(p)) : leaders
    if (ordered[0]) return ordered[0]
    return this.firstPersons().find(bears) ?? null
  }

  private firstPersons(): Person[] {
    const first: Person[] = []
    for (const person of this.tools.cast.people.values()) if (first.push(person) === MOST) break
    return first
  }

  /** "The President" before any other president is named: who held that office at home that day, and so throughout. */
  private host(mention: OpenMention, office: string, words: readonly string[]): ActorId | null {
    const known = this.bare.get(office)
    if (known) return known
    const home = this.tools.cast.publisherState()
    if (!home || !this.tools.cast.day || !mention.definite) return null
    for (const person of this.firstPersons())
      if (
        this.classOf(person.title) === office &&
        (this.tools.first.get(person.id) ?? Infinity) < mention.from
      )
        return null
    const holder = this.holderOn(home, office, words)
    if (!holder) return null
    const { id } = this.tools.cast.leader(holder)
    this.bare.set(office, id)
    return id
  }

  /** The one who held the office that day: a queen is no president, and a spokesperson is not meant by the name of an office. */
  private holderOn(state: ActorId, office: string, words: readonly string[]): ActorId | null {
    if (office === 'spokesperson') return null
    const heads = office === 'head-of-state' || office === 'head-of-government'
    const holders = this.tools.gazetteer
      .holdersOn(state, this.tools.cast.day)
      .filter((held) => this.classOf(held.title) === office)
      .filter((held) => !heads || words.some((word) => fold(held.title).split(' ').includes(word)))
    return holders.length === 1 ? holders[0]!.leader : null
  }

  private classOf(title: string | null): string | null {
    if (!title) return null
    const known = this.classes.get(title)
    if (known !== undefined) return known
    const tokens = tokenize(title)
    let office: string | null = null
    for (let i = 0; i < tokens.length && office === null; i++)
      office = this.tools.lexicon.offices.match(tokens, i, tokens.length)[0]?.values[0] ?? null
    this.classes.set(title, office)
    return office
  }

  private wordsOf(title: string): ReadonlySet<string> {
    let words = this.titleWords.get(title)
    if (!words) {
      words = new Set(fold(title).split(' '))
      this.titleWords.set(title, words)
    }
    return words
  }
}
