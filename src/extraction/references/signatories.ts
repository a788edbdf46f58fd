import type { ActorId } from '../../model/actor.ts'
import { kindOf } from '../../model/actor.ts'
import type { Mention, ReadSentence } from '../reading.ts'
import type { Memory, ReferenceTools } from './memory.ts'

/** "We, the Foreign Ministers of A, B and C, …" and "released by the Governments of A, B and C" say who "we" are. */
export function noteSignatories(
  tools: ReferenceTools,
  memory: Memory,
  sentence: ReadSentence,
  mentions: readonly Mention[],
): void {
  const { tokens } = tools.reading
  let begin = sentence.from
  while (begin < sentence.to - 1 && tokens[begin]!.kind === 'mark') begin++
  const first = tokens[begin]!.text
  const text = tools.reading.view.text.slice(tokens[sentence.from]!.start, tokens[sentence.to - 1]!.end)
  const lists =
    (/^We$/i.test(first) && tokens[begin + 1]?.text === ',') ||
    /\b(?:statement|declaration|communiqu\S+) (?:was|is|has been) (?:released|issued|made|adopted|agreed) by\b/i.test(
      text,
    )
  if (!lists) {
    noteListedSubjects(tools, memory, sentence, mentions)
    return
  }
  const states = mentions
    .flatMap((m) => [...(m.form === 'pronoun' ? [] : m.actors), ...m.nested.flatMap((x) => x.actors)])
    .map((a) => tools.cast.standing(a))
    .filter((a): a is ActorId => a !== null && kindOf(a) !== 'Leader')
  const verb = tokens.findIndex(
    (t, i) =>
      i >= sentence.from &&
      i < sentence.to &&
      /^(?:condemn|call|welcome|urge|reaffirm|express|note|have|are|stand|reiterate|support|gathered|met|remain)$/.test(
        t.text,
      ),
  )
  const listed = mentions.filter((m) => verb < 0 || m.from < verb || !/^we$/i.test(first))
  const chosen = /^We$/i.test(first)
    ? listed.filter((m) => m.form !== 'pronoun').flatMap((m) => m.actors.map((a) => tools.cast.standing(a)))
    : states
  const unique = [...new Set(chosen.filter((a): a is ActorId => a !== null))]
  if (unique.length > 1) {
    memory.signatories = unique
    for (const mention of mentions)
      if (mention.form === 'pronoun' && /^we$/i.test(tokens[mention.from]!.text)) mention.actors = unique
  }
}

/** A text that begins "Austria, Belgium and Spain attach …" speaks for those it lists. */
function noteListedSubjects(
  tools: ReferenceTools,
  memory: Memory,
  sentence: ReadSentence,
  mentions: readonly Mention[],
): void {
  const first = tools.reading.sentences.find((s) =>
    /^(?:paragraph|item)$/.test(tools.reading.view.blocks[s.block]!.kind),
  )
  if (first !== sentence) return
  const home = tools.cast.publisherState()
  const listed: ActorId[] = []
  let at = sentence.from
  for (const mention of mentions) {
    if (mention.kind !== 'state' || mention.from - at > 3) break
    listed.push(...mention.actors)
    at = mention.to
  }
  if (listed.length > 2 && (home === null || listed.includes(home))) memory.signatories = [...new Set(listed)]
}
