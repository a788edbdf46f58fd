import type { SourceDocument } from '../model/document.ts'
import { fold } from '../model/fold.ts'
import {
  endsSentence,
  isBareKind,
  isByline,
  isDocumentKind,
  isFurnitureLine,
  isLetterhead,
  isNameLike,
  isPageMark,
  mastheadOf,
  wordCount,
} from './block-look.ts'
import { isPlace, leadingDateline, readDateline, statedDate } from './dateline.ts'
import { linesOf, markFurniture } from './lines.ts'
import { isListItem, mendSentences, type Paragraph, paragraphsOf, startsLower } from './paragraphs.ts'
import { ViewBuilder } from './view-builder.ts'

export type BlockKind = 'title' | 'heading' | 'paragraph' | 'item' | 'furniture' | 'dateline' | 'attribution'

/** A stretch of `ReadingView.text`. `furniture` (letterheads, contact lines, page numbers, repeated headers, notices)
 *  stands after the block that it interrupted; `attribution` says who speaks, `dateline` where and when. */
export interface Block {
  kind: BlockKind
  start: number
  end: number
}

/** The text as a person reads it: hard line wraps joined, sentences that a footer, a page break or an empty line cut
 *  made whole, list marks dropped, one blank line between blocks. */
export interface ReadingView {
  text: string
  blocks: Block[]
  /** Offset in `text` → offset in the stored text. A quote of view span a..b is
   *  `document.text.slice(toSource(a), toSource(b - 1) + 1)`; inside one block offsets only grow. */
  toSource(offset: number): number
}

/** Builds the view in time linear in the length of the text.
 *  @param document its `text`; a given `title` that the text repeats makes that block the title */
export function readingView(document: Pick<SourceDocument, 'text'> & { title?: string | null }): ReadingView {
  const { text } = document
  const lines = linesOf(text)
  markFurniture(lines)
  const paragraphs = splitGlued(mendSentences(paragraphsOf(lines), text), text)
  const view = new ViewBuilder(text)
  const shown = paragraphs.map((paragraph) => ({ paragraph, mark: listMark(paragraph, text) }))
  for (const { paragraph, mark } of shown) view.add(paragraph.spans, mark.length)
  const texts = view.blocks.map((block) => view.slice(block))
  const kinds = classify(shown.map(({ paragraph, mark }, i) => ({ paragraph, mark, text: texts[i]! })))
  chooseTitle(
    kinds,
    texts,
    shown.map(({ paragraph }) => paragraph),
    document.title ?? null,
  )
  return view.finish(kinds)
}

/** Cuts off what stands on one line with a paragraph or title but is not part of it: an inline dateline
 *  ("WASHINGTON, June 3, 2021 — The …"), a title in capitals, a date in capitals after a title. */
function splitGlued(paragraphs: Paragraph[], text: string): Paragraph[] {
  return paragraphs.flatMap((paragraph) => {
    const [first, ...rest] = paragraph.spans
    if (paragraph.furniture || !first) return [paragraph]
    const head = text.slice(first.start, Math.min(first.end, first.start + 300))
    const dateline = leadingDateline(head.slice(0, 140))
    const cut = dateline || capitalsLength(head) || beforeDate(head, first, rest)
    if (!cut) return [paragraph]
    return [
      {
        ...paragraph,
        dateline: dateline > 0,
        spans: [trim({ start: first.start, end: first.start + cut }, text)],
      },
      {
        ...paragraph,
        gap: 'none' as const,
        spans: [trim({ start: first.start + cut, end: first.end }, text), ...rest],
      },
    ]
  })
}

/** Length of a title in capitals that runs into an ordinary sentence: "JOINT STATEMENT WITH … Prime Minister Gillard today". */
function capitalsLength(head: string): number {
  const capitals = /^(?:[^\p{Ll}\s]+\s+){4,40}(?=\p{Lu}\p{Ll}|A \p{Ll})/u.exec(head)?.[0] ?? ''
  return capitals.trim().length >= 20 &&
    !/[,;:]\s*$/.test(capitals) &&
    /\p{Ll}/u.test(head.slice(capitals.length))
    ? capitals.length
    : 0
}

/** Length of a title that a date in capitals or with its weekday follows: "… Memorandum of Understanding SAT 08 SEPTEMBER 2012". */
function beforeDate(head: string, first: { start: number; end: number }, rest: unknown[]): number {
  if (rest.length || first.end - first.start > 250 || readDateline(head)) return 0
  const date = statedDate(head)
  if (!date) return 0
  const before = head.slice(0, date.start).replace(/\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\W*$/i, '')
  const weekday = before.length < date.start
  const shouted = /\p{Lu}{3}/u.test(head.slice(date.start, date.end)) && /\p{Ll}/u.test(before)
  return date.end === head.length && wordCount(before) >= 3 && (weekday || shouted) ? before.length : 0
}

function trim(span: { start: number; end: number }, text: string): { start: number; end: number } {
  const piece = text.slice(span.start, span.end)
  return {
    start: span.start + piece.length - piece.trimStart().length,
    end: span.end - (piece.length - piece.trimEnd().length),
  }
}

