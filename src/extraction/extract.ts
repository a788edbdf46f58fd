import { createHash } from 'node:crypto'
import type { Judgement } from '../identity/judgements.ts'
import { Linker } from '../identity/linker.ts'
import { type ActorId, kindOf } from '../model/actor.ts'
import { earliestDay, latestDay } from '../model/dates.ts'
import type { SourceDocument } from '../model/document.ts'
import type { CodedEvent, Quote } from '../model/event.ts'
import type { Explanation } from '../model/explanation.ts'
import type { Extraction, FoundActor } from '../model/extraction.ts'
import { quadCategory } from '../model/plover.ts'
import type { Reference } from '../model/reference.ts'
import { findAgreements } from './agreements.ts'
import { Cast } from './cast.ts'
import type { Coder } from './coder.ts'
import { Coder as SentenceCoder } from './coding/coder.ts'
import { confidenceOf } from './coding/confidence.ts'
import { type JoinedEvent, joinDrafts } from './coding/join.ts'
import { titleOf } from './coding/title.ts'
import { explainEvents, type Stages } from './explain/explain.ts'
import { Gazetteer } from './gazetteer.ts'
import { IssueFinder, outsideNames } from './issues.ts'
import { type Lexicon, loadLexicon } from './lexicon.ts'
import { findMentions, type OpenMention } from './mentions/find.ts'
import { type Parties, partiesOf } from './parties.ts'
import { isMission, isReport, publisherOf } from './publisher.ts'
import { type Mention, quoteOf, type Reading, readDocumentText, textOf } from './reading.ts'
import { resolveReferences } from './references.ts'

/** Name and version; facts of an older version are replaced when a document is ingested again. */
export const EXTRACTOR = 'entente-rules/2'
const LONG_SENTENCE = 700

/** The rules: at once, and able to tell how they found what they found. Deterministic: the same document and seeds give
 *  the same extraction, in time linear in the length of the text. */
export interface RulesCoder extends Coder {
  extract(document: SourceDocument): Extraction
  /** @returns for each event of `extract`, in its order, which rule made it from which words */
  explain(document: SourceDocument): Explanation
}

/** What reading a document needs of the seeds. */
export interface Tools {
  gazetteer: Gazetteer
  linker: Linker
  lexicon: Lexicon
  finder: IssueFinder
}

/** A document with who is who in it: where every coder begins. */
export interface ReadActors {
  reading: Reading
  /** As named, and with what refers to them. */
  named: readonly OpenMention[]
  mentions: readonly Mention[]
  parties: Parties
  cast: Cast
}

/** Makes the seeds ready for reading text.
 *  @param reference the seeds
 *  @param judgements what people decided about names (docs/identity.md) */
export function toolsOf(reference: Reference, judgements: readonly Judgement[] = []): Tools {
  const gazetteer = new Gazetteer(reference)
  return {
    gazetteer,
    linker: new Linker(gazetteer, judgements),
    lexicon: loadLexicon(),
    finder: new IssueFinder(reference.issues),
  }
}

/** The rule-based coder: mentions → references → events → issues. */
export function createCoder(reference: Reference, tools: Tools = toolsOf(reference)): RulesCoder {
  const read = (document: SourceDocument) => readDocument(document, tools)
  return {
    extractor: EXTRACTOR,
    extract: (document) => extractionOf(document, read(document)),
    explain: (document) => ({ document, extractor: EXTRACTOR, events: explainEvents(read(document)) }),
  }
}

/** Finds who is named in a document and who is meant by what refers to them. */
export function readActors(
  document: SourceDocument,
  { gazetteer, linker, lexicon }: Pick<Tools, 'gazetteer' | 'linker' | 'lexicon'>,
): ReadActors {
  const cast = new Cast(gazetteer, linker, document)
  cast.publisher = publisherOf(document.publisher, gazetteer)
  cast.mission = isMission(document.publisher)
  const reading = readDocumentText(document)
  cast.report = isReport(cast.publisher, document.title, reading.view.text)
  const named = findMentions(reading, gazetteer, lexicon, cast)
  const parties = partiesOf(reading, named, cast)
  const { mentions, speakers } = resolveReferences(reading, named, parties, { gazetteer, lexicon, cast })
  return { reading, named, mentions, parties: { ...parties, speakers }, cast }
}

