import type { StatedDate } from '../model/dates.ts'
import { isLetterhead, isPlaceLike, mastheadOf } from './block-look.ts'
import { type Dateline, isPlace, readDateline } from './dateline.ts'
import { type Block, readingView } from './reading-view.ts'

/** What a text says about itself; null for what it does not say. */
export interface Metadata {
  title: string | null
  /** The issuing body as the letterhead or byline writes it, capitals lowered, with the state of its address. */
  publisher: string | null
  place: string | null
  published: StatedDate | null
}

/** Finds title, publisher, place and date in the letterhead, the dateline and the byline, never in the prose.
 *  @param text a stored text; linear in its length */
export function detectMetadata(text: string): Metadata {
  const view = readingView({ text })
  const blocks = view.blocks.map((block) => ({ ...block, text: view.text.slice(block.start, block.end) }))
  const lines = blocks.filter(
    (block) => block.kind !== 'paragraph' && block.kind !== 'item' && block.text.length <= 300,
  )
  const datelines = lines
    .filter((block) => block.kind === 'dateline')
    .map((block) => readPlaceAndDate(block.text))
  return {
    title: titleOf(blocks),
    publisher: publisherOf(lines, datelines),
    place:
      datelines.find((line) => line.date && line.place)?.place ??
      datelines.find((line) => line.place)?.place ??
      null,
    published:
      datelines.find((line) => line.date?.length === 10)?.date ??
      datelines.find((line) => line.date)?.date ??
      null,
  }
}

type Shown = Block & { text: string }

function titleOf(blocks: Shown[]): string | null {
  const parts = blocks.filter((block) => block.kind === 'title').map((block) => block.text)
  return parts.length ? parts.join(' ') : null
}

function readPlaceAndDate(text: string): Dateline {
  const read = readDateline(text)
  if (read) return { ...read, place: read.place && lowerCapitals(read.place) }
  const place = text.replace(/\s*\([^)]*\)\s*/g, ' ').replace(/[\s—–:-]+$/, '')
  return { place: isPlace(place) ? lowerCapitals(place) : null, date: null, issuer: null }
}

/** A letterhead wins over the body beside the date, and that over the office of a byline. */
function publisherOf(lines: Shown[], datelines: Dateline[]): string | null {
  const letterheads = lines
    .filter((block) => block.kind === 'furniture')
    .flatMap((block) => mastheadOf(block.text).filter(isLetterhead))
  const issuer = letterheads[0] ?? datelines.find((line) => line.issuer)?.issuer
  // "GOVERNMENT OF INDIA" over "MINISTRY OF EXTERNAL AFFAIRS": the ministry speaks.
  const ministry = letterheads.find((text) => /^(?:ministry|department)\b/i.test(text))
  if (
    issuer &&
    ministry &&
    issuer !== ministry &&
    /^(?:the )?(?:government|republic|kingdom)\b/i.test(issuer)
  ) {
    return `${lowerCapitals(ministry)}, ${lowerCapitals(issuer)}`
  }
  if (issuer) {
    const address = lines.find((block) => block.kind === 'furniture' && isAddress(block.text))?.text
    const state = address?.split(',').at(-1)?.trim()
    const name = lowerCapitals(issuer)
    return state && !name.includes(state) ? `${name}, ${state}` : name
  }
  for (const { kind, text } of lines) {
    if (kind !== 'attribution') continue
    const office = /^office of /i.test(text)
      ? text
      : /(?:^|,\s*)((?:[\w-]+ ){0,3}(?:minister|president|secretary|chancellor|premier|spokesperson|high representative|commissioner|ambassador)\b.*)$/i.exec(
          text,
        )?.[1]
    if (office && !text.endsWith(':')) return lowerCapitals(office)
  }
  return null
}

const isAddress = (text: string): boolean =>
  isPlaceLike(text) && /,\s*\p{Lu}[\p{L} ’'-]+$/u.test(text) && !/\d/.test(text)

/** "MINISTRY OF FOREIGN AFFAIRS" → "Ministry of Foreign Affairs"; text with small letters and short acronyms stay. */
function lowerCapitals(text: string): string {
  if (/\p{Ll}/u.test(text) || text.replace(/\P{L}/gu, '').length <= 5) return text
  return text
    .toLowerCase()
    .replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/(?<=\S\s)(?:Of|And|The|For|To|In|On|At|De|Du|Des)(?=\s)/g, (word) => word.toLowerCase())
}
