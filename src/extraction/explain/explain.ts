import { type ActorId, kindOf } from '../../model/actor.ts'
import type { CodedEvent, Quote, Role } from '../../model/event.ts'
import type { ExplainedClause, ExplainedEvent, ExplainedParticipant } from '../../model/explanation.ts'
import type { Cast } from '../cast.ts'
import { groundsOf } from '../coding/confidence.ts'
import type { Draft } from '../coding/draft.ts'
import type { JoinedEvent } from '../coding/join.ts'
import type { Gazetteer } from '../gazetteer.ts'
import type { FoundIssue, IssueFinder } from '../issues.ts'
import { type Mention, quoteOf, type Reading } from '../reading.ts'
import { datesIn } from '../when.ts'
import { explainIssues } from './issue-scope.ts'
import { NamingRule } from './naming-rule.ts'

/** What the stages of the extraction made of one document. */
export interface Stages {
  reading: Reading
  mentions: readonly Mention[]
  issues: readonly FoundIssue[]
  /** In the order of `events`. */
  joined: readonly JoinedEvent[]
  events: readonly CodedEvent[]
  cast: Cast
  gazetteer: Gazetteer
  finder: IssueFinder
}

/** Tells for each event which rule made it from which words; made from what the stages left, when it is asked for. */
export function explainEvents(stages: Stages): ExplainedEvent[] {
  const naming = new NamingRule(stages.reading, stages.mentions, stages)
  return stages.joined.map((joined, i): ExplainedEvent => {
    const event = stages.events[i]!
    return {
      event,
      grounds: groundsInWords(joined),
      clauses: joined.drafts.map((draft) => explainClause(draft, joined, stages, naming)),
      date: explainDate(joined, stages),
      place: explainPlace(joined, stages),
      issues: explainIssues(event, joined, stages),
    }
  })
}

function groundsInWords(joined: JoinedEvent): string[] {
  const { toldAgain, dated, phraseOnly, speakerOnly } = groundsOf(joined)
  return [
    ...(toldAgain ? ['told in several sentences (+)'] : []),
    ...(dated ? ['the text states the date (+)'] : []),
    ...(phraseOnly ? ['its type rests on a set phrase alone (-)'] : []),
    ...(speakerOnly ? ['one side is only "we" or "I" (-)'] : []),
  ]
}

function explainClause(
  draft: Draft,
  event: JoinedEvent,
  stages: Stages,
  naming: NamingRule,
): ExplainedClause {
  const { reading } = stages
  const roles = new Map(event.lead.participants.map((p) => [p.actor, p.role]))
  for (const { actor, role } of draft.participants) roles.set(actor, role)
  return {
    rule: draft.rule,
    trigger: quoteOf(reading, draft.at, draft.atEnd),
    clause: quoteOf(reading, draft.from, draft.to),
    joined: draft === event.lead ? null : whyJoined(draft, event.lead),
    participants: [...draft.named].map(([actor, { mention }]) =>
      explainParticipant(actor, roles.get(actor) ?? 'ACTOR', mention, stages, naming),
    ),
  }
}

function whyJoined(draft: Draft, lead: Draft): string {
  if (lead.mode === 'summit') return 'the same summit named again'
  if (lead.type === 'CONSULT' && lead.happening)
    return draft.happening ? 'the same meeting told again' : 'talked about at the meeting'
  if (lead.mode === 'signing') return 'the same signing told again'
  return 'the same claim told again'
}

function explainParticipant(
  actor: ActorId,
  role: Role,
  mention: Mention | null,
  stages: Stages,
  naming: NamingRule,
): ExplainedParticipant {
  const { reading } = stages
  const inner = mention?.actors.includes(actor)
    ? mention
    : mention?.nested.find((m) => m.actors.includes(actor))
  const read = inner ?? mention
  return {
    actor,
    name: nameOf(actor, stages),
    role,
    rule: naming.of(actor, read),
    words: read && quoteOf(reading, read.from, read.to),
    standsFor: standsFor(actor, stages),
  }
}

function standsFor(actor: ActorId, stages: Stages): ExplainedParticipant['standsFor'] {
  const { cast, gazetteer } = stages
  const standing = cast.standing(actor)
  if (!standing || standing === actor) return null
  const person = cast.people.get(actor)
  const bySeeds = person
    ? gazetteer.officesOn(actor, cast.day).some((office) => office.of === person.of)
    : gazetteer.actsFor(actor, cast.day) !== null
  return {
    actor: standing,
    name: nameOf(standing, stages),
    known: bySeeds ? 'seeds' : 'text',
    title: person?.title ?? null,
  }
}

function nameOf(actor: ActorId, { cast, gazetteer }: Stages): string {
  const own = kindOf(actor) === 'Leader' ? cast.people.get(actor) : cast.bodies.get(actor)
  return own?.name ?? gazetteer.nameOf(actor) ?? actor
}

function explainDate(
  { lead, drafts, datedBy }: JoinedEvent,
  { reading, cast }: Stages,
): ExplainedEvent['date'] {
  const { date } = lead
  if (date === null) return { date, from: null, words: null }
  const own = drafts.find((d) => d.stated === date)
  if (!own) return { date, from: datedBy ? 'meeting' : 'document', words: null }
  const { from, to } = reading.sentences[own.sentence]!
  const [start, end] = [reading.tokens[from]!.start, reading.tokens[to - 1]!.end]
  const found = datesIn(reading, start, end, cast.day).find((d) => d.date === date)
  return { date, from: 'text', words: found ? span(reading, found.start, found.end) : null }
}

function explainPlace({ lead, drafts }: JoinedEvent, { reading }: Stages): ExplainedEvent['place'] {
  const { place } = lead
  if (place === null) return null
  for (const { sentence } of drafts) {
    const { from, to } = reading.sentences[sentence]!
    const at = reading.view.text.indexOf(place, reading.tokens[from]!.start)
    if (at >= 0 && at + place.length <= reading.tokens[to - 1]!.end)
      return { place, words: span(reading, at, at + place.length) }
  }
  return null
}

/** The stored text behind offsets of the view. */
function span({ view, document }: Reading, from: number, to: number): Quote {
  const start = view.toSource(from)
  const end = view.toSource(to - 1) + 1
  return { start, end, quote: document.text.slice(start, end) }
}
