import type { Applied } from '../graph/merges.ts'
import type { Doubt, Side, SideEvidence } from '../graph/review.ts'

const LONGEST = 160

/** Doubtful pairs for people: each with its number, its reasons, and the evidence of both sides. */
export function reviewText({ total, doubts }: { total: number; doubts: Doubt[] }): string {
  if (total === 0) return 'nothing is in doubt'
  const blocks = doubts.map(
    ({ left, right, why, score, events, unsure, kind }, index) =>
      `${String(index + 1).padStart(3)}  ${kind === 'actors' ? `${events} event${events === 1 ? '' : 's'}` : 'one event'}  ${score.toFixed(2)}  ${why}` +
      `${unsure === null ? '' : `\n     unsure so far: ${unsure}`}\n${sideText(left)}\n${sideText(right)}`,
  )
  const more = total > doubts.length ? [`${total - doubts.length} more: --first ${total}`] : []
  return [...blocks, ...more].join('\n\n')
}

function sideText({ id, name, evidence }: Side): string {
  return [`     ${id}  ${cut(name)}`, ...evidence.map((each) => `       ${evidenceText(each)}`)].join('\n')
}

function evidenceText({ says, quote, record, from, to, title, document, published }: SideEvidence): string {
  const days = from === to ? from : `${from ?? ''} to ${to ?? 'now'}`
  const source = document
    ? `${title ?? 'without a title'}${published ? `, ${published}` : ''} (${document})`
    : record
  return [quote ? `“${cut(quote)}”` : cut(says), days && !document ? days : null, source]
    .filter(Boolean)
    .join(' · ')
}

const cut = (text: string) => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}

/** What applying judgements did, a line each. */
export function appliedText({ changed, merged, parted, absent }: Applied): string {
  return [
    ...(changed ? [] : ['the graph followed these judgements already']),
    ...merged.map(({ id, into }) => `merged ${id} into ${into}`),
    ...parted.map((id) => `parted ${id}`),
    ...absent.map((id) => `waiting for ${id}, which the graph does not have`),
    `${merged.length} merged, ${parted.length} parted`,
  ].join('\n')
}
