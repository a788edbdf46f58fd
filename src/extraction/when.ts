import { GB } from 'chrono-node/en'
import type { Day } from '../model/dates.ts'
import type { Reading } from './reading.ts'

const CUE =
  /\b(?:today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening)|last (?:week|month|year|night)|next (?:week|month|year)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?|\b\d{4}-\d{2}-\d{2}\b/i

export interface Dated {
  date: string
  /** Token of the sentence before which the date ends. */
  start: number
  end: number
}

/** Dates that a stretch of text states, resolved against the document's own day.
 *  @returns in reading order, with the precision that the text gives: day, month or year; offsets into the view */
export function datesIn(reading: Reading, start: number, end: number, day: Day | null): Dated[] {
  const text = reading.view.text.slice(start, end)
  if (!CUE.test(text)) return []
  const reference = day ? new Date(`${day}T12:00:00`) : null
  if (!reference && !/\d{4}/.test(text)) return []
  return GB.parse(text, reference ?? new Date('2000-01-01T12:00:00')).flatMap((found): Dated[] => {
    const { start: value } = found
    const year = value.get('year')
    if (year === null || (!reference && !value.isCertain('year'))) return []
    if (!/\p{L}{3}|\d{4}-\d/u.test(found.text) || /^(?:now|the)/i.test(found.text)) return []
    if (/^\s*may$/i.test(found.text)) return []
    const month = value.get('month')
    const date = value.get('day')
    const certainDay =
      value.isCertain('day') || /day|today|morning|evening|afternoon|tonight|night/i.test(found.text)
    const precise =
      certainDay && month !== null && date !== null
        ? [year, pad(month), pad(date)]
        : value.isCertain('month') && month !== null
          ? [year, pad(month)]
          : [year]
    return [
      { date: precise.join('-'), start: start + found.index, end: start + found.index + found.text.length },
    ]
  })
}

/** The date nearest to an offset, days before months and years. */
export function nearestDate(dates: Dated[], at: number): string | null {
  const full = dates.filter((d) => d.date.length === 10)
  const pool = full.length > 0 ? full : dates
  return pool.toSorted((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0]?.date ?? null
}

const pad = (n: number) => String(n).padStart(2, '0')