/** The bullet or number at the start of a block with its space, which the view leaves out; '' if there is none. */
function listMark(paragraph: Paragraph, text: string): string {
  const { start, end } = paragraph.spans[0]!
  const head = text.slice(start, Math.min(end, start + 60))
  if (paragraph.furniture || !isListItem(head) || readDateline(head)) return ''
  const mark = /^(?:[•◦▪‣·●○■□*–—-]\s*|\(?\w{1,5}[.)]\s*)/.exec(head)![0]
  return start + mark.length < end ? mark : ''
}

interface Shown {
  paragraph: Paragraph
  mark: string
  text: string
}

function classify(shown: Shown[]): BlockKind[] {
  const kinds = shown.map((block): BlockKind => ownKind(block))
  const prose = kinds.map((kind, i) => kind === 'paragraph' && isProse(shown[i]!.text))
  const first = prose.indexOf(true)
  const last = prose.lastIndexOf(true)
  const heading = kinds.findIndex((kind, i) => kind === 'heading' && !isLetterhead(shown[i]!.text))
  const headings = kinds.filter((kind) => kind === 'heading').length
  const besideDate = (i: number) => {
    const neighbour = (step: number) => {
      let j = i + step
      while (kinds[j] === 'furniture') j += step
      return kinds[j] === 'dateline'
    }
    return neighbour(-1) || neighbour(1)
  }
  return kinds.map((kind, i) => {
    const { text, mark } = shown[i]!
    if (kind === 'item') return itemKind(shown, i)
    if (kind !== 'heading') return kind
    const outer = first < 0 || i < first || i > last
    // A sentence that lost its full stop, not a heading.
    if (!outer && wordCount(text) > 14 && !isNameLike(text)) return 'paragraph'
    if (outer && mastheadOf(text).length) return 'furniture'
    if (outer && mark === '' && headings > 1 && isPlace(text) && wordCount(text) <= 4) {
      if ((i > heading && text.includes(',')) || (besideDate(i) && !/^\p{Lu}{2,5}$/u.test(text)))
        return 'dateline'
    }
    return 'heading'
  })
}

function ownKind({ paragraph, mark, text }: Shown): BlockKind {
  if (paragraph.furniture) return 'furniture'
  if (paragraph.dateline) return 'dateline'
  if (text.length <= 250 && (isFurnitureLine(text) || (isPageMark(text) && mark === ''))) return 'furniture'
  if (isDocumentKind(text)) return 'furniture'
  if (readDateline(text)) return 'dateline'
  if (mark) return /^\d/.test(mark) && isProse(text) ? 'paragraph' : 'item'
  if (isByline(text)) return 'attribution'
  return isHeadingLike(text) ? 'heading' : 'paragraph'
}

/** A numbered or dashed line whose neighbours have no such mark is a heading: "2. Bilateral relations". */
function itemKind(shown: Shown[], i: number): BlockKind {
  if (!isHeadingLike(shown[i]!.text)) return 'item'
  const style = (block: Shown | undefined) => block?.mark.replace(/\d+/, '1').replace(/[a-z]+/i, 'a')
  const own = style(shown[i])
  return style(shown[i - 1]) === own || style(shown[i + 1]) === own ? 'item' : 'heading'
}

const isProse = (text: string): boolean =>
  text.length > 250 ||
  (/\p{Ll}/u.test(text) && wordCount(text) >= 4 && (endsSentence(text) || text.endsWith(':')))

const isHeadingLike = (text: string): boolean =>
  text.length <= 300 &&
  wordCount(text) <= 40 &&
  /\p{L}{2}/u.test(text) &&
  !startsLower(text) &&
  !/\p{Ll}{2}[.!]\s+\p{Lu}/u.test(text) &&
  !/[.,;…]["'”’)\]]*$/.test(text.replace(/\b(?:\p{Lu}\.)+$/u, '')) &&
  !(text.endsWith(':') && wordCount(text) > 8)

/** The given title where the text has it, else the first heading before the prose; lines of one title are joined by kind. */
function chooseTitle(
  kinds: BlockKind[],
  texts: string[],
  paragraphs: Paragraph[],
  given: string | null,
): void {
  const prose = kinds.findIndex((kind, i) => kind === 'paragraph' && isProse(texts[i]!))
  const head = kinds.slice(0, prose < 0 ? kinds.length : prose)
  const wanted = given === null ? null : fold(given)
  const same = wanted
    ? head.findIndex(
        (kind, i) => kind !== 'paragraph' && texts[i]!.length <= 400 && fold(texts[i]!) === wanted,
      )
    : -1
  const headings = head.flatMap((kind, i) => (kind === 'heading' && !isBareKind(texts[i]!) ? [i] : []))
  // A place or a reference number alone on its line has few words; a title seldom has.
  const longEnough = [3, 1].flatMap((words) => headings.filter((i) => wordCount(texts[i]!) >= words))
  const chosen = same >= 0 ? same : (longEnough[0] ?? head.indexOf('heading'))
  if (chosen < 0) return
  kinds[chosen] = 'title'
  for (let i = chosen + 1; isContinued(i); i++) kinds[i] = 'title'

  function isContinued(i: number): boolean {
    return (
      i < head.length && kinds[i] === 'heading' && paragraphs[i]!.gap === 'none' && wordCount(texts[i]!) > 1
    )
  }
}
