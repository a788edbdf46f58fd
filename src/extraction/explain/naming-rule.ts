import { type ActorId, kindOf } from '../../model/actor.ts'
import { fold } from '../../model/fold.ts'
import type { Cast } from '../cast.ts'
import type { Gazetteer } from '../gazetteer.ts'
import { type Mention, type Reading, textOf } from '../reading.ts'

const SPEAKING = /^(?:we|us|our|i|my)\b/i

/** Names the rule by which words denote an actor: `state/adjective`, `organization/acronym`, `person/office`,
 *  `reference/sides` … */
export class NamingRule {
  private readonly reading: Reading
  private readonly cast: Cast
  private readonly gazetteer: Gazetteer
  /** Persons whose full name stands somewhere in the text. */
  private readonly inFull: ReadonlySet<ActorId>

  constructor(reading: Reading, mentions: readonly Mention[], tools: { cast: Cast; gazetteer: Gazetteer }) {
    this.reading = reading
    this.cast = tools.cast
    this.gazetteer = tools.gazetteer
    this.inFull = new Set(mentions.flatMap((m) => m.actors.filter((actor) => this.holdsFullName(m, actor))))
  }

  /** @param mention null where no word of the clause denotes the actor */
  of(actor: ActorId, mention: Mention | null): string {
    if (kindOf(actor) === 'Group')
      return mention ? `group/${mention.nested.length > 0 ? 'state' : 'place'}` : 'supplied/place'
    if (!mention) {
      const home = this.cast.publisherState()
      return this.cast.standing(actor) === home ? 'supplied/publisher' : 'supplied/other-party'
    }
    const words = textOf(this.reading, mention.from, mention.to)
    if (mention.form === 'pronoun') return SPEAKING.test(words) ? 'reference/speaker' : 'reference/pronoun'
    switch (mention.kind) {
      case 'state':
        return `state/${mention.form === 'name' ? this.kindOfName(actor, mention, 'name') : mention.form}`
      case 'organization':
        if (/^the\b/i.test(words)) return 'organization/short'
        return `organization/${this.kindOfName(actor, mention, this.cast.bodies.get(actor)?.known ? 'name' : 'phrase')}`
      case 'person':
        return `person/${this.kindOfPerson(actor, mention)}`
      default:
        if (mention.form === 'plural') return 'reference/sides'
        return mention.form === 'title' ? 'reference/title' : 'reference/country'
    }
  }

  /** What kind of name of the seeds the words are: name, alias, acronym, former name … */
  private kindOfName(actor: ActorId, { from, to }: Mention, otherwise: string): string {
    const hits = this.gazetteer.namesAt(this.reading.tokens, from, to)
    return hits.flatMap((hit) => hit.names).find((name) => name.actor === actor)?.kind ?? otherwise
  }

  private kindOfPerson(actor: ActorId, mention: Mention): string {
    if (!this.cast.people.get(actor)?.known) return 'text'
    if (this.holdsFullName(mention, actor)) return 'name'
    return this.inFull.has(actor) ? 'short' : 'office'
  }

  private holdsFullName({ kind, from, to }: Mention, actor: ActorId): boolean {
    if (kind !== 'person') return false
    const { tokens } = this.reading
    for (let i = from; i < to; i++)
      for (const { names } of this.gazetteer.namesAt(tokens, i, to))
        if (names.some((name) => name.actor === actor)) return true
    const name = this.cast.people.get(actor)?.name
    return name !== undefined && fold(textOf(this.reading, from, to)).includes(fold(name))
  }
}
