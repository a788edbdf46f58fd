import type { Quote } from '../../model/event.ts'
import type { Window } from './windows.ts'

/** Marks that models write in their own shape, though the words are the text's. */
const SHAPES: [RegExp, string][] = [
  [/[“”„«»]/, '"'],
  [/[‘’‚`´]/, "'"],
  [/[‐‑‒–—−]/, '-'],
]
const NOTHING = /[\u00AD\u200B-\u200D\u2060\uFEFF]/
const MOST_PLACES = 50

/** Finds where words stand in a window of a text: the same words in the same order and case. Only white space and the
 *  shape of quotation marks and dashes may differ; what is returned is the text's own. */
export class QuoteFinder {
  private readonly text: string
  private readonly plain: string
  /** Offset in `plain` → offset in `text`. */
  private readonly at: number[]

  constructor(text: string, window: Window) {
    this.text = text
    const { plain, at } = plainOf(text, window.start, window.end)
    this.plain = plain
    this.at = at
  }

  /** Every place where the words stand, at most 50. */
  placesOf(words: string): Quote[] {
    const plain = plainOf(words, 0, words.length).plain.trim()
    const places: Quote[] = []
    if (plain === '') return places
    for (
      let found = this.plain.indexOf(plain);
      found >= 0 && places.length < MOST_PLACES;
      found = this.plain.indexOf(plain, found + plain.length)
    ) {
      const start = this.at[found]!
      const end = this.at[found + plain.length - 1]! + 1
      places.push({ start, end, quote: this.text.slice(start, end) })
    }
    return places
  }
}

function plainOf(text: string, start: number, end: number): { plain: string; at: number[] } {
  const at: number[] = []
  let plain = ''
  for (let i = start; i < end; i++) {
    const unit = text.charAt(i)
    if (NOTHING.test(unit)) continue
    const shown = /\s/.test(unit) ? ' ' : unit > '\u007F' || unit === '`' ? shapeOf(unit) : unit
    if (shown === ' ' && plain.endsWith(' ')) continue
    plain += shown
    at.push(i)
  }
  return { plain, at }
}

const shapeOf = (unit: string): string => SHAPES.find(([form]) => form.test(unit))?.[1] ?? unit
