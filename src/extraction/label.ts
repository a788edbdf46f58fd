import { type ActorId, kindOf, type OrganizationKind } from '../model/actor.ts'
import type { CodedEvent } from '../model/event.ts'
import type { Extraction, FoundActor } from '../model/extraction.ts'
import { pairsOf } from '../model/pairs.ts'
import { SYMMETRIC } from '../model/plover.ts'
import type { Reference } from '../model/reference.ts'

/** One document in the form of the gold labels: what `entente extract --json` prints. */
export interface Label {
  id: string
  title: string | null
  published: string | null
  /** Name and version of what read it. */
  extractor: string
  states: { iso3: string; mentions: string[]; implied?: true }[]
  organizations: { name: string; acronym: string | null; of: string | null; mentions: string[] }[]
  leaders: { name: string; office: string | null; of: string | null; mentions: string[] }[]
  events: {
    type: string
    what: string
    date: string | null
    place: string | null
    participants: string[]
    evidence: string
    grounds: Grounds
  }[]
  relations: {
    type: string
    source: string
    target: string
    issues: string[]
    evidence: string
    grounds: Grounds
  }[]
}

/** Where the evidence stands in the text (UTF-16 code units), which rule read it, in which event, and how surely. */
export interface Grounds {
  start: number
  end: number
  rule: string
  event: string
  confidence: number
}

const groundsOf = ({ evidence, rule, id, confidence }: CodedEvent): Grounds => ({
  start: evidence[0]!.start,
  end: evidence[0]!.end,
  rule,
  event: id,
  confidence,
})

/** Codes for states, acronyms or names for organizations; a leader counts for whom he speaks.
 *  @returns relations: the pairs of the events, one for each pair and type with all its issues */
export function toLabel(extraction: Extraction, reference: Reference): Label {
  const view = new LabelView(extraction, reference)
  return {
    id: extraction.document.id,
    title: extraction.document.title,
    published: extraction.document.published,
    extractor: extraction.extractor,
    states: extraction.states.map((s) => ({
      iso3: view.write(s.actor),
      mentions: texts(s.mentions),
      ...(s.implied ? { implied: true as const } : {}),
    })),
    organizations: extraction.organizations.map((o) => ({
      name: view.nameOf(o),
      acronym: view.acronymOf(o),
      of: o.of && view.write(o.of),
      mentions: texts(o.mentions),
    })),
    leaders: extraction.leaders
      .filter((l) => !l.implied)
      .map((l) => ({
        name: l.name,
        office: l.office,
        of: l.of && view.write(l.of),
        mentions: texts(l.mentions),
      })),
    events: extraction.events.filter((e) => e.happening).map((e) => view.event(e)),
    relations: view.relations(),
  }
}

/** Kinds of bodies that act for their government. */
const OFFICIAL: ReadonlySet<OrganizationKind> = new Set([
  'ministry',
  'agency',
  'military',
  'parliament',
  'court',
])

const texts = (quotes: { quote: string }[]): string[] => [...new Set(quotes.map((q) => q.quote))]

/** Ministries and parliaments by their names without "of STATE", where that leaves each its own. */
function nationalNames(
  extraction: Extraction,
  reference: Reference,
  states: ReadonlyMap<ActorId, string>,
): Map<ActorId, string> {
  const kinds = new Map(reference.organizations.map((o) => [o.id, o.kind]))
  const short = new Map<ActorId, string>()
  for (const { actor, name, of } of extraction.organizations) {
    const embassy = name.match(/^((?:Embassy|High Commission|Consulate|Permanent Mission) of .*) in .*$/)?.[1]
    if (embassy && kinds.get(actor) === 'mission') short.set(actor, embassy)
    const state = of && states.get(of)
    if (!state || !/^(?:ministry|parliament)$/.test(kinds.get(actor) ?? '')) continue
    const own = [` of ${state}`, ` of the ${state}`].reduce((text, tail) => text.replace(tail, ''), name)
    const bare = own
      .replace(/ of the (?:\w+ )*(?:States|Republic|Kingdom|Federation)$/, '')
      .replace(/^United States (?=Department)/, '')
    if (bare !== name) short.set(actor, bare)
  }
  const written = extraction.organizations.map((o) => short.get(o.actor) ?? o.name)
  for (const [actor, name] of short)
    if (written.indexOf(name) !== written.lastIndexOf(name)) short.delete(actor)
  return short
}

/** Relations are between states and bodies; what a state does to an unnamed group is an event. */
const isGroup = (actor: ActorId): boolean => kindOf(actor) === 'Group'

class LabelView {
  private readonly extraction: Extraction
  private readonly iso3: Map<ActorId, string>
  private readonly acronyms: Map<ActorId, string>
  private readonly of: Map<ActorId, ActorId>
  private readonly names: Map<ActorId, string>
  private readonly kinds: Map<ActorId, OrganizationKind>
  private readonly bodies: Map<ActorId, string>

