import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { codeOf } from '../model/codes.ts'
import { fold } from '../model/fold.ts'
import { followsPlace } from '../model/office-rank.ts'
import type { Asked, NameAsked } from './parameters.ts'
import { phraseOf } from './search.ts'

/** Words before a person's name that are no part of it, from the lexicon of the extraction; longest first. */
const LEXICON = parse(readFileSync(new URL('../../seeds/lexicon/people.yml', import.meta.url), 'utf8')) as {
  honorifics: string[][]
  styles: string[]
}
const HONORIFICS = [...LEXICON.honorifics.flat(), ...LEXICON.styles]
  .map((words) => fold(words))
  .toSorted((a, b) => b.length - a.length)

/** A ref in the forms by which it is looked up. */
export function refAsked(ref: string): Asked {
  const key = fold(ref)
  const code = codeOf(ref)
  return { ref, key, code: code.key, schemes: code.schemes, phrase: phraseOf(key) }
}

/** A name with all that it may be read as: "Cambodia's prime minister", "H.E. Hun Sen", "President Biden". */
export function nameAsked(name: string): NameAsked {
  const asked = refAsked(name)
  const bare = withoutHonorifics(asked.key)
  const titled = withoutTitle(bare)
  const keys = [...new Set([asked.key, bare, ...(titled ? [titled.rest] : [])])]
  return {
    ...asked,
    keys,
    offices: officesIn(name),
    person: titled && {
      title: titled.title,
      phrase: phraseOf(titled.rest),
      ending: ` ${titled.rest}`,
    },
  }
}

function withoutHonorifics(key: string): string {
  const honorific = HONORIFICS.find((words) => key.startsWith(`${words} `))
  return honorific === undefined ? key : withoutHonorifics(key.slice(honorific.length + 1))
}

/** Offices as they stand before a name, folded. */
const TITLE =
  /^(?:federal |acting |caretaker )?(?:president|prime minister|pm|premier|chancellor|king|queen|emperor|empress|emir|amir|sultan|pope|(?:foreign|defen[cs]e|trade|external affairs) (?:minister|secretary)|secretary of (?:state|defen[cs]e)|minister (?:of|for) (?:foreign affairs|external affairs|(?:national )?defen[cs]e|trade)|(?:secretary|director) general|high representative|(?:deputy )?(?:secretary|minister)|commissioner|ambassador) (?=.)/

/** A folded name that begins with an office: "president biden" → president, biden. */
function withoutTitle(key: string): { title: string; rest: string } | null {
  const title = TITLE.exec(key)?.[0]
  return title === undefined
    ? null
    : { title: title.trim().replace(/^(?:acting|caretaker) /, ''), rest: key.slice(title.length) }
}

/** Ways to read a name as an office of a place: "Minister of Defence of Japan", "Japan's Minister of Defence",
 *  "Japanese Defence Minister". Without "of" or "'s" it has to be a title that people say so. */
function officesIn(name: string): NameAsked['offices'] {
  const found: NameAsked['offices'] = []
  const add = (place: string, title: string) => {
    const key = fold(place).replace(/^the /, '')
    const plain = title
      .trim()
      .replace(/^the /i, '')
      .replace(/^(?:current|incumbent|acting|caretaker) /i, '')
    if (key !== '' && plain !== '') found.push({ place: key, title: plain })
  }
  for (const match of name.matchAll(/ of /gi)) {
    add(name.slice(match.index + match[0].length), name.slice(0, match.index))
  }
  for (const match of name.matchAll(/(?:['’]s|(?<=s)['’]) /g)) {
    add(name.slice(0, match.index), name.slice(match.index + match[0].length))
  }
  const words = name.trim().split(/\s+/)
  for (let n = 1; n < words.length && n <= 5; n++) {
    const title = words.slice(n).join(' ')
    if (followsPlace(title)) add(words.slice(0, n).join(' '), title)
  }
  return found
}
