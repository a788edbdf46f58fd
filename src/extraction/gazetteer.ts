import {
  type ActorId,
  type ActorName,
  kindOf,
  type Leader,
  type Membership,
  type Office,
  type Organization,
  type State,
} from '../model/actor.ts'
import { covers, type Day } from '../model/dates.ts'
import { fold } from '../model/fold.ts'
import { isHead } from '../model/office-kind.ts'
import type { Reference } from '../model/reference.ts'
import { PhraseTrie } from './phrase-trie.ts'
import type { Token } from './tokens.ts'

/** What the reference graph knows, made ready for reading text: names as phrases, offices and ties by actor and day. */
export class Gazetteer {
  readonly states = new Map<ActorId, State>()
  readonly organizations = new Map<ActorId, Organization>()
  readonly leaders = new Map<ActorId, Leader>()
  private readonly names = new PhraseTrie<ActorName>()
  private readonly byKey = new Map<string, Set<ActorId>>()
  private readonly offices = new Map<ActorId, Office[]>()
  private readonly officesOf = new Map<ActorId, Office[]>()
  private readonly ties = new Map<ActorId, { actsFor: ActorId; from: string | null; to: string | null }[]>()
  private readonly memberships = new Map<ActorId, Membership[]>()
  private readonly lastNames = new Map<string, Set<ActorId>>()

  constructor(reference: Reference) {
    for (const state of reference.states) this.states.set(state.id, state)
    for (const organization of reference.organizations) this.organizations.set(organization.id, organization)
    for (const leader of reference.leaders) this.leaders.set(leader.id, leader)
    for (const name of reference.names) this.addName(name)
    for (const office of reference.offices) {
      if (office.capacity === 'represented') continue
      push(this.offices, office.leader, office)
      push(this.officesOf, office.of, office)
    }
    for (const tie of reference.actsFor) push(this.ties, tie.organization, tie)
    for (const held of reference.memberships)
      if (held.status === 'member') push(this.memberships, held.organization, held)
  }

  private addName(name: ActorName): void {
    this.names.add(name.name, name)
    const key = fold(name.name)
    if (!key) return
    add(this.byKey, key, name.actor)
    if (kindOf(name.actor) === 'Leader')
      for (const word of key.split(' ')) add(this.lastNames, word, name.actor)
  }

  /** Names of actors that begin at a token, longest first, in the case that the name is written in. */
  namesAt(tokens: readonly Token[], from: number, end: number): { end: number; names: ActorName[] }[] {
    const first = tokens[from]
    if (!first) return []
    const article = tokens[from + 1]?.kind === 'hyphen' && (tokens[from + 2]?.capital ?? false)
    if (!first.capital && first.kind !== 'number' && !article) return []
    return this.names.match(tokens, from, end).flatMap((hit) => {
      const names = hit.values.filter((name) => written(name, tokens, from, hit.end))
      return names.length > 0 ? [{ end: hit.end, names }] : []
    })
  }

  /** Actors that bear exactly this name, in any case. */
  named(name: string): ActorId[] {
    return [...(this.byKey.get(fold(name)) ?? [])]
  }

  /** Leaders in whose names the word stands. */
  leadersWith(word: string): ActorId[] {
    return [...(this.lastNames.get(fold(word)) ?? [])]
  }

  /** Offices that the leader holds on the day, that of a head first. All of them when the day is unknown. */
  officesOn(leader: ActorId, day: Day | null): Office[] {
    return on(this.offices.get(leader) ?? [], day).toSorted((a, b) => rank(a) - rank(b))
  }

  /** Every office of a leader, whenever held. */
  officesEver(leader: ActorId): Office[] {
    return this.offices.get(leader) ?? []
  }

  /** Offices in a state or organization on a day. */
  holdersOn(of: ActorId, day: Day | null): Office[] {
    return on(this.officesOf.get(of) ?? [], day)
  }

  /** Whom an organization acts for on the day, null when it stands for itself. */
  actsFor(organization: ActorId, day: Day | null): ActorId | null {
    return on(this.ties.get(organization) ?? [], day)[0]?.actsFor ?? null
  }

  /** Members of an organization on a day. */
  membersOn(organization: ActorId, day: Day | null): ActorId[] {
    return on(this.memberships.get(organization) ?? [], day).map((held) => held.state)
  }

  nameOf(actor: ActorId): string | null {
    return (this.states.get(actor) ?? this.organizations.get(actor) ?? this.leaders.get(actor))?.name ?? null
  }
}

/** Acronyms of this length are written as words, too: "Unesco". */
const SPOKEN = 6

/** Short names in capitals ("US", "WHO", "CIS") count only so written; others need capital first letters. */
function written(name: ActorName, tokens: readonly Token[], from: number, end: number): boolean {
  const last = tokens[end - 1]!
  if (name.name.endsWith('+') && !(tokens[end]?.text === '+' && tokens[end]!.start === last.end)) return false
  if (end - from === 1) {
    const text = tokens[from]!.text.replaceAll('.', '')
    const bare = name.name.replaceAll('.', '')
    if (text === bare) return true
    if (bare.length >= SPOKEN && /^\p{Lu}+$/u.test(bare) && fold(text) === fold(bare)) return true
    if (bare.length <= 7 && /^[\p{Lu}\d]+$/u.test(bare))
      return text === bare || (text === `${bare}s` && bare.length > 2)
    if (name.kind === 'acronym') return text === bare
    return name.kind === 'demonym' || name.kind === 'adjective' || fold(text) === fold(bare)
  }
  return last.capital || last.kind === 'number' || !/^\p{Lu}/u.test(name.name.split(/[\s-]/).at(-1) ?? '')
}

const rank = (office: Office): number => Number(!isHead(office.title))

function on<T extends { from: string | null; to: string | null }>(spans: T[], day: Day | null): T[] {
  const valid = day === null ? spans : spans.filter((span) => covers(span, day))
  return valid.toSorted((a, b) => Number(a.from === null) - Number(b.from === null))
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function add<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key)
  if (set) set.add(value)
  else map.set(key, new Set([value]))
}
