import type { SourceDocument } from '../model/document.ts'
import { fold } from '../model/fold.ts'
import {
  endsSentence,
  isBareKind,
  isByline,
  isDocumentKind,
  isFurnitureLine,
  isLetterhead,
  isPageMark,
  wordCount,
} from './block-look.ts'
import { isPlace, leadingDateline, readDateline, statedDate } from './dateline.ts'
import { linesOf, markFurniture } from './lines.ts'
import { isListItem, mendSentences, type Paragraph, paragraphsOf, startsLower } from './paragraphs.ts'

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
  const shown = paragraphs.map((paragraph) => ({ paragraph, mark: markLength(paragraph, text) }))
  for (const { paragraph, mark } of shown) view.add(paragraph.spans, mark)
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

/** Length of a bullet or number at the start of a block; the view leaves it out. */
function markLength(paragraph: Paragraph, text: string): number {
  const { start, end } = paragraph.spans[0]!
  const head = text.slice(start, Math.min(end, start + 60))
  if (paragraph.furniture || !isListItem(head) || readDateline(head)) return 0
  const mark = /^(?:[•◦▪‣·●○■□*–—-]\s*|\(?\w{1,5}[.)]\s*)/.exec(head)![0].length
  return start + mark < end ? mark : 0
}

interface Shown {
  paragraph: Paragraph
  mark: number
  text: string
}

function classify(shown: Shown[]): BlockKind[] {
  const kinds = shown.map((block): BlockKind => ownKind(block))
  const prose = kinds.map((kind, i) => kind === 'paragraph' && isProse(shown[i]!.text))
  const first = prose.indexOf(true)
  const last = prose.lastIndexOf(true)
  return kinds.map((kind, i) => {
    const { text, mark } = shown[i]!
    if (kind === 'item') return itemKind(shown, i)
    if (kind !== 'heading') return kind
    const outer = first < 0 || i < first || i > last
    if (outer && (isLetterhead(text) || isDocumentKind(text))) return 'furniture'
    const hasTitle = kinds.some((other, j) => j < i && other === 'heading' && !isLetterhead(shown[j]!.text))
    if (outer && mark === 0 && hasTitle && text.includes(',') && isPlace(text)) return 'dateline'
    return 'heading'
  })
}

function ownKind({ paragraph, mark, text }: Shown): BlockKind {
  if (paragraph.furniture) return 'furniture'
  if (paragraph.dateline) return 'dateline'
  if (text.length <= 250 && (isFurnitureLine(text) || (isPageMark(text) && mark === 0))) return 'furniture'
  if (isDocumentKind(text)) return 'furniture'
  if (readDateline(text)) return 'dateline'
  if (mark > 0) return isProse(text) ? 'paragraph' : 'item'
  if (isByline(text)) return 'attribution'
  return isHeadingLike(text) ? 'heading' : 'paragraph'
}

/** A numbered line alone among paragraphs is a heading, and so is a dashed one right under the title; else an item. */
function itemKind(shown: Shown[], i: number): BlockKind {
  const { text } = shown[i]!
  if (!isHeadingLike(text)) return 'item'
  return shown[i - 1]?.mark || shown[i + 1]?.mark ? 'item' : 'heading'
}

const isProse = (text: string): boolean =>
  text.length > 250 ||
  (/\p{Ll}/u.test(text) && wordCount(text) >= 6 && (endsSentence(text) || text.endsWith(':')))

const isHeadingLike = (text: string): boolean =>
  text.length <= 300 &&
  wordCount(text) <= 40 &&
  /\p{L}{2}/u.test(text) &&
  !startsLower(text) &&
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
  const headings = head.flatMap((kind, i) => (kind === 'heading' ? [i] : []))
  const chosen = same >= 0 ? same : (headings.find((i) => !isBareKind(texts[i]!)) ?? headings[0])
  if (chosen === undefined) return
  kinds[chosen] = 'title'
  for (let i = chosen + 1; kinds[i] === 'heading' && paragraphs[i]!.gap === 'none' && i < head.length; i++)
    kinds[i] = 'title'
}

