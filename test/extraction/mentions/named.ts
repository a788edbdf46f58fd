import { toLabel } from '../../../src/extraction/label.ts'
import { extract, reference } from '../coder.ts'

const labelOf = (text: string, publisher?: string, published = '2024-03-12') =>
  toLabel(extract(text, { published, ...(publisher ? { publisher } : {}) }), reference)

const inOrder = <T extends { mentions: string[] }>(text: string, list: T[]): T[] =>
  list.toSorted((a, b) => text.indexOf(a.mentions[0] ?? '') - text.indexOf(b.mentions[0] ?? ''))

const withWhom = (name: string, of: string | null): string => (of ? `${name} < ${of}` : name)

/** Bodies of a text in reading order, "< whom they act for". */
export const bodiesIn = (text: string, publisher?: string): string[] =>
  inOrder(text, labelOf(text, publisher).organizations).map((o) => withWhom(o.name, o.of))

/** Persons of a text in reading order, "< for whom they speak". */
export const peopleIn = (text: string, publisher?: string, published?: string): string[] =>
  inOrder(text, labelOf(text, publisher, published).leaders).map((l) => withWhom(l.name, l.of))

/** States that a text names, in reading order. */
export const statesIn = (text: string): string[] =>
  inOrder(
    text,
    labelOf(text).states.filter((s) => !s.implied),
  ).map((s) => s.iso3)
