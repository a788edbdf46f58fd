import { EntenteError } from '../errors.ts'
import { earliestDay } from '../model/dates.ts'
import type { Quote } from '../model/event.ts'
import type { Extraction } from '../model/extraction.ts'
import { fold } from '../model/fold.ts'
import { fitsIndex, type LinkRow, type NodeRow, span } from './rows.ts'

/** A document's facts as nodes and links, in the order of writing, under the names of the files in cypher/write. */
export interface DocumentRows {
  document: NodeRow[]
  'introduce-organization': LinkRow[]
  'introduce-leader': LinkRow[]
  'introduce-group': LinkRow[]
  'introduce-agreement': LinkRow[]
  'acts-for': LinkRow[]
  'holds-office': LinkRow[]
  'mentions-actor': LinkRow[]
  'mentions-agreement': LinkRow[]
  'party-to': LinkRow[]
  event: NodeRow[]
  'participated-in': LinkRow[]
  concerns: LinkRow[]
  'reported-in': LinkRow[]
  'part-of': LinkRow[]
}

/** Lays an extraction out as it is stored.
 *  @throws EntenteError EXTRACTION when it contradicts itself: a quote that is not the text at its place, an event
 *  without evidence, a part of an event that is not there, an id too long to be indexed */
export function documentRows(extraction: Extraction): DocumentRows {
  checkExtraction(extraction)
  const { document, extractor, events, agreements } = extraction
  const { id, published, origin: _, ...card } = document
  const statedOn = earliestDay(published)
  const from = (target: string, properties: Record<string, unknown>) => link(id, target, properties)
  return {
    document: [{ ...node(id, { ...card, published, extractor }), ...span(published, published) }],
    'introduce-organization': extraction.newOrganizations.map(({ id: actor, name, acronym, kind }) =>
      from(actor, { name, acronym, kind, ...named(name, acronym) }),
    ),
    'introduce-leader': extraction.newLeaders.map(({ id: actor, name }) =>
      from(actor, { name, ...named(name, null) }),
    ),
    'introduce-group': extraction.groups.map(({ actor, name }) =>
      from(actor, { name, ...named(name, null) }),
    ),
    'introduce-agreement': agreements.map(({ id: agreement, name, kind, signed }) => ({
      ...from(agreement, { name, kind, signed }),
      ...span(signed, signed),
    })),
    'acts-for': distinct(
      [...extraction.newActsFor, ...groupTies(extraction)].map(({ organization, actsFor, quote }) => ({
        ...link(organization, actsFor, { document: id, ...quoted(quote) }),
        statedOn,
      })),
    ),
    'holds-office': distinct(
      extraction.newOffices.map(({ leader, of, title, quote }) => ({
        ...link(leader, of, { title, document: id, ...quoted(quote) }),
        statedOn,
      })),
    ),
    'mentions-actor': [
      ...extraction.states,
      ...extraction.organizations,
      ...extraction.leaders,
      ...extraction.groups,
    ]
      .filter(({ mentions }) => mentions.length > 0)
      .map(({ actor, mentions }) => from(actor, { count: mentions.length })),
    'mentions-agreement': agreements
      .filter(({ mentions }) => mentions.length > 0)
      .map(({ id: agreement, mentions }) => from(agreement, { count: mentions.length })),
    'party-to': agreements.flatMap(({ id: agreement, parties, mentions }) =>
      [...new Set(parties)].map((party) =>
        link(party, agreement, { document: id, ...(mentions[0] && quoted(mentions[0])) }),
      ),
    ),
    event: events.map(
      ({ participants: _p, issues: _i, evidence: _e, partOf: _w, startDate, endDate, ...event }) => ({
        ...node(event.id, { ...event, extractor: event.extractor ?? extractor }),
        startDate,
        endDate,
      }),
    ),
    'participated-in': distinct(
      events.flatMap((event) => event.participants.map(({ actor, role }) => link(actor, event.id, { role }))),
    ),
    concerns: distinct(
      events.flatMap((event) => event.issues.map((issue) => link(event.id, `issue:${issue}`, {}))),
    ),
    'reported-in': distinct(
      events.flatMap((event) =>
        event.evidence.map((quote) =>
          link(event.id, id, {
            ...quoted(quote),
            extractors: quote.extractors ?? [event.extractor ?? extractor],
          }),
        ),
      ),
    ),
    'part-of': events.flatMap((event) => (event.partOf === null ? [] : [link(event.id, event.partOf, {})])),
  }
}

