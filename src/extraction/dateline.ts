import { Chrono, configuration } from 'chrono-node/en'
import type { StatedDate } from '../model/dates.ts'
import { endsSentence, isLetterhead, isNameLike, wordCount } from './block-look.ts'

export interface Dateline {
  place: string | null
  date: StatedDate | null
  /** A body named beside the date: "MINISTRY OF LAW 24 JULY 2024". */
  issuer: string | null
}

/** Whole dates only, day before month. */
const dates = new Chrono(configuration.createConfiguration(true, true))
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = new RegExp(MONTHS.join('|'), 'i')
const MONTH_AND_YEAR =
  /(?<!\d\s)\b(january|february|march|april|may|june|july|august|september|october|november|december),?\s+(\d{4})\b/i
const DATE_WORDS =
  /\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:[a-z]*day)?\b\.?|\b\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?|hrs|gmt|utc|cet)?\b|\b(?:released?|issued|published|posted|date[d]?|publication date)\b(?:\s+on\b|\s+at\b)?\s*:?|\bposted in\b.*$/gi
const REFERENCE =
  /\b(?:press|media|news) (?:release|statement|note)s?\b|\b(?:no|nr|ref)\.?\s*:?\s*\d\S*|\b[A-Z]{1,8}[-/ ]?\d[\dA-Z/-]*\b|\(\d{4}\)\s?\d+/gi
const NOT_A_PLACE =
  /\b(?:statement|communiqu[eé]|declaration|remarks|readout|speech|address|message|meeting|talks|summit|conference|visit|session|agreement|treaty|memorandum|release|report|transcript|interview|briefing|updated|modified|minister|president|secretary|day|week|year|since|until|from|between|background|resolution|plan|vision|strategy)\b/i

/** The calendar date that a short text states, as exactly as it does; null if none or if day and month could be swapped.
 *  Reads "12 November 2022", "12th Nov 2022", "November 12, 2022", "2022-11-12", "13.11.2022", "November 2022". */
export function statedDate(text: string): { date: StatedDate; start: number; end: number } | null {
  if (text.length > 300 || !/\d{4}/.test(text)) return null
  const numeric = /\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/.exec(text)
  if (numeric && Number(numeric[1]) <= 12 && Number(numeric[2]) <= 12 && numeric[1] !== numeric[2])
    return null
  for (const { index, text: stated, start } of dates.parse(text)) {
    const year = String(start.get('year'))
    if (!start.isCertain('day') || !start.isCertain('month') || !stated.includes(year)) continue
    const date = [year, start.get('month'), start.get('day')]
      .map((part) => String(part).padStart(2, '0'))
      .join('-')
    return { date, start: index, end: index + stated.length }
  }
  const month = MONTH_AND_YEAR.exec(text)
  if (!month) return null
  const number = String(MONTHS.indexOf(month[1]!.slice(0, 3).toLowerCase()) + 1).padStart(2, '0')
  return { date: `${month[2]}-${number}`, start: month.index, end: month.index + month[0].length }
}

/** Reads a line that says no more than where and when (and perhaps by whom) a text was issued:
 *  "Phnom Penh, 12 November 2022", "FA199 - 23 December 2002", "12 Mar 2008 Posted in Press releases".
 *  @returns null for every other line; "Last updated on …" is none, for it is not the day of publication */
export function readDateline(line: string): Dateline | null {
  if (line.length > 140 || wordCount(line) > 18 || /^\W*(?:last |updated|modified|reviewed)/i.test(line))
    return null
  const found = statedDate(line)
  if (!found) return null
  const rest = `${line.slice(0, found.start)} ${line.slice(found.end)}`
    .replace(DATE_WORDS, ' ')
    .replace(REFERENCE, ' ')
    .replace(/\b(?:at|in|on|the)\b\s*$|[|()[\]]/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.–—-]+|[\s,;:.–—-]+$/g, '')
    .replace(/^(?:done at|made at|adopted in|signed in|in|at)\s+/i, '')
  if (rest === '') return { place: null, date: found.date, issuer: null }
  if (isLetterhead(rest)) return { place: null, date: found.date, issuer: rest }
  if (!isPlace(rest)) return null
  return { place: rest, date: found.date, issuer: null }
}

/** A place alone: one to six capitalised words, no word that heads a text. */
export function isPlace(text: string): boolean {
  return (
    text.length <= 60 &&
    wordCount(text) <= 6 &&
    /^\p{Lu}/u.test(text) &&
    isNameLike(text) &&
    !/[\d:;?!]/.test(text) &&
    !endsSentence(text.replace(/\b\p{Lu}\.(?:\p{Lu}\.)*$/u, '')) &&
    !NOT_A_PLACE.test(text)
  )
}

/** The part of a paragraph's beginning that is its dateline: "WASHINGTON, June 3, 2021 — ", "GENEVA (AP) -- ".
 *  @param head the first 140 characters or fewer
 *  @returns its length with the dash, 0 if there is none */
export function leadingDateline(head: string): number {
  const dash = /^(.{3,110}?)(?:\s*—\s*|\s+(?:–|--?)\s+|:\s+)(?=["“'‘]?\p{Lu})/u.exec(head)
  if (!dash) return 0
  const before = dash[1]!.replace(/\s*\((?:\p{Lu}[\p{L}./ -]{1,20})\)\s*$/u, '')
  const colon = /:\s*$/.test(dash[0])
  if (readDateline(before)?.place) return dash[0].length
  const shouted = /^\p{Lu}[\p{Lu} ,.'’/-]+$/u.test(before) && isPlace(before) && !MONTH.test(before)
  return shouted && !colon && wordCount(before) <= 4 ? dash[0].length : 0
}
