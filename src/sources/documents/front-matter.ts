import { parse } from 'yaml'
import { z } from 'zod'
import { documentError } from '../../errors.ts'
import { statedDate } from '../../extraction/dateline.ts'
import { isStatedDate, type StatedDate } from '../../model/dates.ts'

export interface Said {
  title: string | null
  publisher: string | null
  published: StatedDate | null
  place: string | null
  url: string | null
  language: string | null
}

export const NOTHING_SAID: Said = {
  title: null,
  publisher: null,
  published: null,
  place: null,
  url: null,
  language: null,
}
const word = z.union([z.string(), z.number()]).nullish()
const schema = z.looseObject({
  title: word,
  publisher: word,
  published: word,
  date: word,
  place: word,
  url: word,
  language: word,
})

/** Splits off a YAML block between `---` lines at the very start; other keys than ours are let pass.
 *  @returns the rest of the text, and what the block says
 *  @throws EntenteError DOCUMENT for broken YAML or a date that is none */
export function splitFrontMatter(text: string, origin: string): { body: string; said: Said } {
  const block = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)
  if (!block || !/^[\w-]+\s*:/m.test(block[1]!)) return { body: text, said: NOTHING_SAID }
  const values = readYaml(block[1]!, origin)
  const say = (value: string | number | null | undefined) =>
    value == null ? null : String(value).trim() || null
  const date = say(values.published) ?? say(values.date)
  const published = date === null ? null : asStatedDate(date)
  if (date !== null && published === null) {
    throw documentError(`front matter has the date "${date}": expected YYYY, YYYY-MM or YYYY-MM-DD`, {
      origin,
      date,
    })
  }
  return {
    body: text.slice(block[0].length),
    said: {
      title: say(values.title),
      publisher: say(values.publisher),
      published,
      place: say(values.place),
      url: say(values.url),
      language: say(values.language),
    },
  }
}

/** `2022-11-12`, `2022-11`, `2022`, a time stamp or "12 November 2022" → a stated date; null for anything else. */
export function asStatedDate(value: string): StatedDate | null {
  const stamp = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(value)?.[1] ?? value
  return isStatedDate(stamp) ? stamp : (statedDate(value)?.date ?? null)
}

function readYaml(source: string, origin: string): z.infer<typeof schema> {
  try {
    return schema.parse(parse(source) ?? {})
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause)
    throw documentError(`front matter cannot be read as YAML: ${reason}`, { origin }, cause)
  }
}
