import { describe, expect, test } from 'vitest'
import { QuoteFinder } from '../../../src/extraction/language-model/quote-finder.ts'
import { windowsOf } from '../../../src/extraction/language-model/windows.ts'

describe('windows', () => {
  test('a short text is one', () => {
    expect(windowsOf('short', 1000)).toEqual([{ start: 0, end: 5 }])
    expect(windowsOf('', 1000)).toEqual([{ start: 0, end: 0 }])
  })

  test('are cut between paragraphs, and begin before the last one ends', () => {
    const text = `${'a'.repeat(700)}\n\n${'b'.repeat(40)}\n\n${'c'.repeat(700)}`
    expect(windowsOf(text, 1000)).toEqual([
      { start: 0, end: 744 },
      { start: 702, end: text.length },
    ])
  })

  test.each([
    ['without any bound', 'x'.repeat(1_000_000)],
    ['of characters of two code units', '🕊'.repeat(5_000)],
    ['of sentences', 'They met in Suva. '.repeat(5_000)],
  ])('a text %s is covered whole, in windows of that size, no character cut in two', (_, text) => {
    const windows = windowsOf(text, 1000)
    expect(windows[0]!.start).toBe(0)
    expect(windows.at(-1)!.end).toBe(text.length)
    for (const [i, { start, end }] of windows.entries()) {
      expect(end - start).toBeLessThanOrEqual(1000)
      expect(Buffer.from(text.slice(start, end)).toString()).toBe(text.slice(start, end))
      if (i > 0) expect(start).toBeLessThanOrEqual(windows[i - 1]!.end)
    }
  })
})

describe('quotes', () => {
  const text = 'He said:\r\n “We’ll   sign — soon.” We’ll see. \u00ADWe’ll see.'
  const finder = new QuoteFinder(text, { start: 0, end: text.length })

  test.each([
    ['"We\'ll sign - soon."', '“We’ll   sign — soon.”'],
    ['said: "We', 'said:\r\n “We'],
  ])('%s is found as the text writes it', (words, written) => {
    expect(finder.placesOf(words)).toEqual([
      { quote: written, start: text.indexOf(written), end: text.indexOf(written) + written.length },
    ])
  })

  test('are found in every place', () => {
    expect(finder.placesOf('We’ll see.').map(({ start }) => text.slice(start, start + 4))).toEqual([
      'We’l',
      'We’l',
    ])
  })

  test.each(['we’ll sign', 'We’ll … soon', 'He said soon', ' ', ''])('%o is not found', (words) => {
    expect(finder.placesOf(words)).toEqual([])
  })

  test('are looked for in their window only', () => {
    expect(new QuoteFinder(text, { start: 0, end: 20 }).placesOf('We’ll see.')).toEqual([])
  })
})
