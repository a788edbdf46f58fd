/** A stretch of a document's text, in UTF-16 code units. */
export interface Window {
  start: number
  end: number
}

/** Where a text may be cut, the best first: between paragraphs, lines, sentences, words. */
const BREAKS = ['\n\n', '\n', '. ', ' ']

/** Cuts a text into windows of at most `size`, at paragraph bounds where there are any; each begins up to an eighth of
 *  `size` before the last one ends, so that what stands at a seam is seen whole. Linear in the length of the text. */
export function windowsOf(
  text: string,
  size: number,
  range: Window = { start: 0, end: text.length },
): Window[] {
  const overlap = Math.floor(size / 8)
  const windows: Window[] = []
  for (let start = range.start; ; ) {
    if (range.end - start <= size) return [...windows, { start, end: range.end }]
    const end = lastBreak(text, start + Math.ceil(size / 2), start + size)
    windows.push({ start, end })
    start = firstBreak(text, end - overlap, end)
  }
}

function lastBreak(text: string, from: number, to: number): number {
  for (const mark of BREAKS) {
    const at = text.slice(from, to).lastIndexOf(mark)
    if (at >= 0) return from + at + mark.length
  }
  return whole(text, to)
}

function firstBreak(text: string, from: number, to: number): number {
  for (const mark of BREAKS) {
    const at = text.slice(from, to).indexOf(mark)
    if (at >= 0) return from + at + mark.length
  }
  return whole(text, from)
}

/** Not between the two halves of one character. */
const whole = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at)
