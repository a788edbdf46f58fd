import { isStatedDate, type StatedDate } from '../../model/dates.ts'

/** What a cell of one column may hold, in words and as a test, and what it becomes. */
export interface Column<T> {
  /** Completes "expected …". */
  form: string
  accepts(cell: string): boolean
  value(cell: string): T
}

/** Some text of at most so many characters; the graph's indexes take no longer ones. */
export function textOf(most: number): Column<string> {
  return {
    form: `some text of at most ${most} characters`,
    accepts: (cell) => cell !== '' && cell.length <= most,
    value: (cell) => cell,
  }
}

export const text = textOf(1000)
/** What an actor, an office or a code is called. */
export const name = textOf(250)

export const date: Column<StatedDate> = {
  form: 'an existing day, month or year (2022-11-12, 2022-11, 2022)',
  accepts: isStatedDate,
  value: (cell) => cell,
}

export const integer: Column<number> = {
  form: 'a whole number',
  accepts: (cell) => /^\d+$/.test(cell),
  value: Number,
}

export const decimal: Column<number> = {
  form: 'a number with one decimal, such as -4.4',
  accepts: (cell) => /^-?\d+\.\d$/.test(cell),
  value: Number,
}

/** Several values joined by ";" without blanks; none if the cell is empty. */
export const list: Column<string[]> = {
  form: 'values joined by ";", or nothing',
  accepts: (cell) => cell === '' || cell.split(';').every((part) => part !== '' && part === part.trim()),
  value: (cell) => (cell === '' ? [] : cell.split(';')),
}

export const yesNo: Column<boolean> = {
  form: 'true or false',
  accepts: (cell) => cell === 'true' || cell === 'false',
  value: (cell) => cell === 'true',
}

/** An empty cell means "none" or "not known". */
export function optional<T>(column: Column<T>): Column<T | null> {
  return {
    form: `${column.form}, or nothing`,
    accepts: (cell) => cell === '' || column.accepts(cell),
    value: (cell) => (cell === '' ? null : column.value(cell)),
  }
}

export function matching(pattern: RegExp, form: string): Column<string> {
  return { form, accepts: (cell) => pattern.test(cell), value: (cell) => cell }
}

export function oneOf<T extends string>(values: readonly T[]): Column<T> {
  const known: ReadonlySet<string> = new Set(values)
  return {
    form: `one of ${values.join(', ')}`,
    accepts: (cell) => known.has(cell),
    value: (cell) => cell as T,
  }
}

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*'
export const stateId = matching(/^state:[A-Z]{3}$/, 'the id of a state, such as state:KHM')
export const organizationId = matching(
  new RegExp(`^org:${SLUG}$`),
  'the id of an organization, such as org:jica',
)
export const leaderId = matching(new RegExp(`^leader:${SLUG}$`), 'the id of a leader, such as leader:hun-sen')
export const actorId = matching(
  new RegExp(`^(?:state:[A-Z]{3}|(?:org|leader|group):${SLUG})$`),
  'the id of an actor, such as state:KHM, org:jica or leader:hun-sen',
)
export const wikidataId = matching(/^Q[1-9]\d*$/, 'a Wikidata item, such as Q424')
