/**
 * Dates as a source states them: a day (`2022-11-12`), a month (`2022-11`) or a year (`2022`).
 * They are compared by their earliest and latest day, never as text.
 */
export type StatedDate = string
/** A calendar day, `YYYY-MM-DD`. */
export type Day = string

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** True for an existing day, month or year: `2022-02-30` is none. */
export function isStatedDate(value: string): value is StatedDate {
  const match = FORM.exec(value)
  if (!match) return false
  const [, , month, day] = match
  if (month && (Number(month) < 1 || Number(month) > 12)) return false
  return !day || (Number(day) >= 1 && Number(day) <= lastOfMonth(value))
}

/** First day that the stated date may mean; null for null. */
export function earliestDay(date: StatedDate | null): Day | null {
  if (date === null) return null
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}

/** Last day that the stated date may mean; null for null. */
export function latestDay(date: StatedDate | null): Day | null {
  if (date === null) return null
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-${lastOfMonth(date)}` : date
}

/** Whether the open or closed span `from`..`to` may cover the day; null ends are open. */
export function covers(span: { from: StatedDate | null; to: StatedDate | null }, day: Day): boolean {
  const start = earliestDay(span.from)
  const end = latestDay(span.to)
  return (start === null || start <= day) && (end === null || day <= end)
}

function lastOfMonth(date: StatedDate): number {
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate()
}
