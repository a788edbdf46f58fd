import { fold } from '../../model/fold.ts'

/** Words of names that tell nobody apart. */
const COMMON: ReadonlySet<string> = new Set(
  'bin ibn ben abd abu ould the von van der del dos das jr sir king queen sheikh shaikh prince president general gen col prime minister'.split(
    ' ',
  ),
)

/** The words of a name by which it is compared: folded, of three letters or more and telling; of two where there are
 *  no others (`Li`). */
export function nameWords(name: string): string[] {
  const words = fold(name).split(' ').filter(Boolean)
  const telling = words.filter((word) => word.length >= 3 && !COMMON.has(word))
  return telling.length > 0 ? telling : words.filter((word) => word.length >= 2)
}

/** Whether two lists of words may name one person who held one office: they share a word, or have one of five letters
 *  or more that differs in one letter (`gonzalez`, and `gonzslez` as REIGN has it). */
export function shareWord(a: readonly string[], b: readonly string[]): boolean {
  return a.some((word) => b.some((other) => word === other || nearly(word, other)))
}

function nearly(a: string, b: string): boolean {
  if (a.length < 5 || b.length < 5 || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return a.length - start - end <= 1 && b.length - start - end <= 1
}
