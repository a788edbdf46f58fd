import { endsSentence, isContact, isFurnitureLine, isPageMark, isPlaceLike, wordCount } from './block-look.ts'
import { readDateline } from './dateline.ts'

/** One printed line, trimmed; offsets into the stored text. */
export interface Line {
  text: string
  start: number
  end: number
  indent: number
  /** What lies between it and the line before. */
  gap: 'none' | 'blank' | 'page'
  furniture: boolean
}

/** Longest line that is looked at as furniture; longer ones are prose. */
const SHORT = 250

/** Splits the stored text at line ends and form feeds. Empty lines are dropped and leave a gap. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let breaks = 0
  let page = true
  for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029\v\f]|[^\n\r\u2028\u2029\v\f]+/g)) {
    const raw = match[0]
    const content = raw.trim()
    if (content === '') {
      if (raw === '\f') page = true
      else if (/[\n\r\u2028\u2029\v]/.test(raw)) breaks++
      continue
    }
    const indent = raw.length - raw.trimStart().length
    const start = match.index + indent
    const gap = page ? 'page' : breaks > 1 ? 'blank' : 'none'
    lines.push({ text: content, start, end: start + content.length, indent, gap, furniture: false })
    breaks = 0
    page = false
  }
  return lines
}

/** Marks page numbers, contact lines with their addresses, notices, and headers and footers that repeat. */
export function markFurniture(lines: Line[]): void {
  markRepeats(lines)
  lines.forEach((line, i) => {
    if (line.text.length > SHORT) return
    const alone = line.gap !== 'none' || (lines[i + 1]?.gap ?? 'page') !== 'none'
    if (isFurnitureLine(line.text) || (alone && isPageMark(line.text))) line.furniture = true
  })
  // An address stands above or beside its telephone line.
  lines.forEach((line, i) => {
    if (line.furniture || !isPlaceLike(line.text) || readDateline(line.text)) return
    const before = lines[i - 1]
    const after = lines[i + 1]
    const startsBlock = line.gap !== 'none' || before?.furniture
    if (after?.furniture && isContact(after.text) && startsBlock) line.furniture = true
    else if (before?.furniture && isContact(before.text) && line.gap === 'none') line.furniture = true
  })
}

function markRepeats(lines: Line[]): void {
  const standsAlone = (i: number) => lines[i]!.gap !== 'none' && (lines[i + 1]?.gap ?? 'page') !== 'none'
  const atEdge = (i: number) => lines[i]!.gap === 'page' || (lines[i + 1]?.gap ?? 'page') === 'page'
  const key = (line: Line) => line.text.toLowerCase().replace(/\s+/g, ' ')
  const loose = (line: Line) => key(line).replace(/\d+/g, '#')
  const candidates = lines.flatMap((line, i) => {
    if (line.text.length > 150 || endsSentence(line.text)) return []
    if (atEdge(i)) return [{ i, key: `edge ${loose(line)}` }]
    return standsAlone(i) && wordCount(line.text) >= 3 ? [{ i, key: key(line) }] : []
  })
  const counts = new Map<string, number>()
  for (const candidate of candidates) counts.set(candidate.key, (counts.get(candidate.key) ?? 0) + 1)
  // The first time it may be the heading that later pages repeat, unless prose has begun.
  const prose = lines.findIndex((line) => line.text.length >= 40 && endsSentence(line.text))
  const seen = new Set<string>()
  for (const candidate of candidates) {
    if (counts.get(candidate.key)! < 2) continue
    if (seen.has(candidate.key) || (prose >= 0 && candidate.i > prose)) lines[candidate.i]!.furniture = true
    seen.add(candidate.key)
  }
}
