import type { BlockKind, ReadingView } from './reading-view.ts'

/** Words and compounds, but not the halves that a line's end makes. */
const WHOLE_WORDS = /(?<![\p{L}\u2010-])\p{L}+(?:[-\u2010]\p{L}+)*(?!\p{L}|[-\u2010]\s)/gu
/** First parts whose hyphen is their own: "long-" "standing". */
const HYPHENATING = new Set(
  'long short well high low so non co pre post anti multi mid self inter cross counter decision capacity people one two three four five ten twenty first second third world far full cost peace law rule ever state vice ex life north south east west old new early late open fact award'.split(
    ' ',
  ),
)

/** Writes the blocks one after the other and remembers where each stretch came from. */
export class ViewBuilder {
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
    return (this.parts[0] ?? '').slice(block.start, block.end)
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
    this.words ??= new Set(this.source.toLowerCase().match(WHOLE_WORDS))
    const joined = `${before}${after}`.toLowerCase()
    const hyphenated =
      HYPHENATING.has(before.toLowerCase()) ||
      this.words.has(`${before}-${after}`.toLowerCase()) ||
      this.words.has(before.toLowerCase())
    if (this.words.has(joined) || !hyphenated) {
      this.parts[this.parts.length - 1] = last.slice(0, -1)
      this.length -= 1
      this.sourceEnd -= 1
    }
    return true
  }
}
