import type { Reading, ReadSentence } from '../reading.ts'
import { COUNTERPARTS, type Group } from './groups.ts'

export const PREPOSITION =
  /^(?:of|with|to|for|in|on|at|by|from|between|against|about|over|via|through|under|during|regarding|concerning|including|following|towards|toward|into|among|across|within|after|before|since|upon|alongside|beyond)$/i
/** "the government and people of Japan" is Japan. */
const WHOLE =
  /^(?:governments?|people|peoples|authorities|republic|kingdom|state|leadership|parliament|citizens|ministries|ministry|armies|navies)$/i
/** "hundreds of", "a group of", "members of": the whole behind "of" acts. */
const PART =
  /^(?:hundreds|thousands|dozens|scores|tens|millions|most|many|some|several|all|majority|minority|number|group|groups|crowd|crowds|members?|mob|band|handful|part|parts|rest|half|gang|units?|elements|column|convoy|delegation)$/i
const FILL =
  /^(?:the|a|an|his|her|its|their|our|both|all|former|northern|southern|eastern|western|central|south|north|east|west|occupied|neighbouring|neighboring|also|together|jointly|new|other|like-minded|several|many|some|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|\d[\d.,]*(?:st|nd|rd|th)?)$/i

/** Tells which preposition governs a group of one sentence. */
export class Governor {
  private readonly reading: Reading
  private readonly sentence: ReadSentence

  constructor(reading: Reading, sentence: ReadSentence) {
    this.reading = reading
    this.sentence = sentence
  }

  /** A preposition stands before the group. */
  governs(group: Group): boolean {
    return this.preposition(group) !== null
  }

  /** The token before a group, articles and the like left out. */
  private leadIn(group: Group): number {
    let i = group.from - 1
    while (i >= this.sentence.from && FILL.test(this.reading.tokens[i]!.text)) i--
    return i
  }

  /** Whether a token leads from counterparts to those whose they are: "his counterparts from", "officials of". */
  private ofCounterparts(i: number): boolean {
    const { tokens } = this.reading
    return /^(?:from|of)$/i.test(tokens[i]?.text ?? '') && COUNTERPARTS.test(tokens[i - 1]?.text ?? '')
  }

  /** "leaders in Belarus", "the authorities in Mali": they are of that state. */
  ofThoseIn(group: Group): boolean {
    const { tokens } = this.reading
    const i = this.leadIn(group)
    return (
      /^in$/i.test(tokens[i]?.text ?? '') &&
      /^(?:leaders|authorities|officials|individuals|entities|military|regime|government|partners|colleagues|counterparts|junta)$/i.test(
        tokens[i - 1]?.text ?? '',
      )
    )
  }

  /** The preposition that governs a group, null for none. */
  preposition(group: Group): string | null {
    const { tokens } = this.reading
    let i = this.leadIn(group)
    while (i > this.sentence.from && /^of$/i.test(tokens[i]!.text) && WHOLE.test(tokens[i - 1]!.text)) {
      i -= 2
      while (
        i >= this.sentence.from &&
        (FILL.test(tokens[i]!.text) || WHOLE.test(tokens[i]!.text) || /^and$/i.test(tokens[i]!.text))
      )
        i--
    }
    while (i > this.sentence.from && /^of$/i.test(tokens[i]!.text) && PART.test(tokens[i - 1]!.text)) {
      i -= 2
      while (i >= this.sentence.from && (FILL.test(tokens[i]!.text) || tokens[i]!.kind === 'number')) i--
    }
    if (i > this.sentence.from && i < group.from - 2 && WHOLE.test(tokens[i]!.text) === false) {
      const shared = this.sharedPreposition(i)
      if (shared) return shared
    }
    const text = tokens[i]?.text ?? ''
    if (/^(?:including|as)$/i.test(text)) return this.exemplified(i)
    if (/^of$/i.test(text) && /^(?:composed|consisting|up|comprised)$/i.test(tokens[i - 1]?.text ?? ''))
      return null
    if (this.ofCounterparts(i)) return this.counterparts(i - 1)
    return i >= this.sentence.from && PREPOSITION.test(text) ? text.toLowerCase() : null
  }

  /** "to the families and the people of Japan": the preposition of the first of those joined. */
  private sharedPreposition(at: number): string | null {
    const { tokens } = this.reading
    if (!/^and$/i.test(tokens[at + 1]?.text ?? '') && !/^and$/i.test(tokens[at + 2]?.text ?? '')) return null
    for (let i = at; i >= this.sentence.from && i > at - 5; i--) {
      if (PREPOSITION.test(tokens[i]!.text)) return tokens[i]!.text.toLowerCase()
      if (tokens[i]!.kind !== 'word') return null
    }
    return null
  }

  /** "with his counterparts from the EU and Japan": what governs the counterparts. */
  private counterparts(noun: number): string | null {
    const { tokens } = this.reading
    for (let i = noun - 1; i >= this.sentence.from && i >= noun - 5; i--) {
      if (PREPOSITION.test(tokens[i]!.text)) return tokens[i]!.text.toLowerCase()
      if (tokens[i]!.kind !== 'word' || /^(?:and|that|which|who)$/i.test(tokens[i]!.text)) return null
    }
    return null
  }

  /** "with our partners, including A and B", "with his counterparts from A and B": no meeting of them all. */
  apart(group: Group): boolean {
    const { tokens } = this.reading
    const i = this.leadIn(group)
    return /^including$/i.test(tokens[i]?.text ?? '') || this.ofCounterparts(i)
  }

  /** "with our partners, including the EU": what governs the examples. */
  private exemplified(i: number): string {
    const { tokens } = this.reading
    for (let at = i - 1; at >= this.sentence.from && at >= i - 6; at--) {
      if (/^(?:with|to|by|for|from)$/i.test(tokens[at]!.text)) return tokens[at]!.text.toLowerCase()
    }
    return 'including'
  }
}
