import type { ActorId } from '../../model/actor.ts'
import type { Cast } from '../cast.ts'
import type { Parties } from '../parties.ts'
import type { Reading } from '../reading.ts'
import type { Frame } from './frame.ts'
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

  /** @param until token where the clause ends @returns null where the text does not tell who does it */
  sides(found: FoundTrigger, frame: Frame, until: number): Sides | null {
    return (found.part === 'noun' ? this.nouns : this.verbs).read(found, frame, until)
  }

  /** Remembers whom a claim accuses or asks. */
  noteTarget(found: FoundTrigger, target: ActorId[]): void {
    this.missing.noteTarget(found, target)
  }
}
