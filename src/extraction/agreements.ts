import type { ActorId } from '../model/actor.ts'
import { kindOf } from '../model/actor.ts'
import type { FoundAgreement } from '../model/extraction.ts'
import { slug } from '../model/fold.ts'
import type { Cast } from './cast.ts'
import type { JoinedEvent } from './coding/join.ts'
import type { Gazetteer } from './gazetteer.ts'
import { quoteOf, type Reading, type ReadSentence, textOf } from './reading.ts'

const KINDS: [RegExp, string][] = [
  [/^(?:mou|mous|memorandum|memoranda)$/i, 'mou'],
  [/^treaty$/i, 'treaty'],
  [/^convention$/i, 'convention'],
  [/^protocol$/i, 'protocol'],
  [/^(?:agreement|pact|accord|accords)$/i, 'agreement'],
]
const JOINERS = /^(?:of|on|for|and|in|the|between|to|against|&)$/

/** Treaties and memoranda that the text names, with the parties of the event that speaks of them in the same sentence. */
export function findAgreements(
  reading: Reading,
  events: readonly JoinedEvent[],
  cast: Cast,
  gazetteer: Gazetteer,
): FoundAgreement[] {
  const found = new Map<string, FoundAgreement>()
  const tellers = tellersOf(events)
  for (const [index, sentence] of reading.sentences.entries()) {
    const kind = reading.view.blocks[sentence.block]!.kind
    if (kind !== 'paragraph' && kind !== 'item') continue
    const told = tellers.get(index)
    const parties = told
      ? [
          ...new Set(
            told.lead.participants.filter((p) => p.role === 'ACTOR').map((p) => cast.standing(p.actor)),
          ),
        ]
      : []
    const states = parties.filter((a): a is ActorId => a !== null && kindOf(a) === 'State').sort()
    for (const named of namedIn(reading, sentence)) {
      const signed = named.year ?? (told?.lead.type === 'AGREE' ? told.lead.date : null)
      const name = named.generic
        ? states.length > 1 && signed
          ? `${named.name} of ${signed} between ${states.map((s) => gazetteer.nameOf(s)).join(' and ')}`
          : null
        : named.name
      if (!name) continue
      const id = `agreement:${slug(name)}`
      const quote = quoteOf(reading, named.from, named.to)
      const present = found.get(id)
      if (present) {
        present.mentions.push(quote)
        present.signed ??= signed
        if (present.parties.length === 0) present.parties = states
      } else found.set(id, { id, name, kind: named.kind, signed, parties: states, mentions: [quote] })
    }
  }
  return [...found.values()]
}

/** The first event of agreement or cooperation that each sentence tells. */
function tellersOf(events: readonly JoinedEvent[]): Map<number, JoinedEvent> {
  const tellers = new Map<number, JoinedEvent>()
  for (const event of events)
    if (event.lead.type === 'AGREE' || event.lead.type === 'COOPERATE')
      for (const { sentence } of event.drafts) if (!tellers.has(sentence)) tellers.set(sentence, event)
  return tellers
}

function namedIn(
  reading: Reading,
  sentence: ReadSentence,
): { from: number; to: number; name: string; kind: string; year: string | null; generic: boolean }[] {
  const { tokens } = reading
  const out: ReturnType<typeof namedIn> = []
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = tokens[i]!
    const kind = token.capital ? KINDS.find(([form]) => form.test(token.text))?.[1] : undefined
    if (!kind) continue
    let from = i
    while (
      from > sentence.from &&
      (tokens[from - 1]!.capital ||
        (JOINERS.test(tokens[from - 1]!.text) && tokens[from - 2]?.capital && from - 2 >= sentence.from)) &&
      !/^(?:The|A|An|This|That|Four|In|On)$/.test(tokens[from - 1]!.text)
    )
      from--
    let to = i + 1
    let end = to
    while (end < sentence.to && end < i + 14 && (tokens[end]!.capital || JOINERS.test(tokens[end]!.text))) {
      end++
      if (tokens[end - 1]!.capital) to = end
    }
    const after = reading.view.text.slice(tokens[to - 1]!.end, tokens[to - 1]!.end + 12)
    const year =
      /^\s*(?:\(?MO[Uu]\)?\s*)?(?:in|of|from|dated)?\s*\(?((?:19|20)\d{2})\b/.exec(after)?.[1] ?? null
    const generic =
      /^(?:mous?|memoranda|memorandum of understanding|treaty|agreement|convention|protocol|pact|accord)$/i.test(
        textOf(reading, from, to),
      )
    const name = generic && kind === 'mou' ? 'Memorandum of Understanding' : textOf(reading, from, to)
    if (to - from > 1 || year) out.push({ from, to, name, kind, year, generic })
    i = to - 1
  }
  return out
}