/** Ids of actors and issues that must be in the graph before the document's facts can be written: all that it
 *  speaks of and does not bring in itself. Sorted. */
export function presumed(rows: DocumentRows): { actors: string[]; issues: string[] } {
  const introduced = new Set(introducedActors(rows))
  const ties = [...rows['acts-for'], ...rows['holds-office']]
  const actors = new Set([
    ...ties.flatMap(({ source, target }) => [source, target]),
    ...rows['mentions-actor'].map(({ target }) => target),
    ...rows['party-to'].map(({ source }) => source),
    ...rows['participated-in'].map(({ source }) => source),
  ])
  return {
    actors: [...actors].filter((actor) => !introduced.has(actor)).toSorted(),
    issues: [...new Set(rows.concerns.map(({ target }) => target))].toSorted(),
  }
}

/** Ids of all nodes that the rows write or link. */
export function idsIn(rows: DocumentRows): Set<string> {
  const { document, event, ...links } = rows
  const ends = Object.values(links).flatMap((all) => all.flatMap(({ source, target }) => [source, target]))
  return new Set([...ends, ...[...document, ...event].map(({ id }) => id)])
}

/** Ids of the actors that the document brings in. */
export const introducedActors = (rows: DocumentRows): string[] =>
  [...rows['introduce-organization'], ...rows['introduce-leader'], ...rows['introduce-group']].map(
    ({ target }) => target,
  )

/** For whom groups count: proved by where the text names them, else by the first event in which they take part. */
function groupTies({ groups, events }: Extraction): Extraction['newActsFor'] {
  return groups.flatMap(({ actor, of, mentions }) => {
    const quote =
      mentions[0] ?? events.find((e) => e.participants.some((p) => p.actor === actor))?.evidence[0]
    return of && quote ? [{ organization: actor, actsFor: of, quote }] : []
  })
}

const node = (id: string, properties: Record<string, unknown>): NodeRow => ({
  id,
  properties: { id, ...properties },
})

const link = (source: string, target: string, properties: Record<string, unknown>): LinkRow => ({
  source,
  target,
  properties,
})

const quoted = ({ quote, start, end }: Quote) => ({ quote, start, end })

/** Names and the keys they are found by; a name of signs only has none. */
function named(name: string, acronym: string | null): { names: string[]; keys: string[] } {
  const names = [name, ...(acronym === null ? [] : [acronym])].filter((each) => fold(each) !== '')
  return { names, keys: names.map(fold) }
}

function distinct(links: LinkRow[]): LinkRow[] {
  return [...new Map(links.map((row) => [JSON.stringify(row), row])).values()]
}

function checkExtraction({ document, events, ...found }: Extraction) {
  const wrong = (message: string, facts: Record<string, unknown>) =>
    new EntenteError('EXTRACTION', `${document.origin}: ${message}`, { document: document.id, ...facts })

  const quotes = [
    ...events.flatMap(({ evidence }) => evidence),
    ...[
      ...found.states,
      ...found.organizations,
      ...found.leaders,
      ...found.groups,
      ...found.agreements,
    ].flatMap(({ mentions }) => mentions),
    ...[...found.newActsFor, ...found.newOffices].map(({ quote }) => quote),
  ]
  for (const { quote, start, end } of quotes) {
    const text = document.text.slice(start, end)
    if (text !== quote) {
      throw wrong(`the quote "${quote}" is to be the text at ${start}–${end}, where "${text}" stands`, {
        quote,
        start,
        end,
      })
    }
  }
  const ids = new Set(events.map(({ id }) => id))
  for (const { id, title, evidence, partOf } of events) {
    if (evidence.length === 0) throw wrong(`the event "${title}" has no quote that proves it`, { event: id })
    if (partOf !== null && !ids.has(partOf)) {
      throw wrong(`the event "${title}" is part of ${partOf}, which the document does not report`, {
        event: id,
      })
    }
  }
  if (ids.size < events.length) throw wrong('two of its events have the same id', { events: events.length })
  const introduced = [...found.newOrganizations, ...found.newLeaders, ...found.agreements]
  for (const { id, name } of introduced) {
    if (!fitsIndex(id) || !fitsIndex(`${id}|${fold(name)}`)) {
      throw wrong(`"${name.slice(0, 60)}…" is a name of ${name.length} characters, too long to be one`, {
        name: name.slice(0, 200),
      })
    }
  }
}
