import {
  type ActorId,
  type ActorName,
  kindOf,
  type Leader,
  type Membership,
  type Office,
  type Organization,
  REFERRING_NAMES,
  type State,
  type StateCode,
} from '../model/actor.ts'
import { codeKey, codesOf } from '../model/codes.ts'
import { covers, type Day } from '../model/dates.ts'
import { fold } from '../model/fold.ts'
import { isHead } from '../model/office-kind.ts'
import type { Reference } from '../model/reference.ts'
import { skeleton, soundKey } from './transliteration.ts'

/** Letters of a word of a name that tells who is meant. */
const NAMING = 4

type Tie = { actsFor: ActorId; from: string | null; to: string | null }

/** Who is who in the reference graph, and who held which office when, made ready for deciding whom a name means. */
export class Register {
  readonly states = new Map<ActorId, State>()
  readonly organizations = new Map<ActorId, Organization>()
  readonly leaders = new Map<ActorId, Leader>()
  private readonly byKey = new Map<string, ActorName[]>()
  private readonly bySound = new Map<string, Set<ActorId>>()
  private readonly byWord = new Map<string, Set<ActorId>>()
  private readonly byCode = new Map<string, StateCode[]>()
  private readonly offices = new Map<ActorId, Office[]>()
  private readonly officesOf = new Map<ActorId, Office[]>()
  private readonly ties = new Map<ActorId, Tie[]>()
  private readonly memberships = new Map<ActorId, Membership[]>()
  private readonly lines = new Map<ActorId, Set<ActorId>>()
  private readonly bySkeleton = new Map<string, Set<ActorId>>()

  constructor(reference: Reference) {
    for (const state of reference.states) this.states.set(state.id, state)
    for (const organization of reference.organizations) this.organizations.set(organization.id, organization)
    for (const leader of reference.leaders) this.leaders.set(leader.id, leader)
    for (const name of reference.names) this.register(name)
    for (const code of codesOf(reference)) push(this.byCode, codeKey(code.code), code)
    for (const office of reference.offices) {
      if (office.capacity === 'represented') continue
      push(this.offices, office.leader, office)
      push(this.officesOf, office.of, office)
    }
    for (const tie of reference.actsFor) push(this.ties, tie.organization, tie)
    for (const held of reference.memberships)
      if (held.status === 'member') push(this.memberships, held.organization, held)
    for (const { predecessor, successor } of reference.successions) {
      add(this.lines, predecessor, successor)
      add(this.lines, successor, predecessor)
    }
  }

  private register(name: ActorName): void {
    const key = fold(name.name)
    if (!key) return
    push(this.byKey, key, name)
    if (kindOf(name.actor) !== 'Leader') return
    add(this.bySound, soundKey(name.name), name.actor)
    for (const word of key.split(' ')) {
      add(this.byWord, word, name.actor)
      if (word.length >= NAMING) add(this.bySkeleton, skeleton(word), name.actor)
    }
  }

  /** Actors that bear exactly this name, in any case. */
  named(name: string): ActorId[] {
    return [...new Set((this.byKey.get(fold(name)) ?? []).map(({ actor }) => actor))]
  }

  /** The names themselves, of those kinds that stand for an actor. */
  namesLike(name: string): ActorName[] {
    return (this.byKey.get(fold(name)) ?? []).filter(({ kind }) => REFERRING_NAMES.includes(kind))
  }

  /** Leaders whose names are written like this one but for how they were put into Latin letters. */
  soundingLike(name: string): ActorId[] {
    return [...(this.bySound.get(soundKey(name)) ?? [])]
  }

  /** Leaders of whose names a word has the consonants of a word of this one. */
  nearTo(name: string): ActorId[] {
    const words = fold(name)
      .split(' ')
      .filter((word) => word.length >= NAMING)
    return [...new Set(words.flatMap((word) => [...(this.bySkeleton.get(skeleton(word)) ?? [])]))]
  }

  /** Leaders in whose names the word stands. */
  leadersWith(word: string): ActorId[] {
    return [...(this.byWord.get(fold(word)) ?? [])]
  }

  /** States with this code, each with the list and the time of the code. */
  coded(key: string): StateCode[] {
    return this.byCode.get(key) ?? []
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

  /** The state or intergovernmental organization for which a body counts on the day; a state counts for itself. */
  standing(actor: ActorId, day: Day | null): ActorId {
    let current = actor
    for (let hops = 0; hops < 5 && kindOf(current) === 'Organization'; hops++) {
      const of = this.actsFor(current, day)
      if (of === null || of === current) break
      current = of
    }
    return current
  }

  /** Whether two are one state or one followed the other. */
  inLine(one: ActorId, other: ActorId): boolean {
    return one === other || (this.lines.get(one)?.has(other) ?? false)
  }

  /** Members of an organization on a day. */
  membersOn(organization: ActorId, day: Day | null): ActorId[] {
    return on(this.memberships.get(organization) ?? [], day).map((held) => held.state)
  }

  nameOf(actor: ActorId): string | null {
    return (this.states.get(actor) ?? this.organizations.get(actor) ?? this.leaders.get(actor))?.name ?? null
  }

  /** Whether the reference graph holds an actor. */
  has(actor: ActorId): boolean {
    return this.states.has(actor) || this.organizations.has(actor) || this.leaders.has(actor)
  }
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