/** Writes the blocks one after the other and remembers where each stretch came from. */
class ViewBuilder {
  readonly blocks: { start: number; end: number }[] = []
  private readonly parts: string[] = []
  private length = 0
  private readonly viewStarts: number[] = []
  private readonly sourceStarts: number[] = []
  private readonly source: string
  private words: Set<string> | null = null

  constructor(source: string) {
    this.source = source
  }

  add(spans: { start: number; end: number }[], skip: number): void {
    if (this.blocks.length) {
      const end = this.sourceEnd
      this.put('\n', end)
      this.put('\n', end)
    }
    const start = this.length
    spans.forEach((span, i) => {
      if (i > 0 && !this.mendHyphen(span.start)) this.put(' ', this.sourceEnd)
      this.copy(i === 0 ? span.start + skip : span.start, span.end)
    })
    this.blocks.push({ start, end: this.length })
  }

  slice(block: { start: number; end: number }): string {
    this.compact()
    return this.parts[0]!.slice(block.start, block.end)
  }

  finish(kinds: BlockKind[]): ReadingView {
    this.compact()
    const { viewStarts, sourceStarts } = this
    const end = this.source.length
    return {
      text: this.parts[0] ?? '',
      blocks: this.blocks.map((block, i) => ({ kind: kinds[i]!, ...block })),
      toSource(offset) {
        let low = 0
        let high = viewStarts.length
        while (low < high) {
          const middle = (low + high) >>> 1
          if (viewStarts[middle]! <= offset) low = middle + 1
          else high = middle
        }
        if (low === 0) return 0
        return Math.min(end, sourceStarts[low - 1]! + offset - viewStarts[low - 1]!)
      },
    }
  }

  private sourceEnd = 0

  private compact(): void {
    if (this.parts.length > 1) this.parts.splice(0, this.parts.length, this.parts.join(''))
  }

  private put(text: string, source: number): void {
    if (text === '') return
    this.viewStarts.push(this.length)
    this.sourceStarts.push(source)
    this.parts.push(text)
    this.length += text.length
    this.sourceEnd = source + text.length
  }

  /** Copies a span: each run of white space as one space, no soft hyphens or zero-width characters. */
  private copy(start: number, end: number): void {
    const piece = this.source.slice(start, end)
    let at = 0
    for (const gap of piece.matchAll(/[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g)) {
      if (gap[0] === ' ') continue
      this.put(piece.slice(at, gap.index), start + at)
      at = gap.index + gap[0].length
      if (!/\s/.test(gap[0])) continue
      if (/[\n\r]/.test(gap[0]) && this.mendHyphen(start + at)) continue
      this.put(' ', start + gap.index)
    }
    this.put(piece.slice(at), start + at)
  }

  /** Undoes a hyphen at a line's end ("coopera-" "tion"); true if the next line goes on without a space. */
  private mendHyphen(next: number): boolean {
    const last = this.parts.at(-1) ?? ''
    const before = /(\p{L}{2,30})[-\u2010]$/u.exec(last.slice(-32))?.[1]
    const after = /^\p{Ll}{2,30}/u.exec(this.source.slice(next, next + 31))?.[0]
    if (!before || !after) return false
    this.words ??= new Set(this.source.toLowerCase().match(/\p{L}+(?:[-\u2010]\p{L}+)*/gu))
    const joined = `${before}${after}`.toLowerCase()
    const hyphenated =
      this.words.has(`${before}-${after}`.toLowerCase()) || this.words.has(before.toLowerCase())
    if (this.words.has(joined) || !hyphenated) {
      this.parts[this.parts.length - 1] = last.slice(0, -1)
      this.length -= 1
      this.sourceEnd -= 1
    }
    return true
  }
}
