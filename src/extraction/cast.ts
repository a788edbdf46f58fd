import type { Finding, Linker } from '../identity/linker.ts'
import type { NamedMention } from '../identity/mention.ts'
import { newLeader, newOrganization } from '../identity/newcomer.ts'
import type { ActorId, OrganizationKind } from '../model/actor.ts'
import { kindOf } from '../model/actor.ts'
import { type Day, earliestDay } from '../model/dates.ts'
import type { SourceDocument } from '../model/document.ts'
import { fold, slug } from '../model/fold.ts'
import { isHead } from '../model/office-kind.ts'
import type { Gazetteer } from './gazetteer.ts'
import { KeyIndex } from './key-index.ts'
import type { Sector } from './lexicon.ts'

export interface Person {
  id: ActorId
  name: string
  title: string | null
  /** Every title that the text gives. */
  titles: string[]
  /** Class of the office (seeds/lexicon/people.yml), null while unknown. */
  office: string | null
  of: ActorId | null
  known: boolean
}

export interface Body {
  id: ActorId
  name: string
  acronym: string | null
  of: ActorId | null
  kind: OrganizationKind
  known: boolean
}

/** A part of a state's people that the text leaves unnamed: "Rebel (Nepal)". */
export interface Group {
  id: ActorId
  name: string
  state: ActorId
  /** Counts for nobody but itself. */
  apart: boolean
}

/** Classes of offices (seeds/lexicon/people.yml) whose holders a ministry names without their state when they are its own. */
const AT_HOME: ReadonlySet<string> = new Set([
  'minister',
  'head-of-state',
  'head-of-government',
  'deputy-head-of-government',
  'vice-president',
  'vice-minister',
  'foreign-minister',
  'defence-minister',
  'trade-minister',
  'treasury',
  'secretary',
  'secretary-of-department',
  'spokesperson',
  'parliament',
])

/** Bodies that speak for the organization whose they are. */
const SPEAKS_FOR_WHOLE = /\b(?:secretariat|commission|spokesperson|external action service)\b/i

/** Who appears in one document. Whom a name denotes is decided by the linker (docs/identity.md); between its rules on whole
 *  names and those on forms of names come the persons whom this document has named already. */
export class Cast {
  readonly people = new Map<ActorId, Person>()
  readonly bodies = new Map<ActorId, Body>()
  readonly groups = new Map<ActorId, Group>()
  readonly day: Day | null
  /** The state or body that publishes the document. */
  publisher: ActorId | null = null
  /** The document reports, as newspapers do: no government or organization publishes it and nobody speaks in it as "we". */
  report = false
  /** The publisher is a mission abroad. */
  mission = false
  private readonly gazetteer: Gazetteer
  private readonly byWord = new KeyIndex<Person>()
  private readonly byName = new KeyIndex<Body>()
  private readonly linker: Linker
  /** Id of the document. */
  private readonly source: string

  constructor(gazetteer: Gazetteer, linker: Linker, document: Pick<SourceDocument, 'id' | 'published'>) {
    this.gazetteer = gazetteer
    this.linker = linker
    this.source = document.id
    this.day = earliestDay(document.published)
  }

  /** The person behind a name as written, with what stands beside it.
   *  @param of the state or body that the text gives with it
   *  @returns null for a bare name that is nobody's of the cast or the seeds */
  person(name: string, title: string | null, office: string | null, of: ActorId | null): Person | null {
    const mention = this.mentionOf(name, office, of)
    const known =
      this.known(this.linker.byName(mention)) ??
      this.amongCast(name, office, of) ??
      this.known(this.linker.byForm(mention))
    if (known) return this.note(known, title, office, of)
    if (title === null && office === null) return null
    const whose = of ?? this.atHome(office)
    const id = newLeader(name, this.standing(whose), this.source)
    return this.note(
      this.people.get(id) ?? { id, name, title, titles: [], office, of: whose, known: false },
      title,
      office,
      whose,
    )
  }

  private mentionOf(name: string, office: string | null, of: ActorId | null): NamedMention {
    const home = this.publisherState()
    return { name, kind: 'Leader', office, of: this.standing(of), date: this.day, source: this.source, home }
  }

  private known(finding: Finding): Person | null {
    return finding.outcome === 'known' ? this.leader(finding.actor) : null
  }

  /** A minister whose state the text does not say is one of the state that publishes, an ambassador that of a mission. */
  private atHome(office: string | null): ActorId | null {
    const home = this.publisherState()
    if (!office || !home || kindOf(home) !== 'State') return null
    if (office === 'ambassador') return this.mission ? home : null
    return AT_HOME.has(office) ? home : null
  }

  /** A leader that the seeds name, put into the cast with the office of the document's day. */
  leader(id: ActorId): Person {
    const present = this.people.get(id)
    if (present) return present
    const office = this.gazetteer.officesOn(id, this.day)[0] ?? this.gazetteer.officesEver(id).at(-1) ?? null
    const person: Person = {
      id,
      name: this.gazetteer.leaders.get(id)?.name ?? id,
      title: office?.title ?? null,
      titles: [],
      office: null,
      of: office?.of ?? null,
      known: true,
    }
    this.people.set(id, person)
    this.byWord.add(person, fold(person.name).split(' '))
    return person
  }

  private note(person: Person, title: string | null, office: string | null, of: ActorId | null): Person {
    person.office ??= office
    if (title && !person.titles.includes(title)) person.titles.push(title)
    if (!person.title || (!person.known && title && title.length > person.title.length)) person.title = title
    if (of && (person.of === null || !person.known)) person.of ??= of
    if (!this.people.has(person.id)) this.byWord.add(person, fold(person.name).split(' '))
    this.people.set(person.id, person)
    return person
  }

