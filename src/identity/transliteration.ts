import { fold } from '../model/fold.ts'

/** Spellings of one sound in the Latin forms of names from other scripts, in the order in which they are made equal. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/(?:sch|tsch|tch)/g, 'sh'],
  [/dzh|dj/g, 'j'],
  [/kh|gh|q|ck/g, 'k'],
  [/ph/g, 'f'],
  [/([bdt])h/g, '$1'],
  [/w/g, 'v'],
  [/(?:ou|oo)/g, 'u'],
  [/(?:iy|yi|ii|yy|ee|y)/g, 'i'],
  [/(?:ei|ai|ae)/g, 'ai'],
  [/(.)\1+/g, '$1'],
]

/** The key that names share which differ only in how they were put into Latin letters, in hyphens or blanks:
 *  "Zelenskyy" and "Zelensky", "Disanayake" and "Dissanayake", "Kim Jong-un" and "Kim Jongun". */
export function soundKey(name: string): string {
  return SPELLINGS.reduce(
    (key, [spelling, sound]) => key.replace(spelling, sound),
    fold(name).replaceAll(' ', ''),
  )
}

/** The consonants of a word of a name, by which names that may be alike are found: "Dissanayaka" → "dsnk". */
export function skeleton(word: string): string {
  const sound = soundKey(word)
  return (
    sound.slice(0, 1) +
    sound
      .slice(1)
      .replace(/[aeiou]/g, '')
      .replace(/(.)\1+/g, '$1')
  )
}
