import type { ActorId } from '../../model/actor.ts'
import type { Cast } from '../cast.ts'
import type { Parties } from '../parties.ts'
import type { Frame } from './frame.ts'
import { actorsOf } from './groups.ts'
import type { FoundTrigger } from './triggers.ts'

/** Who is meant where a clause leaves one side out. */
export class MissingSide {
  private readonly cast: Cast
  private readonly parties: Parties
  /** Whom the document last accused or asked, for "We demand his immediate release". */
  private lastTarget: ActorId[] = []

  constructor(cast: Cast, parties: Parties) {
    this.cast = cast
    this.parties = parties
  }

  /** Remembers whom a claim accuses or asks. */
  noteTarget(found: FoundTrigger, target: ActorId[]): void {
    if (/^(?:ACCUSE|REQUEST)$/.test(found.trigger.type) && target.length > 0) this.lastTarget = target
  }

  /** The side that the text leaves out: the other party, or whom the text is about. */
  fill(found: FoundTrigger, source: ActorId[]): ActorId[] {
    const { type, counterpart } = found.trigger
    if (type === 'REQUEST' || type === 'ACCUSE' || type === 'THREATEN') {
      const about = this.lastTarget.filter((a) => !source.includes(a))
      if (about.length > 0 && type !== 'ACCUSE') return about
    }
    if (!counterpart) return []
    return type === 'AID' ? this.cast.standings(this.counterpart(source)) : this.counterpart(source)
  }

  /** Who does it where no subject stands before the verb: whom the sentence goes on to, else who the text is between. */
  unsaidSubject(found: FoundTrigger, frame: Frame): ActorId[] {
    const opens = found.form === 'ing' && found.from === frame.sentence.from
    const opener = opens ? this.opener(found, frame) : []
    if (opener.length > 0) return opener
    return found.trigger.topic && found.trigger.type === 'CONSULT' && !found.trigger.weak
      ? this.parties.standing
      : []
  }

  /** "The two Presidents reaffirmed their commitment": both parties, each to the other. @returns [] for any others */
  eachOther(source: ActorId[]): ActorId[] {
    const own = this.cast.standings(source)
    return own.length === 2 && own.every((a) => this.parties.standing.includes(a)) ? source : []
  }

  /** Whether all of them are parties of the document. */
  isParty(actors: ActorId[]): boolean {
    return this.cast.standings(actors).every((a) => this.parties.standing.includes(a))
  }

  /** Who acts in a sentence that opens with the meeting: "Meeting with the FM of Japan, the two ministers agreed …". */
  opener(found: FoundTrigger, frame: Frame, met: ActorId[] = []): ActorId[] {
    if (found.from > frame.sentence.from + 4) return []
    const others = this.cast.standings(met)
    const actors = actorsOf(frame.afterOpening(found.to))
    const own = actors.filter((a) => !others.includes(this.cast.standing(a)))
    if (own.length > 0 || actors.length === 0) return own
    const home = this.parties.standing[0]
    return home && !others.includes(home) ? [home] : []
  }

  /** The other parties of the document, their leaders where the text names them. */
  counterpart(source: ActorId[]): ActorId[] {
    const { parties, cast } = this
    const own = this.cast.standings(source)
    if (!parties.contact) return []
    if (!own.some((a) => parties.standing.includes(a))) return []
    const others = parties.standing.filter((a) => !own.includes(a))
    return others.map((state) => parties.leaders.find((l) => cast.standing(l) === state) ?? state)
  }
}
