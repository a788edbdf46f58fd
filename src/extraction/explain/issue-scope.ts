import type { CodedEvent } from '../../model/event.ts'
import type { ExplainedIssue } from '../../model/explanation.ts'
import type { JoinedEvent } from '../coding/join.ts'
import type { FoundIssue } from '../issues.ts'
import { quoteOf, type Reading } from '../reading.ts'
import type { Stages } from './explain.ts'

/** Most words that are quoted for an issue. */
const QUOTED = 3

/** A stretch of tokens to look for an issue's words in. */
interface Span {
  from: number
  to: number
}

/** Where the words of each issue of an event stand: its clauses, their sentences, paragraphs and headings, the title,
 *  anywhere else. An issue without words comes from naming a state at war, or is what the trigger itself means. */
export function explainIssues(event: CodedEvent, joined: JoinedEvent, stages: Stages): ExplainedIssue[] {
  return event.issues.map((issue) => {
    const label = stages.finder.labelOf(issue)
    const words = stages.issues.filter((found) => found.issue === issue)
    for (const [scope, spans] of scopes(joined, stages.reading)) {
      const inside = words.filter((w) => spans.some((span) => w.from >= span.from && w.to <= span.to))
      if (inside.length > 0) return { issue, label, scope, words: quotes(stages.reading, inside) }
    }
    const situation = situationWords(issue, joined, stages)
    if (situation.length > 0)
      return { issue, label, scope: 'situation' as const, words: quotes(stages.reading, situation) }
    return {
      issue,
      label,
      scope: issue === 'bilateral-relations' ? ('none' as const) : ('rule' as const),
      words: [],
    }
  })
}

function* scopes({ drafts }: JoinedEvent, reading: Reading): Generator<[ExplainedIssue['scope'], Span[]]> {
  const sentences = drafts.map((d) => reading.sentences[d.sentence]!)
  const blocks = new Set(sentences.map((s) => s.block))
  const ofBlocks = (has: (block: number) => boolean) => reading.sentences.filter((s) => has(s.block))
  yield ['clause', drafts]
  yield ['sentence', sentences]
  yield ['paragraph', ofBlocks((block) => blocks.has(block))]
  const headings = new Set([...blocks].map((block) => headingOf(block, reading)))
  yield ['heading', ofBlocks((block) => headings.has(block))]
  yield ['title', ofBlocks((block) => reading.view.blocks[block]!.kind === 'title')]
  yield ['document', reading.sentences]
}

function headingOf(block: number, { view }: Reading): number {
  let at = block
  while (at >= 0 && view.blocks[at]!.kind !== 'heading') at--
  return at
}

function situationWords(
  issue: string,
  { drafts }: JoinedEvent,
  { reading, mentions, finder }: Stages,
): Span[] {
  const sentences = drafts.map((d) => reading.sentences[d.sentence]!)
  return mentions.filter(
    (m) =>
      m.actors.some((actor) => finder.situationOf(actor) === issue) &&
      sentences.some((s) => m.from >= s.from && m.to <= s.to),
  )
}

const quotes = (reading: Reading, found: (Span | FoundIssue)[]) =>
  found.slice(0, QUOTED).map(({ from, to }) => quoteOf(reading, from, to))