function readDocument(document: SourceDocument, tools: Tools): Stages & { named: readonly OpenMention[] } {
  const { gazetteer, lexicon, finder } = tools
  const { reading, named, mentions, parties, cast } = readActors(document, tools)
  const issues = outsideNames(finder.find(reading), mentions)
  const drafts = new SentenceCoder(reading, mentions, issues, {
    lexicon,
    gazetteer,
    cast,
    finder,
    parties,
  }).code()
  const joined = joinDrafts(drafts, cast, finder, (draft) => onSidelines(reading, draft.sentence))
  const events = codedEvents(reading, joined, { gazetteer, finder, cast })
  return { reading, named, mentions, issues, joined, events, cast, gazetteer, finder }
}

function extractionOf(document: SourceDocument, read: ReturnType<typeof readDocument>): Extraction {
  const { reading, named, mentions, joined, cast, gazetteer } = read
  const events = [...read.events]
  return {
    document,
    extractor: EXTRACTOR,
    ...foundActors(reading, named, mentions, events, cast),
    agreements: findAgreements(reading, joined, cast, gazetteer),
    ...introduced(reading, mentions, cast),
    events,
  }
}

function onSidelines(reading: Reading, index: number): boolean {
  const sentence = reading.sentences[index]!
  const text = textOf(reading, sentence.from, sentence.to)
  return /\b(?:on the (?:sidelines|margins)|in the margins|at the margins|during|at) (?:of )?(?:the|this)\b/i.test(
    text,
  )
}

function codedEvents(
  reading: Reading,
  joined: JoinedEvent[],
  tools: { gazetteer: Gazetteer; finder: IssueFinder; cast: Cast },
): CodedEvent[] {
  const { gazetteer, finder, cast } = tools
  const ids = new Map<JoinedEvent, string>()
  const used = new Set<string>()
  const events = joined.map((event): CodedEvent => {
    const { lead } = event
    const evidence = quotes(reading, event)
    const id = eventId(reading.document.id, lead, evidence[0]!, used)
    ids.set(event, id)
    return {
      id,
      type: lead.type,
      mode: lead.mode,
      quadCategory: quadCategory(lead.type),
      date: lead.date,
      startDate: earliestDay(lead.date),
      endDate: latestDay(lead.date),
      place: lead.place,
      title: titleOf(
        lead,
        (actor) =>
          cast.people.get(actor)?.name ??
          cast.bodies.get(actor)?.name ??
          cast.groups.get(actor)?.name ??
          gazetteer.nameOf(actor) ??
          actor,
        (issue) => finder.labelOf(issue),
      ),
      participants: lead.participants,
      issues: lead.issues,
      evidence,
      partOf: null,
      happening: lead.happening,
      rule: lead.rule,
      confidence: confidenceOf(event),
    }
  })
  joined.forEach((event, i) => {
    if (event.partOf) events[i]!.partOf = ids.get(event.partOf) ?? null
  })
  return events
}

