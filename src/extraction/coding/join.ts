import type { ActorId } from '../../model/actor.ts'
import { kindOf } from '../../model/actor.ts'
import type { Cast } from '../cast.ts'
import type { IssueFinder } from '../issues.ts'
import { KeyIndex } from '../key-index.ts'
import type { Draft } from './draft.ts'

/** Drafts that tell one event, the first one leading. */
export interface JoinedEvent {
  lead: Draft
  drafts: Draft[]
  partOf: JoinedEvent | null
  /** The meeting whose day it has, where its own clauses state none. */
  datedBy?: JoinedEvent
}

/** Joins drafts into events: what was talked about belongs to the meeting; one claim told twice is one event. */
export function joinDrafts(
  drafts: readonly Draft[],
  cast: Cast,
  finder: IssueFinder,
  sideline: (draft: Draft) => boolean,
): JoinedEvent[] {
  const standing = (draft: Draft): string =>
    [
      ...new Set(
        draft.participants.filter((p) => p.role !== 'BENEFICIARY').map((p) => cast.standing(p.actor)),
      ),
    ]
      .sort()
      .join(' ')
  const events: JoinedEvent[] = []
  const claims = new Map<string, JoinedEvent[]>()
  const talks = new Map<string, JoinedEvent>()
  const meetings: JoinedEvent[] = []
  const meetingsOf = new KeyIndex<JoinedEvent>()
  const summits: JoinedEvent[] = []
  for (const draft of drafts) {
    if (draft.mode === 'summit') {
      const same = summits.find((e) => sameName(e.lead.title, draft.title))
      if (same) same.drafts.push(draft)
      else summits.push({ lead: draft, drafts: [draft], partOf: null })
    } else if (isOccasion(draft)) {
      const key = standing(draft)
      const same = meetingsOf.having([key]).find((e) => sameMeeting(e, draft))
      if (same) {
        absorb(same, draft, cast)
        continue
      }
      const meeting = { lead: draft, drafts: [draft], partOf: null }
      meetings.push(meeting)
      meetingsOf.add(meeting, [key])
    }
  }
  for (const draft of drafts) {
    if (draft.mode === 'summit' || isOccasion(draft)) continue
    if (draft.type === 'CONSULT') {
      const key = standing(draft)
      const met = meetingsOf.having([key]).filter((e) => e.lead.type === 'CONSULT')
      const home =
        met.find((e) => e.lead.mode !== 'visit') ?? met[0] ?? (draft.weak ? undefined : talks.get(key))
      if (home) {
        if (draft.issues.length > 0 || !draft.weak) absorb(home, draft, cast)
      } else if (!draft.weak) {
        const talk = { lead: draft, drafts: [draft], partOf: null }
        events.push(talk)
        talks.set(key, talk)
      }
      continue
    }
    const key = `${draft.type} ${roles(draft)}`
    const alike = claims.get(key) ?? []
    const same =
      alike.find((e) => e.lead.sentence === draft.sentence || sameIssues(e.lead, draft)) ??
      alike.find((e) => isVague(e.lead) !== isVague(draft))
    if (same) {
      absorb(same, draft, cast)
      continue
    }
    const event = { lead: draft, drafts: [draft], partOf: null }
    events.push(event)
    alike.push(event)
    claims.set(key, alike)
  }
  const summitsIn = new KeyIndex<JoinedEvent>()
  for (const summit of summits)
    summitsIn.add(
      summit,
      summit.drafts.map((d) => String(d.sentence)),
    )
  for (const meeting of meetings) {
    const sides = meeting.drafts.filter(sideline)
    meeting.partOf = summitsIn.having(sides.map((d) => String(d.sentence)))[0] ?? null
  }
  addWhatWasSaid(meetings, events, cast)
  const all = [...meetings, ...summits, ...events]
  for (const { lead } of all) {
    lead.issues = lead.type === 'CONSULT' ? finder.topics(lead.issues) : finder.specific(lead.issues)
    if (lead.issues.length === 0 && lead.mode !== 'summit') lead.issues = ['bilateral-relations']
  }
  dateClaims(all, meetings, cast)
  return all.sort((a, b) => a.lead.at - b.lead.at)
}

