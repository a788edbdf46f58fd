import type { CodedEvent } from '../model/event.ts'
import type { Extraction, FoundActor, FoundAgreement } from '../model/extraction.ts'
import type { Coder } from './coder.ts'
import type { IssueFinder } from './issues.ts'
import { joinEvents, standingsOf } from './join-events.ts'

/** Two coders of the same documents: what both tell is one event with the quotes of both, which say who found them.
 *  The first leads where they differ in detail. A document that one of them cannot read is rejected. */
export function bothCoders(first: Coder, second: Coder, finder: IssueFinder): Coder {
  const extractor = `${first.extractor} + ${second.extractor}`
  return {
    extractor,
    async extract(document) {
      const [one, other] = await Promise.all([first.extract(document), second.extract(document)])
      return { ...joinExtractions(one, other, finder), extractor }
    },
  }
}

/** What two coders found in one document, each thing once. */
function joinExtractions(one: Extraction, other: Extraction, finder: IssueFinder): Extraction {
  const organizations = joinActors(one.organizations, other.organizations)
  const leaders = joinActors(one.leaders, other.leaders)
  return {
    document: one.document,
    extractor: one.extractor,
    states: joinActors(one.states, other.states),
    organizations,
    leaders,
    groups: joinActors(one.groups, other.groups),
    agreements: joinBy(one.agreements, other.agreements, ({ id }: FoundAgreement) => id),
    newOrganizations: joinBy(one.newOrganizations, other.newOrganizations, ({ id }) => id),
    newLeaders: joinBy(one.newLeaders, other.newLeaders, ({ id }) => id),
    newActsFor: joinBy(one.newActsFor, other.newActsFor, (tie) => `${tie.organization} ${tie.actsFor}`),
    newOffices: joinBy(one.newOffices, other.newOffices, (held) => `${held.leader} ${held.of}`),
    events: joinEvents(signed(one), signed(other), standingsOf({ organizations, leaders }), finder),
    refused: [...(one.refused ?? []), ...(other.refused ?? [])],
  }
}

/** The events of a coder with its name on each and on each quote. */
function signed({ extractor, events }: Extraction): CodedEvent[] {
  return events.map((event) => ({
    ...event,
    extractor,
    evidence: event.evidence.map((quote) => ({ ...quote, extractors: [extractor] })),
  }))
}

function joinBy<T>(ours: readonly T[], theirs: readonly T[], key: (one: T) => string): T[] {
  const own = new Set(ours.map(key))
  return [...ours, ...theirs.filter((one) => !own.has(key(one)))]
}

/** With the places that either found. */
function joinActors(ours: readonly FoundActor[], theirs: readonly FoundActor[]): FoundActor[] {
  const others = new Map(theirs.map((actor) => [actor.actor, actor]))
  const shared = ours.map((actor) => {
    const other = others.get(actor.actor)
    if (!other) return actor
    const mentions = joinBy(actor.mentions, other.mentions, ({ start }) => String(start))
    return {
      ...actor,
      of: actor.of ?? other.of,
      office: actor.office ?? other.office,
      implied: actor.implied && other.implied,
      mentions: mentions.sort((a, b) => a.start - b.start),
    }
  })
  return joinBy(shared, theirs, ({ actor }) => actor)
}
