import { type ActorId, kindOf } from '../../model/actor.ts'
import type { Cast } from '../cast.ts'
import type { Gazetteer } from '../gazetteer.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Parties } from '../parties.ts'
import type { Mention, Reading, ReadSentence } from '../reading.ts'

/** The document and what is known of it before references are resolved. */
export interface ReferenceTools {
  reading: Reading
  parties: Parties
  gazetteer: Gazetteer
  lexicon: Lexicon
  cast: Cast
  /** First token of each named actor's mentions. */
  first: ReadonlyMap<ActorId, number>
}

/** What has been read so far that a later word may mean. */
export class Memory {
  lastPerson: ActorId | null = null
  lastActors: ActorId[] = []
  lastPlural: ActorId[] = []
  /** Who "we" are. */
  signatories: ActorId[]
  /** Those whom the text lists as its signatories or as the members of one meeting, for "the Ministers", "the Participants". */
  assembly: ActorId[] = []
  /** Who last met whom, for "the two sides" of a text that tells of several meetings. */
  pair: ActorId[] = []
  /** The last state named that is not the publisher's own. */
  foreign: ActorId | null = null
  private readonly tools: ReferenceTools

  /** Whom the text lists as members or participants. */
  readonly roll: readonly ActorId[]

  /** @param signed those who sign the text, null where it names none */
  constructor(tools: ReferenceTools, signed: readonly ActorId[] | null, roll: readonly ActorId[]) {
    this.tools = tools
    this.roll = roll
    const home = tools.cast.publisherState()
    const { standing } = tools.parties
    const joint = JOINT.test(tools.reading.document.title ?? '')
    this.signatories = signed ? [...signed] : joint && standing.length > 1 ? standing : home ? [home] : []
    if (signed) this.assembly = [...signed]
  }

  /** Whom "the Ministers", "Leaders" or "the Participants" mean: the assembly, else the body that publishes. */
  collective(): ActorId[] {
    if (this.assembly.length > 2) return this.assembly
    if (this.roll.length > 2) return [...this.roll]
    const home = this.tools.cast.publisherState()
    return home && kindOf(home) === 'Organization' ? [home] : []
  }

  /** A body that is no more than its members, where they sign: the E3 are France, Germany and the United Kingdom. */
  membersMeant(body: ActorId): ActorId[] {
    const members = this.tools.gazetteer.membersOn(body, this.tools.cast.day)
    const signing = this.assembly.filter((actor) => members.includes(actor))
    return members.length > 1 && signing.length === members.length ? signing : []
  }

  /** Takes in a mention that denotes somebody. @param before mentions of its sentence so far, itself included */
  note(found: Mention, sentence: ReadSentence, before: readonly Mention[]): void {
    if (found.actors.length > 1) this.lastPlural = found.actors
    this.notePair(found, sentence, before)
    const named = found.kind === 'state' && found.actors.length === 1 ? found.actors[0]! : null
    if (named && named !== this.tools.cast.publisherState()) this.foreign = named
  }

  /** The parties of the document, or of the meeting that the text told of last. */
  both(persons: boolean): ActorId[] {
    const { leaders, standing } = this.tools.parties
    const { pair } = this
    if (pair.length > 0 && pair.some((a) => !standing.includes(this.tools.cast.standing(a))))
      return persons ? pair : this.tools.cast.standings(pair)
    return persons && leaders.length > 1 && leaders.length === standing.length ? leaders : standing
  }

  /** "met with the Foreign Minister of Japan", "At a meeting with …": the two that a later "both sides" means. */
  private notePair(met: Mention, sentence: ReadSentence, before: readonly Mention[]): void {
    const { tokens } = this.tools.reading
    if (met.form === 'pronoun' || met.form === 'adjective' || met.actors.length !== 1) return
    let i = met.from - 1
    while (i > sentence.from && /^(?:the|his|her|their|visiting)$/i.test(tokens[i]!.text)) i--
    if (i > sentence.from && /^with$/i.test(tokens[i]!.text)) i--
    if (
      !/^(?:met|meets?|meeting|talks|spoke|speaking|conversation|call|discussions?)$/i.test(
        tokens[i]?.text ?? '',
      )
    )
      return
    const other = this.tools.cast.standing(met.actors[0]!)
    const doer = [...before]
      .reverse()
      .flatMap((m) => (m.possessive || m.form === 'adjective' || m.actors.length !== 1 ? [] : m.actors))
      .find((a) => this.tools.cast.standing(a) !== other)
    const own = doer ?? this.tools.parties.leaders[0] ?? this.tools.parties.standing[0]
    if (other && own && this.tools.cast.standing(own) !== other) this.pair = [own, met.actors[0]!]
  }
}

const JOINT =
  /\bjoint (?:\S+ )?(?:statement|communiqu|declaration|press)|\b(?:statement|declaration) (?:by|of|from) (?:the )?.*\b(?:ministers|leaders|governments|heads)\b/i
