import { type Day, earliestDay, latestDay, type StatedDate } from '../../model/dates.ts'

export interface Span {
  from: StatedDate | null
  to: StatedDate | null
}

/** Days within which two sources mean the same handover. */
export const WEEK = 7

/** The day so many days later. */
export function shift(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Whether a stated date surely is within a week of a published one, a day or a month: `2004` is not. */
export function withinWeek(ours: StatedDate | null, theirs: StatedDate): boolean {
  if (ours === null) return false
  return (
    earliestDay(ours)! >= shift(earliestDay(theirs)!, -WEEK) &&
    latestDay(ours)! <= shift(latestDay(theirs)!, WEEK)
  )
}

/** Whether two stated dates may mean the same day. */
export function mayBeSame(a: StatedDate, b: StatedDate): boolean {
  return earliestDay(a)! <= latestDay(b)! && earliestDay(b)! <= latestDay(a)!
}

/** A span in words: `2004-10-29 to now`. */
export function inWords({ from, to }: Span): string {
  return `${from ?? '?'} to ${to ?? 'now'}`
}
