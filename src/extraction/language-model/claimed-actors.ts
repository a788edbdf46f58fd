import { type ActorId, kindOf } from '../../model/actor.ts'
import type { Participation } from '../../model/event.ts'
import { fold } from '../../model/fold.ts'
import type { Cast } from '../cast.ts'
import type { ReadActors } from '../extract.ts'
import type { Gazetteer } from '../gazetteer.ts'
import { type Mention, textOf } from '../reading.ts'
import { tokenize } from '../tokens.ts'
import type { ClaimedActor } from './answer.ts'

const LONGEST_NAME = 120

/** Whom the names of a model's claims mean: by the rules that the other coder follows, and nobody whose name the text
 *  does not have. Those whom neither seeds nor rules know join the cast. */
export class ClaimedActors {
  /** Places of those who joined it here, for `foundActors`. */
  readonly mentions: Mention[] = []
  private readonly read: ReadActors
  private readonly cast: Cast
  private readonly gazetteer: Gazetteer
  private readonly known = new Map<string, Set<ActorId>>()
  private readonly words = new Map<string, number[]>()

  constructor(read: ReadActors, gazetteer: Gazetteer) {
    this.read = read
    this.cast = read.cast
    this.gazetteer = gazetteer
    for (const mention of [...read.named, ...read.mentions]) this.learn(mention)
    for (const [i, token] of read.reading.tokens.entries()) {
      const word = token.text.toLowerCase()
      const places = this.words.get(word)
      if (places) places.push(i)
      else this.words.set(word, [i])
    }
  }

  /** @returns null for one whose name the text lacks, or who cannot be told from another */
  actor({ name, kind, office, of }: ClaimedActor): ActorId | null {
    if (name.length > LONGEST_NAME) return null
    const whose = of === null ? null : this.named(of, null)
    const known = this.named(name, whose)
    if (known) return known
    const places = this.placesOf(name)
    if (places.length === 0 || this.known.has(fold(name))) return null
    const actor =
      this.cast.person(name, null, null, whose)?.id ??
      (/^\p{Lu}/u.test(name) ? this.introduce({ name, kind, office, of }, whose) : null)
    if (actor)
      for (const { from, to } of places)
        this.mentions.push({
          from,
          to,
          kind: kindOf(actor) === 'Leader' ? 'person' : 'organization',
          actors: [actor],
          form: 'name',
          possessive: false,
          nested: [],
        })
    return actor
  }

  /** For whom participants count. */
  standings(participants: readonly Participation[]): ActorId[] {
    return this.cast.standings(participants.map(({ actor }) => actor))
  }

  /** Whether the words stand in the text, in any case. */
  stands(words: string): boolean {
    return this.placesOf(words).length > 0
  }

  /** Those whom the document speaks of, by name: for the model to use the same. */
  names(most: number): string[] {
    const names = [...this.cast.people.values(), ...this.cast.bodies.values()].map(({ name }) => name)
    return [...new Set(names)].slice(0, most)
  }

  /** One of the document's own, else of the seeds, by a name that the text has or the publisher bears; of several the
   *  one who is of `whose`. */
  private named(name: string, whose: ActorId | null): ActorId | null {
    const own = [...(this.known.get(fold(name)) ?? [])]
    if (own.length > 0) {
      const fitting = own.length === 1 ? own : own.filter((actor) => this.cast.standing(actor) === whose)
      return fitting.length === 1 ? fitting[0]! : null
    }
    const [actor, ...others] = this.gazetteer.named(name)
    if (!actor || others.length > 0) return null
    const publishes = actor === this.cast.publisher || actor === this.cast.publisherState()
    if (!publishes && !this.mentioned(actor) && !this.stands(name)) return null
    if (kindOf(actor) === 'Leader') this.cast.leader(actor)
    if (kindOf(actor) === 'Organization') this.cast.organization(actor)
    return actor
  }

  /** A person needs an office that the text has, or whom he or she speaks for; a state is never new. */
  private introduce({ name, kind, office }: ClaimedActor, of: ActorId | null): ActorId | null {
    if (kind === 'organization') return this.cast.body(name, null, of, 'other').id
    if (kind !== 'person' || office === null || !this.stands(office)) return null
    return this.cast.person(name, office, null, of)?.id ?? null
  }

  private mentioned(actor: ActorId): boolean {
    return this.read.mentions.some((mention) => mention.actors.includes(actor))
  }

  private learn(mention: Mention): void {
    for (const inner of mention.nested) this.learn(inner)
    const [actor] = mention.actors
    if (!actor || mention.actors.length > 1 || mention.form === 'pronoun' || mention.form === 'plural') return
    const { reading } = this.read
    const text = textOf(reading, mention.from, mention.to)
    const full = this.cast.people.get(actor)?.name ?? this.cast.bodies.get(actor)?.name
    for (const name of [text, full ?? this.gazetteer.nameOf(actor) ?? text]) {
      const key = fold(name)
      this.known.set(key, (this.known.get(key) ?? new Set()).add(actor))
    }
  }

  private placesOf(words: string): { from: number; to: number }[] {
    const wanted = tokenize(words).map((token) => token.text.toLowerCase())
    const { tokens } = this.read.reading
    return (this.words.get(wanted[0] ?? '') ?? []).flatMap((from) =>
      wanted.every((word, i) => tokens[from + i]?.text.toLowerCase() === word)
        ? [{ from, to: from + wanted.length }]
        : [],
    )
  }
}
