import { type ActorId, kindOf } from '../../model/actor.ts'
import type { Role } from '../../model/event.ts'
import { SYMMETRIC } from '../../model/plover.ts'
import type { Cast } from '../cast.ts'
import { textOf } from '../reading.ts'
import type { Draft } from './draft.ts'
import type { Frame } from './frame.ts'
import { actorsOf } from './groups.ts'
import type { Sides } from './sides.ts'
import type { FoundTrigger } from './triggers.ts'

/** More than so many that meet or cooperate are a list of signatories, not pairs. */
const MANY = 8

/** So many may promise each other something without a word of it. */
const FEW = 3
const TOGETHER =
  /\b(?:together|jointly|joint|each other|one another|among (?:us|ourselves|them|themselves|our)|between (?:us|them|our)|cooperat\w*|co-operat\w*|coordinat\w*|collaborat\w*|collective\w*|partnerships?|negotiat\w*|next meeting|agreements?)\b/i

/** Types that tell something even where the text leaves out to whom. */
const ONE_SIDED = /^(?:CONCEDE|RETREAT|REJECT|THREATEN|PROTEST|SANCTION|MOBILIZE|COERCE|ASSAULT)$/

/** The participants of a draft with their roles, null where the sides make no event. */
export class ParticipantReader {
  private readonly cast: Cast

  constructor(cast: Cast) {
    this.cast = cast
  }

  /** @param alone an event of which the text names one side only will do */
  participants(
    found: FoundTrigger,
    sides: Sides,
    frame: Frame,
    until: number,
    alone: boolean,
  ): Draft['participants'] | null {
    const { trigger } = found
    const symmetric = SYMMETRIC.has(trigger.type)
    let source = this.merge(
      trigger.needs.includes('people') ? this.people(sides.source, frame) : sides.source,
    )
    if (source.length === 0 && !alone) return null
    if (trigger.needs.includes('people') && source.length === 0) return null
    let target = this.merge(sides.target).filter((a) => !source.includes(a))
    if (symmetric) {
      source = this.merge([...source, ...target])
      if (trigger.type !== 'CONSULT') source = this.throughBodies(source, frame, found.from, until)
      target = []
      const single = alone && trigger.type === 'AGREE' && trigger.promised
      if (this.cast.standings(source).length < 2 && source.length < 2 && !single) return null
      if (
        !single &&
        this.cast.standings(source).length < 2 &&
        !(trigger.type === 'CONSULT' && source.every((a) => kindOf(a) !== 'Leader') && source.length > 1)
      )
        return null
      if (source.length > MANY && trigger.type !== 'AGREE') return null
      if (trigger.promised && this.cast.standings(source).length > FEW && !this.isTogether(frame)) return null
    } else {
      const own = this.cast.standings(source)
      target = target.filter((a) => !own.includes(this.cast.standing(a)))
      if (
        target.length === 0 &&
        !(
          trigger.happening &&
          source.length > 0 &&
          (trigger.recipient === 'none' || /^(?:MOBILIZE|ASSAULT|COERCE|PROTEST)$/.test(trigger.type))
        ) &&
        !(alone && ONE_SIDED.test(trigger.type) && source.length > 0)
      )
        return null
    }
    const roles: { actor: ActorId; role: Role }[] = [
      ...source.map((actor) => ({ actor, role: 'ACTOR' as const })),
      ...target.map((actor) => ({ actor, role: 'RECIPIENT' as const })),
    ]
    if (trigger.type === 'COOPERATE') {
      for (const actor of this.beneficiaries(frame, found.to, frame.sentence.to))
        if (!roles.some((r) => r.actor === actor) && !this.cast.standings(source).includes(actor))
          roles.push({ actor, role: 'BENEFICIARY' })
    }
    return roles
  }

  /** "We commit to working together": a promise of many to each other, not of each for himself. */
  private isTogether(frame: Frame): boolean {
    const { reading, sentence } = frame
    return TOGETHER.test(textOf(reading, sentence.from, sentence.to))
  }

  /** Those of the actors who are people: groups, persons, bodies; of a state its citizens where the text names them so
   *  ("Palestinians", "Nepalese"). */
  private people(actors: readonly ActorId[], frame: Frame): ActorId[] {
    return actors.flatMap((actor) => {
      if (kindOf(actor) !== 'State') return [actor]
      const named = frame.mentions.find((m) => m.actors.includes(actor))
      return named?.form === 'demonym' || named?.form === 'adjective' ? [this.cast.citizens(actor).id] : []
    })
  }

  /** A leader and the state he speaks for are one participant: the leader, as the source names him. */
  private merge(actors: ActorId[]): ActorId[] {
    const unique = [...new Set(actors)]
    return unique.filter(
      (actor) =>
        !unique.some(
          (other) => other !== actor && kindOf(other) === 'Leader' && this.cast.standing(other) === actor,
        ),
    )
  }

  /** "between Cambodia and Japan, via CMAC and JICA": the bodies take part, for their states. */
  private throughBodies(actors: ActorId[], frame: Frame, from: number, until: number): ActorId[] {
    const via = frame.after(['via', 'through'], from, Math.max(until, frame.sentence.to))
    if (!via) return actors
    const bodies = actorsOf(via).filter((a) => kindOf(a) === 'Organization')
    const covered = bodies.map((b) => this.cast.standing(b)).filter((s) => s !== null && actors.includes(s))
    if (covered.length < 2) return actors
    return [...actors.filter((a) => !covered.includes(a)), ...bodies]
  }

  /** For whom the parties do it: "to help train the Ukraine's demining team". */
  private beneficiaries(frame: Frame, from: number, to: number): ActorId[] {
    const { tokens } = frame.reading
    for (let i = from; i < to; i++) {
      if (!/^(?:help|train|assist|support|benefit|aid|training|assisting|helping)$/.test(tokens[i]!.text))
        continue
      const group = frame.object(i + 1, to, 6)
      const states = actorsOf(group).filter((a) => kindOf(a) !== 'Leader')
      if (states.length > 0) return states
    }
    return []
  }
}