/** The sentences that prove the event, each once; of a very long one the clause. */
function quotes(reading: Reading, event: JoinedEvent): Quote[] {
  const seen = new Map<string, Quote>()
  for (const draft of event.drafts) {
    const sentence = reading.sentences[draft.sentence]!
    const whole = quoteOf(reading, sentence.from, sentence.to)
    const quote = whole.quote.length <= LONG_SENTENCE ? whole : quoteOf(reading, draft.from, draft.to)
    seen.set(`${quote.start}-${quote.end}`, quote)
  }
  return [...seen.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** The id of an event, a hash of what it says and where; another where `used` has it already. */
export function eventId(
  document: string,
  lead: Pick<JoinedEvent['lead'], 'type' | 'mode' | 'title' | 'participants' | 'issues'>,
  quote: Quote,
  used: Set<string>,
): string {
  const participants = lead.participants.map((p) => `${p.role} ${p.actor}`).sort()
  const told = [
    document,
    lead.type,
    lead.mode,
    lead.title,
    ...participants,
    ...lead.issues.toSorted(),
    quote.start,
    quote.end,
  ]
  for (let n = 0; ; n++) {
    const id = `event:${createHash('sha256')
      .update(JSON.stringify(n ? [...told, n] : told))
      .digest('hex')
      .slice(0, 16)}`
    if (used.has(id)) continue
    used.add(id)
    return id
  }
}

/** Who was found, with the places that name them; states that nobody names but somebody acts for too. */
export function foundActors(
  reading: Reading,
  named: readonly OpenMention[],
  mentions: readonly Mention[],
  events: readonly CodedEvent[],
  cast: Cast,
): Pick<Extraction, 'states' | 'organizations' | 'leaders' | 'groups'> {
  const quotesOf = new Map<ActorId, Map<string, Quote>>()
  const note = (actor: ActorId, from: number, to: number) => {
    const quote = quoteOf(reading, from, to)
    const list = quotesOf.get(actor) ?? new Map<string, Quote>()
    list.set(String(quote.start), quote)
    quotesOf.set(actor, list)
  }
  const noteInside = (m: Mention): void => {
    for (const inner of m.nested) {
      for (const actor of inner.actors) note(actor, inner.from, inner.to)
      noteInside(inner)
    }
  }
  for (const m of mentions) {
    if (m.form !== 'pronoun' && m.form !== 'plural')
      for (const actor of m.actors) note(actor, m.from, stateNameEnd(reading, m))
    noteInside(m)
  }
  for (const m of named) if (m.actors.length === 0) noteInside(m)
  const byName = new Set(mentions.filter((m) => m.kind === 'person').flatMap((m) => m.actors))
  const acting = new Set(events.flatMap((e) => e.participants.map((p) => cast.standing(p.actor))))
  const taking = new Set(events.flatMap((e) => e.participants.map((p) => p.actor)))
  const leaders = [...quotesOf.keys()].filter((id) => kindOf(id) === 'Leader')
  const implied = new Set([...acting, ...leaders.map((id) => cast.standing(id)), cast.publisherState()])
  const states = new Set(
    [...quotesOf.keys(), ...implied].filter((id): id is ActorId => id !== null && kindOf(id) === 'State'),
  )
  const found = (id: ActorId, name: string, rest: Partial<FoundActor>): FoundActor => ({
    actor: id,
    name,
    acronym: null,
    of: null,
    office: null,
    implied: !quotesOf.has(id),
    mentions: [...(quotesOf.get(id)?.values() ?? [])].sort((a, b) => a.start - b.start),
    ...rest,
  })
  return {
    states: [...states].map((id) => found(id, id, {})),
    organizations: [...cast.bodies.values()]
      .filter((b) => quotesOf.has(b.id))
      .map((b) => found(b.id, b.name, { acronym: b.acronym, of: b.of })),
    leaders: [...cast.people.values()]
      .filter((p) => quotesOf.has(p.id))
      .map((p) => found(p.id, p.name, { of: p.of, office: p.title, implied: !byName.has(p.id) })),
    groups: [...cast.groups.values()]
      .filter((g) => quotesOf.has(g.id) || taking.has(g.id))
      .map((g) => found(g.id, g.name, { of: g.apart ? null : g.state })),
  }
}

/** "Cambodian government" mentions the state by its first word. */
function stateNameEnd(reading: Reading, mention: Mention): number {
  if (mention.kind !== 'state' || mention.form !== 'government') return mention.to
  let to = mention.from + 1
  while (to < mention.to && reading.tokens[to]!.capital) to++
  return to
}

/** Persons and bodies that no seed holds, with whom they act for, as far as the document tells of them. */
export function introduced(
  reading: Reading,
  mentions: readonly Mention[],
  cast: Cast,
): Pick<Extraction, 'newOrganizations' | 'newLeaders' | 'newActsFor' | 'newOffices'> {
  const first = new Map<ActorId, Quote>()
  const note = (m: Mention): void => {
    if (m.form === 'pronoun' || m.form === 'plural') return
    for (const actor of m.actors) if (!first.has(actor)) first.set(actor, quoteOf(reading, m.from, m.to))
    for (const inner of m.nested) note(inner)
  }
  for (const m of mentions) note(m)
  const bodies = [...cast.bodies.values()].filter((b) => !b.known && first.has(b.id))
  const people = [...cast.people.values()].filter((p) => !p.known && first.has(p.id))
  const found = (actor: ActorId) => cast.bodies.get(actor)?.known !== false || first.has(actor)
  return {
    newOrganizations: bodies.map(({ id, name, acronym, kind }) => ({ id, name, acronym, kind })),
    newLeaders: people.map(({ id, name }) => ({ id, name })),
    newActsFor: bodies.flatMap((b) =>
      b.of && found(b.of) ? [{ organization: b.id, actsFor: b.of, quote: first.get(b.id)! }] : [],
    ),
    newOffices: people.flatMap((p) =>
      p.of && found(p.of) && p.title
        ? [{ leader: p.id, of: p.of, title: p.title, quote: first.get(p.id)! }]
        : [],
    ),
  }
}
