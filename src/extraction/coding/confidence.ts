import type { JoinedEvent } from './join.ts'

/** From −2 to 2 points: the share of (type, pair) claims with so many that hold on labelled documents, as
 *  `entente eval` measures it under "confidence". */
const SHARES: Record<number, number> = { '-2': 0.5, '-1': 0.6, '0': 0.75, '1': 0.85, '2': 0.95 }

/** What speaks for an event and against it, a point each. */
export interface Grounds {
  /** Several clauses tell it. */
  toldAgain: boolean
  /** The text states when it was. */
  dated: boolean
  /** Its type rests on a set phrase alone, neither a verb nor a noun of action. */
  phraseOnly: boolean
  /** One side is nobody but "we" or "I": who speaks, not who is named. */
  speakerOnly: boolean
}

/** How sure it is that the event's type and participants are what the text says, 0 to 1: the share of events with the
 *  same grounds that are right. docs/extraction.md tells how it was measured. */
export function confidenceOf(event: JoinedEvent): number {
  const { toldAgain, dated, phraseOnly, speakerOnly } = groundsOf(event)
  return SHARES[Number(toldAgain) + Number(dated) - Number(phraseOnly) - Number(speakerOnly)]!
}

/** The grounds of `confidenceOf`. */
export function groundsOf({ lead, drafts }: JoinedEvent): Grounds {
  const onlySpeaks = (actor: string) => {
    const readings = drafts.flatMap((d) => d.named.get(actor) ?? [])
    return readings.length > 0 && readings.every((n) => n.naming === 'speaking')
  }
  return {
    toldAgain: new Set(drafts.map((d) => d.sentence)).size > 1,
    dated: drafts.some((d) => d.stated !== null),
    phraseOnly: drafts.every((d) => d.rule.endsWith('/phrase')),
    speakerOnly: lead.participants.some((p) => onlySpeaks(p.actor)),
  }
}