  constructor(extraction: Extraction, reference: Reference) {
    this.extraction = extraction
    this.iso3 = new Map(reference.states.map((s) => [s.id, s.iso3 ?? s.id.slice('state:'.length)]))
    this.acronyms = new Map(reference.organizations.map((o) => [o.id, o.acronym ?? o.name]))
    this.of = new Map(reference.actsFor.map((t) => [t.organization, t.actsFor]))
    const states = new Map(reference.states.map((s) => [s.id, s.name]))
    this.bodies = nationalNames(extraction, reference, states)
    for (const o of extraction.organizations) {
      this.acronyms.set(o.actor, this.acronymOf(o) ?? this.nameOf(o))
      if (o.of) this.of.set(o.actor, o.of)
    }
    for (const group of extraction.groups) {
      this.acronyms.set(group.actor, group.name)
      if (group.of) this.of.set(group.actor, group.of)
    }
    for (const l of extraction.leaders) if (l.of) this.of.set(l.actor, l.of)
    this.kinds = new Map(
      [...reference.organizations, ...extraction.newOrganizations].map((o) => [o.id, o.kind]),
    )
    this.names = new Map(extraction.leaders.map((l) => [l.actor, l.name]))
    for (const leader of reference.leaders)
      if (!this.names.has(leader.id)) this.names.set(leader.id, leader.name)
  }

  /** null where two bodies of the document bear the acronym. */
  acronymOf(body: FoundActor): string | null {
    const bears = this.extraction.organizations.filter((o) => o.acronym === body.acronym)
    return bears.length > 1 ? null : body.acronym
  }

  /** A ministry's name without its state, which `of` tells, unless the document names another of that name. */
  nameOf(body: FoundActor): string {
    return this.bodies.get(body.actor) ?? body.name
  }

  write(actor: ActorId): string {
    switch (kindOf(actor)) {
      case 'State':
        return this.iso3.get(actor) ?? actor.slice('state:'.length)
      case 'Leader':
        return this.names.get(actor) ?? actor
      default:
        return this.acronyms.get(actor) ?? actor
    }
  }

  event(event: CodedEvent): Label['events'][number] {
    const participants = event.participants
      .flatMap((p) => [this.standing(p.actor), p.actor])
      .filter((actor) => !isGroup(actor) || this.standing(actor) === actor)
    return {
      type: event.mode === 'visit' ? 'VISIT' : event.mode === 'summit' ? 'SUMMIT' : event.type,
      what: event.title,
      date: event.date?.length === 10 ? event.date : null,
      place: event.place,
      participants: [...new Set(participants)].map((a) => this.write(a)),
      evidence: event.evidence[0]!.quote,
      grounds: groundsOf(event),
    }
  }

  relations(): Label['relations'] {
    const merged = new Map<string, Label['relations'][number]>()
    for (const event of this.extraction.events) {
      if (event.mode === 'summit') continue
      const direct = pairsOf({
        type: event.type,
        participants: this.at(event, (a) => (kindOf(a) === 'Leader' ? this.speaksFor(a) : a)),
      })
      const state = pairsOf({ type: event.type, participants: this.at(event, (a) => this.standing(a)) })
      for (const [a, b] of [...direct, ...state]) {
        if (a === b || this.standing(a) === this.standing(b) || this.isOneSided(a, b)) continue
        if (isGroup(a) || isGroup(b)) continue
        const key = SYMMETRIC.has(event.type)
          ? [event.type, ...[a, b].sort()].join(' ')
          : `${event.type} ${a} ${b}`
        const present = merged.get(key)
        if (present) {
          present.issues = [...new Set([...present.issues, ...event.issues])]
          if (event.confidence > present.grounds.confidence) Object.assign(present, this.proof(event))
        } else
          merged.set(key, {
            type: event.type,
            source: this.write(a),
            target: this.write(b),
            issues: event.issues,
            ...this.proof(event),
          })
      }
    }
    return [...merged.values()]
  }

  /** Of a relation that several events tell, that of the surest one stands. */
  private proof(event: CodedEvent): { evidence: string; grounds: Grounds } {
    return { evidence: event.evidence[0]!.quote, grounds: groundsOf(event) }
  }

  /** A ministry or an agency that deals with another state does so for its own: only two bodies make a pair of their own. */
  private isOneSided(a: ActorId, b: ActorId): boolean {
    const body = (actor: ActorId) =>
      kindOf(actor) === 'Organization' && kindOf(this.standing(actor)) === 'State'
    const official = (actor: ActorId) => body(actor) && OFFICIAL.has(this.kinds.get(actor) ?? 'other')
    return (official(a) && !body(b)) || (official(b) && !body(a))
  }

  private at(event: CodedEvent, map: (actor: ActorId) => ActorId): CodedEvent['participants'] {
    return event.participants.map((p) => ({ role: p.role, actor: map(p.actor) }))
  }

  /** The state or body that a leader speaks for. */
  private speaksFor(leader: ActorId): ActorId {
    return this.of.get(leader) ?? leader
  }

  /** The state an actor counts for; a body of an international organization stands for itself. */
  private standing(actor: ActorId): ActorId {
    let current = actor
    for (let hops = 0; hops < 5; hops++) {
      const of = this.of.get(current)
      if (!of) break
      current = of
    }
    return kindOf(current) === 'State' ? current : kindOf(actor) === 'Leader' ? this.speaksFor(actor) : actor
  }
}
