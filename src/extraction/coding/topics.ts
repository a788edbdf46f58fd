import type { ActorId } from '../../model/actor.ts'
import type { Cast } from '../cast.ts'
import type { FoundIssue, IssueFinder } from '../issues.ts'
import type { Parties } from '../parties.ts'
import type { Reading } from '../reading.ts'
import type { Frame } from './frame.ts'
import type { FoundTrigger } from './triggers.ts'

/** Types in which one acts towards another: they may be about the situation of the other, as help to Sudan or a call on it. */
const ONE_SIDED = /^(?!AGREE|CONSULT|COOPERATE)/

/** Tells which issues a clause is about: those that it names, where it is silent its sentence, then the title. */
export class TopicReader {
  private readonly finder: IssueFinder
  private readonly parties: Parties
  private readonly cast: Cast
  /** What the title names as the document's matter. */
  private readonly titled: string[]

  constructor(
    reading: Reading,
    issues: readonly FoundIssue[],
    tools: { cast: Cast; finder: IssueFinder; parties: Parties },
  ) {
    this.finder = tools.finder
    this.parties = tools.parties
    this.cast = tools.cast
    const titles = reading.sentences.filter((s) => reading.view.blocks[s.block]!.kind === 'title')
    const named = issues.filter((x) => titles.some((t) => x.from >= t.from && x.to <= t.to))
    this.titled = tools.finder.specific(named.map((x) => x.issue))
  }

  /**
   * @param until the token at which the clause ends
   * @param actors who takes part, beneficiaries left out
   */
  issuesOf(found: FoundTrigger, frame: Frame, until: number, actors: readonly ActorId[]): string[] {
    if (found.trigger.issue) return [found.trigger.issue]
    const { sentence } = frame
    const own = new Set(this.cast.standings([...actors]))
    const within = (from: number, to: number) => this.within(frame, from, to, found, own)
    const near = within(found.part === 'noun' ? Math.max(sentence.from, found.from - 4) : found.from, until)
    if (near.length > 0 || found.trigger.weak) return near
    if (found.trigger.type === 'CONSULT') return []
    const whole = within(sentence.from, sentence.to)
    return whole.length > 0 ? whole : this.titled
  }

  private within(
    frame: Frame,
    from: number,
    to: number,
    found: FoundTrigger,
    own: ReadonlySet<ActorId>,
  ): string[] {
    const words = frame.issues.filter((x) => x.from >= from && x.to <= to).map((x) => x.issue)
    const oneSided = ONE_SIDED.test(found.trigger.type)
    const situations = frame.mentions
      .filter((m) => m.from >= from && m.to <= to && m.kind === 'state')
      .flatMap((m) => m.actors)
      .filter((a) => !this.parties.standing.includes(a) && (!own.has(a) || oneSided))
      .flatMap((a) => {
        const situation = this.finder.situationOf(a)
        return situation && (!own.has(a) || this.finder.ofOneField(words, situation)) ? [situation] : []
      })
    const all = [...words, ...situations]
    return found.trigger.type === 'CONSULT' ? this.finder.topics(all) : this.finder.specific(all)
  }
}
