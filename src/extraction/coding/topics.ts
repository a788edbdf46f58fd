import type { ActorId } from '../../model/actor.ts'
import { SYMMETRIC } from '../../model/plover.ts'
import type { Cast } from '../cast.ts'
import type { FoundIssue, IssueFinder } from '../issues.ts'
import type { Parties } from '../parties.ts'
import { type Reading, textOf } from '../reading.ts'
import type { Frame } from './frame.ts'
import type { FoundTrigger } from './triggers.ts'

/** Tells which issues a clause is about: those that it names, where it is silent its sentence, the names of the
 *  bodies that take part, then what the document is about. */
export class TopicReader {
  private readonly finder: IssueFinder
  private readonly parties: Parties
  private readonly cast: Cast
  private readonly reading: Reading
  /** What the document is about. */
  private readonly matter: string[]

  constructor(
    reading: Reading,
    issues: readonly FoundIssue[],
    tools: { cast: Cast; finder: IssueFinder; parties: Parties },
  ) {
    this.reading = reading
    this.finder = tools.finder
    this.parties = tools.parties
    this.cast = tools.cast
    const titles = reading.sentences.filter((s) => reading.view.blocks[s.block]!.kind === 'title')
    const named = issues.filter((x) => titles.some((t) => x.from >= t.from && x.to <= t.to))
    const titled = tools.finder.specific(named.map((x) => x.issue))
    this.matter = titled.length > 0 ? titled : recurring(issues, reading)
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
    if (whole.length > 0) return whole
    const bodies = this.ofBodies(frame, actors)
    return bodies.length > 0 ? bodies : this.matter
  }

  /** What the names of the bodies that take part tell: a pact of two ministries of tourism is about tourism. */
  private ofBodies(frame: Frame, actors: readonly ActorId[]): string[] {
    const named = frame.mentions.filter(
      (m) => m.kind === 'organization' && m.actors.some((actor) => actors.includes(actor)),
    )
    return this.finder.specific(
      named.flatMap((m) => this.finder.within(this.reading, m.from, m.to).map((x) => x.issue)),
    )
  }

  private within(
    frame: Frame,
    from: number,
    to: number,
    found: FoundTrigger,
    own: ReadonlySet<ActorId>,
  ): string[] {
    const words = frame.issues.filter((x) => x.from >= from && x.to <= to).map((x) => x.issue)
    // where one acts towards another it may be about the situation of the other, as help to Sudan or a call on it
    const oneSided = !SYMMETRIC.has(found.trigger.type)
    const situations = frame.mentions
      .filter((m) => m.from >= from && m.to <= to && m.kind === 'state')
      .flatMap((m) => m.actors)
      .filter((a) => !this.parties.standing.includes(a) && (!own.has(a) || oneSided))
      .flatMap((a) => {
        const situation = this.finder.situationOf(a, words)
        return situation && (!own.has(a) || this.finder.ofOneField(words, situation)) ? [situation] : []
      })
    const all = [...words, ...situations]
    if (found.trigger.type === 'AID') all.push(...this.finder.helpIs(words))
    return found.trigger.type === 'CONSULT' ? this.finder.topics(all) : this.finder.specific(all)
  }
}

/** The issues that the document comes back to: named in at least two sentences and in a third of those that name any. */
function recurring(issues: readonly FoundIssue[], reading: Reading): string[] {
  const sentences = new Map<string, Set<string>>()
  const all = new Set<string>()
  let s = 0
  for (const { issue, from } of issues) {
    while (reading.sentences[s]!.to <= from) s++
    const sentence = reading.sentences[s]!
    const text = textOf(reading, sentence.from, sentence.to)
    all.add(text)
    sentences.set(issue, (sentences.get(issue) ?? new Set()).add(text))
  }
  return [...sentences].flatMap(([issue, { size }]) => (size >= 2 && size > all.size / 3 ? [issue] : []))
}
