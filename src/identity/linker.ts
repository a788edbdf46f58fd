import { type ActorId, kindOf } from '../model/actor.ts'
import { codeOf } from '../model/codes.ts'
import { covers } from '../model/dates.ts'
import { fold, slug } from '../model/fold.ts'
import { similarity } from '../model/similarity.ts'
import { JudgedNames, type Judgement } from './judgements.ts'
import type { Candidate, Decision, NamedMention } from './mention.ts'
import { newLeader, newOrganization } from './newcomer.ts'
import type { Register } from './register.ts'

/** How alike two full names are that may be one person's, by their letters. */
const NEAR = 0.8

/** What some of the rules say: who it is, or whom it may be. */
export type Finding = Extract<Decision, { outcome: 'known' }> | { outcome: 'open'; candidates: Candidate[] }

const OPEN: Finding = { outcome: 'open', candidates: [] }
const PREFIX = { State: 'state', Organization: 'org', Leader: 'leader', Group: 'group' } as const

/** Decides whom a name means, by the rules of docs/identity.md in their order. One engine for documents and datasets:
 *  the same mention, register and judgements give the same answer. */
export class Linker {
  private readonly register: Register
  private readonly judged: JudgedNames

  constructor(register: Register, judgements: readonly Judgement[] = []) {
    this.register = register
    this.judged = new JudgedNames(judgements)
  }

  /** Whom a mention means. What no rule decides is a newcomer, or undecided where somebody known is near. */
  link(mention: NamedMention): Decision {
    const named = this.byName(mention)
    if (named.outcome === 'known') return named
    const formed = this.byForm(mention)
    return formed.outcome === 'known'
      ? formed
      : this.apart(mention, [...named.candidates, ...formed.candidates])
  }

  /** The first rules, which go by the whole name: a judgement, a code, the name in use, another name. */
  byName(mention: NamedMention): Finding {
    const { name, kind } = mention
    const judged = this.judged.meaning(PREFIX[kind], name)
    if (judged) return { outcome: 'known', actor: judged, rule: 'judgement' }
    const coded = kind === 'State' ? this.coded(mention) : null
    if (coded) return { outcome: 'known', actor: coded, rule: 'code' }
    return this.bearing(mention)
  }

  /** The later rules, for people: another spelling, a longer or shorter form, a surname with the office of that day. */
  byForm(mention: NamedMention): Finding {
    if (mention.kind !== 'Leader') return OPEN
    // Where several bear the name itself, nobody else is meant.
    const bearers = this.bearing(mention)
    if (bearers.outcome === 'open' && bearers.candidates.length > 1) return OPEN
    const sounding = this.sounding(mention)
    return sounding.outcome === 'known' ? sounding : this.formed(mention, sounding.candidates)
  }

  /** A mention that no rule decided, with those that it may mean. */
  apart(mention: NamedMention, candidates: readonly Candidate[]): Decision {
    const actor = this.newcomer(mention)
    const first = new Map<ActorId, Candidate>()
    for (const one of [...candidates, ...this.near(mention)])
      if (!first.has(one.actor)) first.set(one.actor, one)
    const all = [...first.values()]
    return all.length === 0
      ? { outcome: 'new', actor, rule: 'nobody' }
      : { outcome: 'undecided', actor, rule: 'nobody', candidates: all }
  }

  private newcomer({ name, kind, of = null, source }: NamedMention): ActorId {
    switch (kind) {
      case 'Leader':
        return newLeader(name, of, source)
      case 'Organization':
        return newOrganization(name, of, 'other', source)
      default:
        return `${PREFIX[kind]}:${slug(name)}`
    }
  }

  private coded({ name, date = null }: NamedMention): ActorId | null {
    const { key, schemes } = codeOf(name)
    const meant = this.register
      .coded(key)
      .filter(
        (code) =>
          (schemes ? schemes.includes(code.scheme) : /^iso[23]$/.test(code.scheme) && code.code === name) &&
          (date === null || covers(code, date)),
      )
    return only(meant.map(({ state }) => state))
  }

  private bearing(mention: NamedMention): Finding {
    const { name, kind, date = null } = mention
    const names = this.register
      .namesLike(name)
      .filter(({ actor }) => kindOf(actor) === kind && !this.judged.excludes(name, actor))
    const bearers = new Set(names.map(({ actor }) => actor))
    const fitting = [...bearers].filter((actor) => !this.contradicts(mention, actor))
    const rule = (actor: ActorId) =>
      names.some((one) => one.actor === actor && one.kind === 'name') ? 'exact' : 'alias'
    const sole = only(fitting)
    if (sole) return { outcome: 'known', actor: sole, rule: rule(sole) }
    const then = only(
      names
        .filter((one) => fitting.includes(one.actor) && (date === null || covers(one, date)))
        .map((one) => one.actor),
    )
    if (then && kind !== 'Leader') return { outcome: 'known', actor: then, rule: rule(then) }
    const inOffice = only(fitting.filter((actor) => this.speaksThen(mention, actor)))
    if (inOffice) return { outcome: 'known', actor: inOffice, rule: 'office' }
    return open([...bearers], 'exact', (actor) =>
      fitting.includes(actor) ? 'several bear the name' : 'held no office of that state',
    )
  }

