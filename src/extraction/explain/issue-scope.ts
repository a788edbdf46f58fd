import type { CodedEvent } from '../../model/event.ts'
import type { ExplainedIssue } from '../../model/explanation.ts'
import type { JoinedEvent } from '../coding/join.ts'
import { quoteOf, type Reading } from '../reading.ts'
import type { Stages } from './explain.ts'

/** Most words that are quoted for an issue. */
const QUOTED = 3

/** A stretch of tokens to look for an issue's words in. */
interface Span {
  from: number
  to: number
}

/** Where the words of each issue of an event stand: its clauses, their sentences, the names of the bodies that act, paragraphs and headings, the title,
 *  anywhere else. An issue without words comes from naming a state at war, or is what the rule itself means. */
export function explainIssues(event: CodedEvent, joined: JoinedEvent, stages: Stages): ExplainedIssue[] {
  const { reading, finder } = stages
  return event.issues.map((issue) => {
    const told = { issue, label: finder.labelOf(issue) }
    for (const [scope, words] of scopes(issue, event, joined, stages))
      if (words.length > 0)
        return { ...told, scope, words: words.slice(0, QUOTED).map((w) => quoteOf(reading, w.from, w.to)) }
    return { ...told, scope: issue === 'bilateral-relations' ? 'none' : 'rule', words: [] }
  })
}

/** The words of an issue in ever wider stretches of text. */
function* scopes(
  issue: string,
  event: CodedEvent,
  { drafts }: JoinedEvent,
  { reading, issues, mentions, finder }: Stages,
): Generator<[ExplainedIssue['scope'], Span[]]> {
  const words = issues.filter((found) => found.issue === issue)
  const inside = <T extends Span>(found: readonly T[], spans: readonly Span[]) =>
    found.filter((w) => spans.some((span) => w.from >= span.from && w.to <= span.to))
  const sentences = drafts.map((d) => reading.sentences[d.sentence]!)
  yield ['clause', inside(words, drafts)]
  yield ['sentence', inside(words, sentences)]
  const beside = event.issues
  const atWar = mentions.filter((m) => m.actors.some((a) => finder.situationOf(a, beside) === issue))
  yield ['situation', inside(atWar, sentences)]
  const acting = new Set(drafts.flatMap((d) => d.participants.map((p) => p.actor)))
  const bodies = mentions.filter((m) => m.kind === 'organization' && m.actors.some((a) => acting.has(a)))
  const named = inside(bodies, sentences).flatMap((m) => finder.within(reading, m.from, m.to))
  yield ['body', named.filter((found) => found.issue === issue)]
  const blocks = new Set(sentences.map((s) => s.block))
  const ofBlocks = (has: (block: number) => boolean) => reading.sentences.filter((s) => has(s.block))
  yield [
    'paragraph',
    inside(
      words,
      ofBlocks((block) => blocks.has(block)),
    ),
  ]
  const headings = new Set([...blocks].map((block) => headingOf(block, reading)))
  yield [
    'heading',
    inside(
      words,
      ofBlocks((block) => headings.has(block)),
    ),
  ]
  yield [
    'title',
    inside(
      words,
      ofBlocks((block) => reading.view.blocks[block]!.kind === 'title'),
    ),
  ]
  yield ['document', words]
}

function headingOf(block: number, { view }: Reading): number {
  let at = block
  while (at >= 0 && view.blocks[at]!.kind !== 'heading') at--
  return at
}
