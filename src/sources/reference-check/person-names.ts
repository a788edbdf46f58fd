import { fold } from '../../model/fold.ts'

/** Words of names that tell nobody apart. */
const COMMON: ReadonlySet<string> = new Set(
  'bin ibn ben abd abu ould the von van der del dos das jr sir king queen sheikh shaikh prince president general gen col prime minister'.split(
    ' ',
  ),
)

/** The words of a name by which it is compared: folded, of two letters or more, without those that tell nobody apart. */
export function nameWords(name: string): string[] {
  return fold(name)
    .split(' ')
    .filter((word) => word.length >= 2 && !COMMON.has(word))
}

/** Whether two names may be those of one person, given that both held one office at one time: they share a word of
 *  three letters or more (of two, if one of them has no other: `XI`), or have words of six letters or more that differ
 *  in one letter (`gonzalez`, and `gonzslez` as REIGN has it). */
export function shareWord(a: readonly string[], b: readonly string[]): boolean {
  const isLong = (word: string) => word.length >= 3
  const least = a.some(isLong) && b.some(isLong) ? 3 : 2
  return a.some((word) => word.length >= least && b.some((other) => word === other || nearly(word, other)))
}

function nearly(a: string, b: string): boolean {
  if (a.length < 6 || b.length < 6) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return a.length - start - end <= 1 && b.length - start - end <= 1
}
