import type { ActorId } from '../../model/actor.ts'
import type { Cast } from '../cast.ts'
import type { Parties } from '../parties.ts'
import type { Reading } from '../reading.ts'
import type { Frame } from './frame.ts'
import { actorsOf } from './groups.ts'
import { MissingSide } from './missing-side.ts'
import { NounSides } from './noun-sides.ts'
import type { FoundTrigger } from './triggers.ts'
import { VerbSides } from './verb-sides.ts'

/** Who does it and to whom, as one trigger's clause tells; in symmetric types the two together are the parties. */
export interface Sides {
  source: ActorId[]
  target: ActorId[]
  /** The text leaves one side out. */
  guessed: boolean
  /** The source deals with each of the target apart: "with our partners, including A and B". */
  each?: boolean
  /** Each of the source deals with the target for himself: "A, B and C pledged help to D". */
  apart?: boolean
  /** A person is visited, not a place. */
  personal?: boolean
  from?: number
}

/** Finds the two sides of a trigger. */
export class SideReader {
  private readonly verbs: VerbSides
  private readonly nouns: NounSides
  private readonly missing: MissingSide

  constructor(reading: Reading, cast: Cast, parties: Parties) {
    this.missing = new MissingSide(cast, parties)
    this.verbs = new VerbSides(reading, cast, parties, this.missing)
    this.nouns = new NounSides(reading, cast, parties, this.missing)
  }

  /** @param until token where the clause ends
   *  @param alone whom it is done to will do ("Three civilians were killed")
   *  @returns null where the text does not tell who does it */
  sides(found: FoundTrigger, frame: Frame, until: number, alone: boolean): Sides | null {
    const sides = (found.part === 'noun' ? this.nouns : this.verbs).read(found, frame, until)
    const passive = found.passive || found.trigger.needs.includes('suffers')
    return sides ?? (alone && passive ? this.suffered(found, frame) : null)
  }

  /** A passive verb without its doer, or one that tells what befell its subject: who has suffered it, or between whom it was ended. */
  private suffered(found: FoundTrigger, frame: Frame): Sides | null {
    const { type } = found.trigger
    const among = /^(?:SANCTION|RETREAT)$/.test(type)
      ? frame.after(['between', 'by', 'with'], frame.sentence.from, found.from)
      : null
    if (among) return { source: actorsOf(among), target: [], guessed: false, from: among.from }
    const subject = /^(?:RETREAT|COERCE|ASSAULT)$/.test(type) ? frame.subject(found) : null
    return subject ? { source: [], target: actorsOf(subject), guessed: false, from: subject.from } : null
  }

  /** Remembers whom a claim accuses or asks. */
  noteTarget(found: FoundTrigger, target: ActorId[]): void {
    this.missing.noteTarget(found, target)
  }
}
