import type { ActorId } from '../../model/actor.ts'
import { isStatedDate, type StatedDate } from '../../model/dates.ts'
import type { Participation, Quote, Role } from '../../model/event.ts'
import { EVENT_TYPES, SYMMETRIC } from '../../model/plover.ts'
import type { IssueFinder } from '../issues.ts'
import { type Claim, type ClaimedActor, claimForm } from './answer.ts'
import type { ClaimedActors } from './claimed-actors.ts'
import type { QuoteFinder } from './quote-finder.ts'

/** A claim that holds: who and what are known, and the quote stands in the text. */
export interface Held {
  type: Claim['type']
  mode: string | null
  happening: boolean
  participants: Participation[]
  issues: string[]
  date: StatedDate | null
  place: string | null
  quote: Quote
}

/** A claim that was not kept. */
export interface Refused {
  reason: string
  /** What it said, in one line. */
  claim: string
}

const SHORTEST_QUOTE_WORDS = 3
const LONGEST_QUOTE = 700
const MOST_ACTORS = 60
const LONGEST_PLACE = 80

/** What claims are held against. */
export interface Grounds {
  quotes: QuoteFinder
  actors: ClaimedActors
  issues: ReadonlySet<string>
  finder: IssueFinder
}

/** Holds each claim of an answer against the text, the vocabularies and who is known; whatever else an answer says has
 *  no way into the graph. */
export function checkClaims(
  claims: readonly unknown[],
  grounds: Grounds,
): { held: Held[]; refused: Refused[] } {
  const refused: Refused[] = []
  const refuse = (claim: unknown, reason: string) => {
    refused.push({ reason, claim: inOneLine(claim) })
    return []
  }
  const formed = claims.flatMap((raw) => {
    const fault = faultOf(raw, grounds.issues)
    return typeof fault === 'string' ? refuse(raw, fault) : [fault]
  })
  const quotes = placeQuotes(formed, grounds.quotes)
  const held = formed.flatMap((claim, i) => {
    const quote = quotes[i]!
    if (typeof quote === 'string') return refuse(claim, quote)
    const participants = participantsOf(claim, grounds.actors)
    if (typeof participants === 'string') return refuse(claim, participants)
    const { type, mode, happening, date, place } = claim
    return [
      {
        type,
        mode: mode === 'signing' || type === 'CONSULT' ? mode : null,
        happening,
        participants,
        issues: grounds.finder.specific(claim.issues),
        date: date !== null && isStatedDate(date) ? date : null,
        place: place !== null && place.length <= LONGEST_PLACE && grounds.actors.stands(place) ? place : null,
        quote,
      },
    ]
  })
  return { held, refused }
}

/** The claim, or what is wrong with its form. */
function faultOf(raw: unknown, issues: ReadonlySet<string>): Claim | string {
  const { success, data, error } = claimForm.safeParse(raw)
  if (!success) {
    const fields = new Set(error.issues.map(({ path }) => String(path[0] ?? 'claim')))
    if (fields.has('type') && !EVENT_TYPES.some((type) => (raw as { type?: unknown }).type === type))
      return 'its type is none of PLOVER’s'
    return `it is not in the form asked for (${[...fields].join(', ')})`
  }
  if (data.issues.some((issue) => !issues.has(issue))) return 'its issue is not in the vocabulary'
  if (data.actors.length + data.recipients.length + data.beneficiaries.length > MOST_ACTORS)
    return `it has more than ${MOST_ACTORS} participants`
  return data
}

/** Where the quote of each claim stands, or why it proves nothing. One that stands more than once is taken where it is
 *  nearest to the quote of the claim before or after, which stands once. */
function placeQuotes(claims: readonly Claim[], finder: QuoteFinder): (Quote | string)[] {
  const places = claims.map(({ quote }) => {
    if (quote.length > LONGEST_QUOTE) return `its quote is longer than ${LONGEST_QUOTE} characters`
    if ((quote.match(/[\p{L}\p{N}]+/gu) ?? []).length < SHORTEST_QUOTE_WORDS)
      return `its quote has fewer than ${SHORTEST_QUOTE_WORDS} words`
    const found = finder.placesOf(quote)
    return found.length === 0 ? 'its quote does not stand in the text' : found
  })
  const certain = (i: number): Quote | null => {
    const found = places[i]
    return Array.isArray(found) && found.length === 1 ? found[0]! : null
  }
  return places.map((found, i) => {
    if (typeof found === 'string') return found
    if (found.length === 1) return found[0]!
    const neighbours = [...claims.keys()]
      .filter((other) => certain(other) !== null)
      .toSorted((a, b) => Math.abs(a - i) - Math.abs(b - i) || a - b)
    const near = neighbours[0] === undefined ? null : certain(neighbours[0])
    const [first, second] = near
      ? found.toSorted((a, b) => Math.abs(a.start - near.start) - Math.abs(b.start - near.start))
      : []
    if (
      !near ||
      !first ||
      !second ||
      Math.abs(first.start - near.start) === Math.abs(second.start - near.start)
    )
      return 'its quote stands in the text more than once, and no other claim tells which is meant'
    return first
  })
}

/** Who takes part, in the order of the roles, or why that is nobody's deed. */
function participantsOf(claim: Claim, actors: ClaimedActors): Participation[] | string {
  const symmetric = SYMMETRIC.has(claim.type)
  const sides: [Role, ClaimedActor[]][] = symmetric
    ? [
        ['ACTOR', [...claim.actors, ...claim.recipients]],
        ['BENEFICIARY', claim.beneficiaries],
      ]
    : [
        ['ACTOR', claim.actors],
        ['RECIPIENT', claim.recipients],
        ['BENEFICIARY', claim.beneficiaries],
      ]
  const participants: Participation[] = []
  const taken = new Set<ActorId>()
  for (const [role, claimed] of sides) {
    for (const one of claimed) {
      const actor = actors.actor(one)
      if (actor === null) return 'an actor is neither known nor named in the text'
      if (!taken.has(actor)) participants.push({ actor, role })
      taken.add(actor)
    }
  }
  const standing = (role: Role) => new Set(actors.standings(participants.filter((p) => p.role === role)))
  const [doers, others] = [standing('ACTOR'), standing('RECIPIENT')]
  if (doers.size === 0) return 'nobody does it'
  if (
    symmetric
      ? doers.size < 2
      : others.size > 0
        ? [...others].every((one) => doers.has(one))
        : !claim.happening
  )
    return 'it has one side only'
  return participants
}

/** For people: no line breaks or control characters, at most 160 characters. */
const inOneLine = (claim: unknown): string => {
  const text = JSON.stringify(claim) ?? 'nothing'
  return text.length <= 160 ? text : `${text.slice(0, 159)}…`
}
