import { type ActorId, kindOf } from '../../model/actor.ts'
import { fold } from '../../model/fold.ts'
import type { Mention, ReadSentence } from '../reading.ts'
import type { Memory, ReferenceTools } from './memory.ts'

/** Whom a phrase without a name means: "the two Leaders", "both sides", "the Agency", "the island nation". */
export class PhraseReader {
  private readonly tools: ReferenceTools
  private readonly memory: Memory

  constructor(tools: ReferenceTools, memory: Memory) {
    this.tools = tools
    this.memory = memory
  }

  /** "the two Leaders", "both sides", "our two nations", "Participants". */
  at(i: number, sentence: ReadSentence): Mention | null {
    const { tokens } = this.tools.reading
    const counted = this.counted(i)
    if (counted) return counted
    let at = i
    let determined = false
    while (
      /^(?:the|both|our|these|two|three|all|of|respective|their)$/i.test(tokens[at]?.text ?? '') &&
      at < i + 4
    ) {
      determined ||= /^(?:the|both|our|two|three|these|their)$/i.test(tokens[at]!.text)
      at++
    }
    if (at >= sentence.to) return null
    if (/^all$/i.test(tokens[i]!.text) && !/^our$/i.test(tokens[i + 1]?.text ?? '')) return null
    const body = /^the$/i.test(tokens[i]!.text) && at === i + 1 ? this.bodyMeant(i) : null
    if (body) return body
    const hit = this.tools.lexicon.parties.match(tokens, at, sentence.to)[0]
    if (!hit)
      return /^the$/i.test(tokens[i]!.text) && at === i + 1 ? this.describedCountry(i, sentence) : null
    const noun = tokens[hit.end - 1]!
    const many = [tokens[at]!, noun].some(
      (t) => (/s$/i.test(t.text) && !/ss$/.test(t.text)) || /^people$/i.test(t.text),
    )
    if (!many) return this.countryMeant(i, at, hit.end)
    const bare = at === i
    if (
      bare &&
      (i !== sentence.from ||
        !/^(?:leaders|participants|officials|delegations|ministers|parties|presidents)$/i.test(noun.text))
    )
      return null
    if (!bare && !determined) return null
    if (/^(?:of|from)$/.test(tokens[hit.end]?.text ?? '') || /^people/i.test(noun.text)) return null
    const strong = /two|both|three|our/i.test(textBetween(tokens, i, at))
    const sided =
      /^(?:leader|minister|president|side|party|delegation|participant|principal|prime minister|foreign minister|official|head|signatory|co-?signatory|sponsor|chair|member)/i.test(
        noun.key,
      )
    if (!strong && !sided) return null
    const persons = /^(?:leader|minister|president|principal|minister|head)/i.test(noun.key)
    const actors = this.meant(textBetween(tokens, i, at), persons)
    if (actors.length === 0) return null
    return {
      from: i,
      to: hit.end,
      kind: 'reference',
      actors,
      form: 'plural',
      possessive: tokens[hit.end]?.kind === 'possessive',
      nested: [],
    }
  }

  /** "15 countries", "more than 20 nations": those whom the text lists, if they are about so many. */
  private counted(i: number): Mention | null {
    const { tokens } = this.tools.reading
    const { roll } = this.memory
    const count = Number(tokens[i]!.text)
    if (
      roll.length < 3 ||
      tokens[i]!.kind !== 'number' ||
      !(count >= roll.length - 3 && count <= roll.length * 2)
    )
      return null
    const noun = [i + 1, i + 2].find((n) =>
      /^(?:countries|states|nations|governments|members|partners|allies|participants|signatories)$/i.test(
        tokens[n]?.text ?? '',
      ),
    )
    if (noun === undefined) return null
    return {
      from: i,
      to: noun + 1,
      kind: 'reference',
      actors: [...roll],
      form: 'plural',
      possessive: tokens[noun + 1]?.kind === 'possessive',
      nested: [],
    }
  }

  /** "Both sides" are two; "the Participants" and "our Governments" may be all who sign. */
  private meant(determiner: string, persons: boolean): ActorId[] {
    const all = /two|both/i.test(determiner) ? [] : this.memory.collective()
    if (all.length > 0) return all
    return this.tools.parties.standing.length < 2 ? [] : this.memory.both(persons)
  }

  /** "the Agency", "the Commission": the body of that kind that the text has named. */
  private bodyMeant(i: number): Mention | null {
    const { tokens } = this.tools.reading
    const word = tokens[i + 1]!
    const next = tokens[i + 2]
    if (
      !word.capital ||
      word.upper ||
      next?.capital ||
      next?.kind === 'hyphen' ||
      /^(?:of|for|on)$/.test(next?.text ?? '')
    )
      return null
    if (!this.tools.lexicon.heads.match(tokens, i + 1, i + 2)[0]) return null
    const named = [...this.tools.cast.bodies.values()].filter(
      (body) =>
        (this.tools.first.get(body.id) ?? Infinity) < i && fold(body.name).split(' ').includes(word.key),
    )
    const body = named.at(-1)
    if (!body) return null
    return {
      from: i,
      to: i + 2,
      kind: 'organization',
      actors: [body.id],
      form: 'name',
      possessive: next?.kind === 'possessive',
      nested: [],
    }
  }

  private describedCountry(i: number, sentence: ReadSentence): Mention | null {
    const { tokens } = this.tools.reading
    for (let to = i + 3; to <= i + 4 && to <= sentence.to; to++) {
      const words = tokens.slice(i + 1, to - 1)
      if (
        words.some((t) => t.kind === 'mark' || t.capital || /^(?:of|and|in|for|to|head|heads)$/.test(t.text))
      )
        return null
      if (/^(?:country|nation|state)$/.test(tokens[to - 1]!.text)) return this.countryMeant(i, i + 1, to)
    }
    return null
  }

  /** "the fledgling state", "the island nation", "the country": the last one named that is not the publisher's own. */
  private countryMeant(i: number, at: number, to: number): Mention | null {
    const { tokens } = this.tools.reading
    if (!/^(?:the|that|this)$/i.test(tokens[i]!.text) || at - i > 1) return null
    if (!/^(?:country|nation|state)$/.test(tokens[to - 1]!.text) || /^of$/.test(tokens[to]?.text ?? ''))
      return null
    const state =
      this.memory.foreign ??
      this.tools.parties.standing.find((a) => a !== this.tools.cast.publisherState() && kindOf(a) === 'State')
    if (!state) return null
    return {
      from: i,
      to,
      kind: 'reference',
      actors: [state],
      form: 'name',
      possessive: tokens[to]?.kind === 'possessive',
      nested: [],
    }
  }
}

const textBetween = (tokens: readonly { text: string }[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((t) => t.text)
    .join(' ')