  private sounding(mention: NamedMention): Finding {
    const { name, of = null } = mention
    if (!fold(name).includes(' ')) return OPEN
    const alike = this.register
      .soundingLike(name)
      .filter((actor) => !this.judged.excludes(name, actor) && !this.contradicts(mention, actor))
    const sole = of === null ? null : only(alike.filter((actor) => this.speaksThen(mention, actor)))
    if (sole) return { outcome: 'known', actor: sole, rule: 'transliteration' }
    return open(
      alike,
      'transliteration',
      () => 'another spelling, and no office that day says it is the same',
    )
  }

  private formed(mention: NamedMention, before: readonly Candidate[]): Finding {
    const { name, office = null, of = null, date = null, home = null } = mention
    const words = fold(name).split(' ')
    const ids = new Set([words.at(-1)!, words[0]!].flatMap((word) => this.register.leadersWith(word)))
    const rule = words.length === 1 ? 'office' : 'form'
    const fitting = [...ids].filter((actor) => {
      if (!sameWords(words, fold(this.register.nameOf(actor) ?? '').split(' '))) return false
      if (this.judged.excludes(name, actor) || this.contradicts(mention, actor)) return false
      const offices = this.register.officesOn(actor, date)
      if (offices.length === 0) return words.length > 1
      if (words.length === 1 && office === null) return false
      return of === null || this.speaksThen(mention, actor)
    })
    const sole =
      only(fitting) ??
      only(fitting.filter((actor) => home !== null && this.speaksThen({ ...mention, of: home }, actor)))
    if (sole) return { outcome: 'known', actor: sole, rule }
    const { candidates } = open(fitting, rule, () => 'several fit')
    return { outcome: 'open', candidates: [...before, ...candidates] }
  }

  /** Known people whose names are written nearly so, of the same state if one is said. */
  private near(mention: NamedMention): Candidate[] {
    const { name, kind, of = null } = mention
    if (kind !== 'Leader') return []
    const key = fold(name)
    const alike = this.register.nearTo(name).filter((actor) => {
      if (this.judged.excludes(name, actor)) return false
      if (similarity(key, fold(this.register.nameOf(actor) ?? '')) < NEAR) return false
      return of === null || this.register.officesEver(actor).some((held) => this.isOf(held.of, of, null))
    })
    return alike.map((actor) => ({ actor, rule: 'transliteration', doubt: 'a name written nearly so' }))
  }

  /** Whether somebody holds an office, on the day of the mention, in the state or body that it names. */
  private speaksThen({ of = null, date = null }: NamedMention, actor: ActorId): boolean {
    if (kindOf(actor) === 'Organization') return of !== null && this.isOf(actor, of, date)
    return this.register.officesOn(actor, date).some((held) => of === null || this.isOf(held.of, of, date))
  }

  /** Whether a person is said to hold an office of a state, and all offices that we know of are of others. */
  private contradicts({ office = null, of = null, date = null }: NamedMention, actor: ActorId): boolean {
    if (office === null || of === null || kindOf(actor) !== 'Leader' || kindOf(of) !== 'State') return false
    const held = this.register.officesEver(actor).map((one) => this.register.standing(one.of, date))
    return held.length > 0 && held.every((one) => kindOf(one) === 'State' && !this.register.inLine(one, of))
  }

  private isOf(actor: ActorId, of: ActorId, date: NamedMention['date'] = null): boolean {
    return this.register.standing(actor, date ?? null) === this.register.standing(of, date ?? null)
  }
}

/** Whether one full name is a form of another: "Joseph R. Biden Jr." of "Joe Biden" is none, "Samdech Techo Hun Sen" of
 *  "Hun Sen" is one; a single word is one of each name in which it stands. */
function sameWords(words: readonly string[], own: readonly string[]): boolean {
  if (words.length === 1) return own.includes(words[0]!)
  const shared = new Set(own.filter((word) => word.length > 1 && words.includes(word)))
  return (
    shared.size >= 2 &&
    (own.at(-1) === words.at(-1) ||
      own.every((word) => words.includes(word)) ||
      words.every((word) => own.includes(word)))
  )
}

/** The only one of several, each once; null for none or more. */
function only(actors: readonly ActorId[]): ActorId | null {
  const all = new Set(actors)
  return all.size === 1 ? actors[0]! : null
}

const open = (
  actors: readonly ActorId[],
  rule: Candidate['rule'],
  doubt: (actor: ActorId) => string,
): Extract<Finding, { outcome: 'open' }> => ({
  outcome: 'open',
  candidates: actors.map((actor) => ({ actor, rule, doubt: doubt(actor) })),
})
