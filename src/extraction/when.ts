import { GB } from 'chrono-node/en'
import type { Day } from '../model/dates.ts'
import type { Reading } from './reading.ts'

const CUE =
  /\b(?:today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening)|last (?:week|month|year|night)|next (?:week|month|year)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}([./])\d{1,2}\1\d{4}\b|\bdays? ago\b/i
/** "the evening of 4 March": the time of day hides the day from the parser. */
const TIME_OF_DAY = /\b(?:morning|afternoon|evening|night) of (?:the )?(?=\d|\p{Lu})/gu
const AHEAD = /\b(?:will|shall|would|to be held|scheduled|upcoming|due to|plans? to|next)\b/i
/** "June 29" is a day, whatever a parser may think of the year 2029. */
const MONTH_AND_DAY = /^\p{L}+\.?\s(\d{2})(?:st|nd|rd|th)?$/u
const NUMERIC = /^(\d{1,2})([./])(\d{1,2})\2\d{4}$/

export interface Dated {
  date: string
  /** Token of the sentence before which the date ends. */
  start: number
  end: number
}

/** Dates that a stretch of text states, resolved against the document's own day.
 *  @returns in reading order, with the precision that the text gives: day, month or year; offsets into the view */
export function datesIn(reading: Reading, start: number, end: number, day: Day | null): Dated[] {
  const text = reading.view.text.slice(start, end).replace(TIME_OF_DAY, (words) => ' '.repeat(words.length))
  if (!CUE.test(text)) return []
  const reference = day ? new Date(`${day}T12:00:00`) : null
  if (!reference && !/\d{4}/.test(text)) return []
  return GB.parse(text, reference ?? new Date('2000-01-01T12:00:00')).flatMap((found): Dated[] => {
    const { start: value } = found
    if (!reference && !value.isCertain('year')) return []
    if (!isDate(found.text)) return []
    const date = reference && day ? (besides(found, text, reference) ?? stated(found)) : stated(found)
    return date ? [{ date, start: start + found.index, end: start + found.index + found.text.length }] : []
  })
}

/** Words or numerals that no time, quantity or ambiguous order of day and month. */
function isDate(text: string): boolean {
  const numeric = NUMERIC.exec(text)
  if (numeric) return numeric[2] === '.' || Number(numeric[1]) > 12
  if (!/\p{L}{3}|\d{4}-\d/u.test(text) || /^(?:now|the)/i.test(text)) return false
  return !/^\s*may$/i.test(text)
}

type Found = ReturnType<typeof GB.parse>[number]

/** The date as the parser reads it, with the precision that the text gives. */
function stated(found: Found): string | null {
  const { start: value, text } = found
  const [year, month, date] = [value.get('year'), value.get('month'), value.get('day')]
  if (year === null) return null
  const certainDay = value.isCertain('day') || /day|today|morning|evening|afternoon|tonight|night/i.test(text)
  const week = /\bweeks?\b/i.test(text) && !/day\b/i.test(text)
  if (certainDay && !week && month !== null && date !== null) return [year, pad(month), pad(date)].join('-')
  return (week || value.isCertain('month')) && month !== null ? [year, pad(month)].join('-') : String(year)
}

/** What the parser leaves out: "today (05)", "June 29", "1 and 3 February", "on Friday" of what has happened. */
function besides(found: Found, text: string, reference: Date): string | null {
  const { start: value } = found
  const month = value.get('month')
  const numbered = /^\s*\((\d{1,2})\)/.exec(text.slice(found.index + found.text.length))
  if (numbered && /day|morning|afternoon|evening|tonight|night/i.test(found.text))
    return dayNear(Number(numbered[1]), reference)
  const monthAndDay = MONTH_AND_DAY.exec(found.text)
  if (monthAndDay && month !== null && Number(monthAndDay[1]) <= 31)
    return inNearestYear(month, Number(monthAndDay[1]), reference)
  const first = /\b(\d{1,2})(?:st|nd|rd|th)?\s*(?:and|&)\s*$/.exec(text.slice(0, found.index))
  const year = value.get('year')
  if (first && value.isCertain('day') && month !== null && year !== null && Number(first[1]) <= 31)
    return [year, pad(month), pad(Number(first[1]))].join('-')
  if (!value.isCertain('weekday') || value.isCertain('day') || AHEAD.test(text) || /^this/i.test(found.text))
    return null
  const on = value.date()
  if (on.getTime() <= reference.getTime()) return null
  return iso(new Date(on.getTime() - 7 * DAY))
}

/** The last such day of a month up to the day after the reference. */
function dayNear(date: number, reference: Date): string | null {
  if (date < 1 || date > 31) return null
  const at = new Date(reference)
  for (let back = -1; back < 31; back++) {
    const day = new Date(at.getTime() - back * DAY)
    if (day.getDate() === date) return iso(day)
  }
  return null
}

function inNearestYear(month: number, date: number, reference: Date): string {
  const years = [-1, 0, 1].map((step) => reference.getFullYear() + step)
  const distance = (year: number) => Math.abs(new Date(year, month - 1, date).getTime() - reference.getTime())
  const year = years.toSorted((a, b) => distance(a) - distance(b))[0]!
  return [year, pad(month), pad(date)].join('-')
}

/** The date nearest to an offset, days before months and years. */
export function nearestDate(dates: Dated[], at: number): string | null {
  const full = dates.filter((d) => d.date.length === 10)
  const pool = full.length > 0 ? full : dates
  return pool.toSorted((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0]?.date ?? null
}

const DAY = 24 * 60 * 60 * 1000
const pad = (n: number) => String(n).padStart(2, '0')
const iso = (day: Date) => [day.getFullYear(), pad(day.getMonth() + 1), pad(day.getDate())].join('-')
