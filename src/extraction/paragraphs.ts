import { endsSentence, wordCount } from './block-look.ts'
import { readDateline } from './dateline.ts'
import type { Line } from './lines.ts'

/** Source spans that a reader takes as one block, in reading order. */
export interface Paragraph {
  spans: { start: number; end: number }[]
  furniture: boolean
  gap: Line['gap']
  /** Cut off the beginning of a paragraph as its dateline. */
  dateline?: boolean
}

/** Lines longer than this were not wrapped by hand or printer. */
const WIDEST_WRAP = 160
const CONTINUES_AFTER =
  /(?:^|\s)(?:a|an|the|of|and|or|nor|but|to|in|on|at|by|for|with|from|into|between|among|against|under|over|through|during|towards?|upon|within|without|as|than|that|which|who|whose|its|their|his|her|our|is|are|was|were|be|been|has|have|had|will|would|should|must|including|via|per|both|mr\.?|mrs\.?|ms\.?|dr\.?|h\.e\.?|[-–—])$/i
/** A line that can only continue the one above, as titles in capitals do. */
const GOES_BACK = /^(?:(?:of|and|for|with|between) |(?:OF|AND|FOR|WITH|BETWEEN|ON|IN|AT|BY|TO|FROM) )/
const LIST_MARK = /^(?:[•◦▪‣·●○■□*–—]\s*|-\s+|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})\)\s*|\d{1,3}\.\s|[a-z]\.\s)/

/** Whether a line ends on a word after which a sentence must go on: "between", "of the", "and". */
export const isOpenEnded = (text: string): boolean => CONTINUES_AFTER.test(text.slice(-20))
export const isListItem = (text: string): boolean => LIST_MARK.test(text)
export const startsLower = (text: string): boolean => /^["“‘'(]?\p{Ll}/u.test(text) && !isListItem(text)

const isDate = (text: string): boolean => text.length <= 60 && readDateline(text) !== null

/** Joins hard-wrapped lines to paragraphs. A line that had room for the next word was ended on purpose. */
export function paragraphsOf(lines: Line[]): Paragraph[] {
  const width = wrapWidth(lines)
  const paragraphs: Paragraph[] = []
  let last: Line | null = null
  for (const line of lines) {
    const current = paragraphs.at(-1)
    if (
      last &&
      current &&
      line.gap === 'none' &&
      !line.furniture &&
      !last.furniture &&
      wraps(last, line, width)
    ) {
      current.spans.at(-1)!.end = line.end
    } else {
      paragraphs.push({
        spans: [{ start: line.start, end: line.end }],
        furniture: line.furniture,
        gap: line.gap,
      })
    }
    last = line
  }
  return paragraphs
}

/** Characters to which the printer filled its lines; 0 for a text whose lines are whole paragraphs. */
function wrapWidth(lines: Line[]): number {
  const inner = lines.filter((line, i) => !line.furniture && lines[i + 1]?.gap === 'none')
  if (inner.length < 2 || inner.filter((line) => line.text.length > WIDEST_WRAP).length > inner.length / 5)
    return 0
  const lengths = inner.map((line) => line.text.length).toSorted((a, b) => a - b)
  const width = Math.min(WIDEST_WRAP, lengths[Math.floor(lengths.length * 0.9)]!)
  // Three full lines at least, or these are the short lines of a letterhead.
  return width >= 40 && lengths.filter((length) => length >= width * 0.8).length >= 3 ? width : 0
}

function wraps(line: Line, next: Line, width: number): boolean {
  if (isListItem(next.text) && (!isOpenEnded(line.text) || /[;,]\s+\w+$/.test(line.text.slice(-8))))
    return false
  if (!isOpenEnded(line.text) && !line.text.endsWith(',') && (isDate(next.text) || isDate(line.text)))
    return false
  if (startsLower(next.text) && !endsSentence(line.text)) return true
  if (isOpenEnded(line.text) || GOES_BACK.test(next.text)) return !endsSentence(line.text)
  if (width === 0) return false
  if (next.indent >= line.indent + 2 && endsSentence(line.text)) return false
  const word = /^\S+/.exec(next.text)![0].length
  return line.text.length + 1 + word > width * 0.85
}

/** Joins the halves of sentences that a page break, a footer or an empty line cut in two. What stood between them
 *  follows the mended paragraph, and is furniture. */
export function mendSentences(paragraphs: Paragraph[], text: string): Paragraph[] {
  const mended: Paragraph[] = []
  const head = (p: Paragraph) =>
    text.slice(p.spans[0]!.start, Math.min(p.spans[0]!.end, p.spans[0]!.start + 200))
  const tail = (p: Paragraph) => {
    const span = p.spans.at(-1)!
    return text.slice(Math.max(span.start, span.end - 200), span.end)
  }
  // Only "60 or more" and "more than 150" are asked, so a long paragraph need not be summed up again and again.
  const length = (p: Paragraph) => {
    let sum = 0
    for (const span of p.spans)
      if (sum <= 150) sum += span.end - span.start
      else break
    return sum
  }
  for (const paragraph of paragraphs) {
    const open = paragraph.furniture ? -1 : lastOpen(mended)
    if (open < 0) {
      mended.push(paragraph)
      continue
    }
    const before = mended[open]!
    const between = mended.slice(open + 1)
    if (
      goesOn(
        { tail: tail(before), length: length(before) },
        head(paragraph),
        endsSentence(tail(paragraph)),
        between.some((p) => p.furniture) || paragraph.gap === 'page',
        between.some((p) => !p.furniture),
      )
    ) {
      before.spans.push(...paragraph.spans)
      for (const p of between) p.furniture = true
    } else mended.push(paragraph)
  }
  return mended

  /** Index of the last paragraph that may wait for its end: at most four short blocks back. */
  function lastOpen(list: Paragraph[]): number {
    let strangers = 0
    for (let i = list.length - 1; i >= 0 && i >= list.length - 12; i--) {
      const candidate = list[i]!
      if (candidate.furniture) continue
      if (length(candidate) >= 60 && wordCount(tail(candidate)) > 6) return i
      if (strangers === 0 && i === list.length - 1 && isOpenEnded(tail(candidate))) return i
      if (++strangers > 4 || endsSentence(tail(candidate)) || length(candidate) > 150) return -1
    }
    return -1
  }
}

function goesOn(
  before: { tail: string; length: number },
  next: string,
  nextEndsSentence: boolean,
  interrupted: boolean,
  strangersBetween: boolean,
): boolean {
  if (endsSentence(before.tail) || /[:;]$/.test(before.tail) || isListItem(next)) return false
  if (startsLower(next)) return true
  if (strangersBetween) return false
  if (isOpenEnded(before.tail)) return true
  return interrupted && before.length >= 60 && nextEndsSentence && wordCount(next) >= 3
}
