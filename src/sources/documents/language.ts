import { documentError } from '../../errors.ts'

/** Letters looked at; the first pages tell. */
const SAMPLE = 20_000
const ENGLISH = new Set(
  'the of and to in a is that for on with by as at be was were are from has have had will this which his her their its an or not it he she they we'.split(
    ' ',
  ),
)

/** Lets English pass, and whatever is too short, too mixed or too full of names to say that it is not.
 *  @returns `en`
 *  @throws EntenteError DOCUMENT that names the language it looks like */
export async function checkLanguage(text: string, origin: string): Promise<string> {
  const sample = text.slice(0, SAMPLE)
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const english = words.filter((word) => ENGLISH.has(word)).length / Math.max(1, words.length)
  if (english > 0.12 || sample.replace(/\P{L}/gu, '').length < 40) return 'en'
  // Loaded late: its tables cost a third of a second, and English texts seldom need them.
  const { eld } = await import('eld/extrasmall')
  const found = eld.detect(sample)
  const scores = found.getScores()
  const score = scores[found.language] ?? 0
  if (found.language === 'en' || !found.isReliable() || score < 0.6 || score - (scores.en ?? 0) < 0.1)
    return 'en'
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(found.language) ?? found.language
  throw documentError(`is not in English but looks like ${name}: only English is read`, {
    origin,
    language: found.language,
  })
}