/** What a meeting's parties say together of others, or in the sentence that tells what they discussed, was discussed. */
function addWhatWasSaid(meetings: readonly JoinedEvent[], claims: readonly JoinedEvent[], cast: Cast): void {
  const standings = (event: JoinedEvent, role: string) =>
    event.lead.participants.filter((p) => p.role === role).map((p) => cast.standing(p.actor))
  const claimsBy = new KeyIndex<JoinedEvent>()
  for (const claim of claims)
    if (claim.lead.type !== 'CONSULT') claimsBy.add(claim, standings(claim, 'ACTOR').slice(0, 1))
  for (const meeting of meetings) {
    if (meeting.lead.type !== 'CONSULT') continue
    const parties = new Set(standings(meeting, 'ACTOR'))
    const discussed = new Set(meeting.drafts.filter((d) => !d.happening).map((d) => d.sentence))
    for (const claim of claimsBy.having([...parties])) {
      const speakers = standings(claim, 'ACTOR')
      if (!speakers.every((actor) => parties.has(actor))) continue
      const together =
        new Set(speakers).size === parties.size && standings(claim, 'RECIPIENT').some((a) => !parties.has(a))
      if (together || claim.drafts.some((d) => discussed.has(d.sentence)))
        meeting.lead.issues = [...new Set([...meeting.lead.issues, ...claim.lead.issues])]
    }
  }
}

/** Deeds of force and meetings have the date that the text states or none. What is said, promised or under way holds for
 *  the day of the meeting at which it was said, else for the day of the document. */
export const UNDATED = /^(?:MOBILIZE|ASSAULT|COERCE|PROTEST|SANCTION|RETREAT|CONSULT)$/

function dateClaims(events: readonly JoinedEvent[], meetings: readonly JoinedEvent[], cast: Cast): void {
  const sides = (event: JoinedEvent) => new Set(event.lead.participants.map((p) => cast.standing(p.actor)))
  const dated = new KeyIndex<JoinedEvent>()
  for (const meeting of meetings)
    if (meeting.lead.type === 'CONSULT' && meeting.lead.date?.length === 10)
      dated.add(meeting, sides(meeting))
  for (const event of events) {
    const { lead } = event
    if (lead.date !== null || UNDATED.test(lead.type)) continue
    const actors = [...sides(event)]
    const meeting = dated.having(actors.slice(0, 1)).find((m) => isWithin(actors, sides(m)))
    event.datedBy = meeting
    lead.date = meeting?.lead.date ?? (lead.mode === 'signing' ? null : cast.day)
  }
}

const isWithin = (actors: readonly ActorId[], all: ReadonlySet<ActorId>): boolean =>
  actors.every((actor) => all.has(actor))

/** A meeting, call, visit or signing: told over and over in one document. */
const isOccasion = (draft: Draft): boolean =>
  draft.happening && (draft.type === 'CONSULT' || draft.mode === 'signing')

/** One meeting, unless two days or a visit and a meeting are told apart. */
function sameMeeting(event: JoinedEvent, draft: Draft): boolean {
  const visit = (d: Draft) => d.mode === 'visit'
  if (event.lead.type !== draft.type || visit(event.lead) !== visit(draft)) return false
  return event.lead.date === null || draft.date === null || event.lead.date === draft.date
}

function absorb(event: JoinedEvent, draft: Draft, cast: Cast): void {
  const { lead } = event
  event.drafts.push(draft)
  lead.issues = [...new Set([...lead.issues, ...draft.issues])]
  if (draft.happening || lead.happening) {
    lead.date ??= draft.happening ? draft.date : null
    lead.place ??= draft.happening ? draft.place : null
  }
  const named = (actor: ActorId) => kindOf(actor) === 'Leader'
  for (const p of draft.participants) {
    if (lead.participants.some((own) => own.actor === p.actor && own.role === p.role)) continue
    const same = lead.participants.findIndex(
      (own) => own.role === p.role && cast.standing(own.actor) === cast.standing(p.actor),
    )
    if (
      same < 0 ||
      (named(p.actor) &&
        lead.participants.some(
          (own) => named(own.actor) && cast.standing(own.actor) === cast.standing(p.actor) && draft.happening,
        ))
    )
      lead.participants.push(p)
    else if (named(p.actor) && !named(lead.participants[same]!.actor)) lead.participants[same] = p
  }
}

const roles = (draft: Draft): string =>
  draft.participants
    .map((p) => `${p.role} ${p.actor}`)
    .sort()
    .join(' ')

/** A claim that names no matter is told again where another of the two names one. */
const isVague = (draft: Draft): boolean => draft.issues.length === 0

const sameIssues = (a: Draft, b: Draft): boolean => a.issues.toSorted().join() === b.issues.toSorted().join()

function sameName(a: string | null, b: string | null): boolean {
  if (!a || !b) return false
  return a === b || a.includes(b) || b.includes(a)
}