  /** "Mr Goff", "President Biden" after "Phil Goff", "Joe Biden". */
  private amongCast(name: string, office: string | null, of: ActorId | null): Person | null {
    const words = fold(name).split(' ')
    const fitting = this.byWord.having(words).filter((person) => {
      const own = fold(person.name).split(' ')
      const subset =
        words.every((word) => own.includes(word)) || (words.length > 1 && own.every((w) => words.includes(w)))
      const variant = words.length > 1 && own.at(-1) === words.at(-1) && own[0]?.[0] === words[0]?.[0]
      if (!subset && !variant) return false
      return !of || !person.of || person.of === of || this.standing(person.of) === this.standing(of)
    })
    const sameOffice = office ? fitting.filter((p) => p.office === office) : fitting
    return (sameOffice.length > 0 ? sameOffice : fitting).at(-1) ?? null
  }

  /** The state that a head of this surname has governed, on the document's day where there is such a one; null where it
   *  is none or more than one. */
  headedBy(surname: string): ActorId | null {
    const states = (day: Day | null) => [
      ...new Set(
        this.gazetteer
          .leadersWith(surname)
          .filter(
            (id) =>
              fold(this.gazetteer.leaders.get(id)?.name ?? '')
                .split(' ')
                .at(-1) === fold(surname),
          )
          .flatMap((id) => this.gazetteer.officesOn(id, day))
          .filter((office) => isHead(office.title) && kindOf(office.of) === 'State')
          .map((office) => office.of),
      ),
    ]
    const current = states(this.day)
    const all = current.length > 0 ? current : states(null)
    return all.length === 1 ? all[0]! : null
  }

  /** The body behind a name; new ones belong to `of`. */
  body(name: string, acronym: string | null, of: ActorId | null, kind: OrganizationKind): Body {
    const key = fold(name)
    const named = this.byName.having([key, ...acronymKey(acronym)])
    const present = named.find(
      (b) =>
        (fold(b.name) === key || (acronym !== null && b.acronym === acronym)) &&
        (of === null || b.of === null || b.of === of),
    )
    if (present) {
      present.acronym ??= acronym
      present.of ??= of
      this.byName.add(present, acronymKey(present.acronym))
      return present
    }
    const body: Body = {
      id: newOrganization(name, of, kind, this.source),
      name,
      acronym,
      of,
      kind,
      known: false,
    }
    this.bodies.set(body.id, body)
    this.byName.add(body, [key, ...acronymKey(acronym)])
    return body
  }

  /** An unnamed part of a state's people. */
  group({ sector, name, apart }: Sector, state: ActorId): Group {
    const id = `group:${slug(state.slice(state.indexOf(':') + 1))}-${sector}`
    const group = this.groups.get(id) ?? {
      id,
      name: `${name} (${this.gazetteer.nameOf(state) ?? state})`,
      state,
      apart,
    }
    this.groups.set(id, group)
    return group
  }

  /** The people of a state, where they act and not their government. */
  citizens(state: ActorId): Group {
    return this.group({ sector: 'citizens', name: 'Citizen', apart: false, bare: false }, state)
  }

  /** Those who protest in a state. */
  protesters(state: ActorId): Group {
    return this.group({ sector: 'protesters', name: 'Protester', apart: true, bare: true }, state)
  }

  /** A body that the seeds name. */
  organization(id: ActorId): Body {
    const present = this.bodies.get(id)
    if (present) return present
    const known = this.gazetteer.organizations.get(id)
    const body: Body = {
      id,
      name: known?.name ?? id,
      acronym: known?.acronym ?? null,
      of: this.gazetteer.actsFor(id, this.day),
      kind: known?.kind ?? 'other',
      known: true,
    }
    this.bodies.set(id, body)
    this.byName.add(body, [fold(body.name), ...acronymKey(body.acronym)])
    return body
  }

  /** The state for which an actor counts; where none is behind it, the body that a leader speaks for, or the body itself:
   *  the European Commission is of the European Union and acts as itself. */
  standing(actor: ActorId): ActorId
  standing(actor: ActorId | null): ActorId | null
  standing(actor: ActorId | null): ActorId | null {
    if (!actor) return null
    let current = actor
    for (let hops = 0; hops < 5; hops++) {
      const of: ActorId | null = this.ofWhom(current)
      if (!of || of === current) break
      current = of
    }
    if (kindOf(current) === 'State' || kindOf(actor) !== 'Leader')
      return kindOf(current) === 'State' ? current : actor
    return this.ofWhom(actor) ?? actor
  }

  /** For whom several count, each once. */
  standings(actors: readonly ActorId[]): ActorId[] {
    return [...new Set(actors.map((a) => this.standing(a)))]
  }

  private ofWhom(actor: ActorId): ActorId | null {
    switch (kindOf(actor)) {
      case 'Leader':
        return this.people.get(actor)?.of ?? null
      case 'Organization': {
        const body = this.bodies.get(actor)
        return body ? body.of : this.gazetteer.actsFor(actor, this.day)
      }
      case 'Group': {
        const group = this.groups.get(actor)
        return group && !group.apart ? group.state : null
      }
      default:
        return null
    }
  }

  /** Who speaks in a document: the state that publishes it, else the organization, whose secretariat speaks for it. */
  publisherState(): ActorId | null {
    const standing = this.standing(this.publisher)
    if (!standing || kindOf(standing) !== 'Organization') return standing
    const whole = this.ofWhom(standing)
    return whole && SPEAKS_FOR_WHOLE.test(this.gazetteer.nameOf(standing) ?? '') ? whole : standing
  }
}

/** The key of an acronym, told apart from that of a name. */
const acronymKey = (acronym: string | null): string[] => (acronym === null ? [] : [`(${acronym})`])
