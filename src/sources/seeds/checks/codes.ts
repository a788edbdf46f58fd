import type { CodeScheme } from '../../../model/actor.ts'
import type { Report } from '../problems.ts'
import type { Row, STATE_CODES, STATES } from '../tables.ts'
import { checkOverlaps, checkSpans, type Span, surelyOverlap } from './spans.ts'

/** Reports ids of states that are not made of their code, and codes that two states bear at one time. */
export function checkStateCodes(states: readonly Row<typeof STATES.columns>[], report: Report): void {
  for (const { id, iso3, row } of states)
    if (iso3 !== null && id !== `state:${iso3}`) report(row, `${id} has iso3 ${iso3}; expected state:${iso3}`)
  const spans = states.map((state) => ({ ...state, from: state.startDate, to: state.endDate }))
  checkSpans(spans, report)
  for (const code of ['iso2', 'iso3', 'cowCode', 'gwCode', 'wikidataId'] as const)
    checkOverlaps(
      spans,
      (state) => (state[code] === null ? null : `${code} ${state[code]} is the code of a state`),
      report,
    )
}

/** How a code of each list is written. */
const FORMS: Readonly<Record<CodeScheme, [pattern: RegExp, inWords: string]>> = {
  iso2: [/^[A-Z]{2}$/, 'two capital letters'],
  iso3: [/^[A-Z]{3}$/, 'three capital letters'],
  isoNumeric: [/^\d{3}$/, 'three digits'],
  'iso3166-3': [/^[A-Z]{4}$/, 'four capital letters'],
  cow: [/^\d{1,3}$/, 'a number of up to three digits'],
  gw: [/^\d{1,3}$/, 'a number of up to three digits'],
  cowAbbreviation: [/^[A-Z]{3}$/, 'three capital letters'],
  gwAbbreviation: [/^[A-Z]{3}$/, 'three capital letters'],
  fips: [/^[A-Z]{2}$/, 'two capital letters'],
  cameo: [/^[A-Z]{3}$/, 'three capital letters'],
}

/** Reports codes that are not written as their list writes them, and codes that two states have at the same time in one
 *  list, the codes of the states' own records included. */
export function checkCodes(
  codes: readonly Row<typeof STATE_CODES.columns>[],
  states: readonly Row<typeof STATES.columns>[],
  report: Report,
): void {
  const own = states.flatMap(({ id: state, iso2, iso3, cowCode, gwCode, startDate: from, endDate: to }) =>
    Object.entries({ iso2, iso3, cow: cowCode, gw: gwCode }).flatMap(([scheme, code]) =>
      code === null ? [] : [{ state, scheme, code: String(code), from, to, row: 0 }],
    ),
  )
  for (const { scheme, code, row } of codes) {
    const [pattern, form] = FORMS[scheme]
    if (!pattern.test(code)) report(row, `code is "${code}", expected ${form} for ${scheme}`)
  }
  const seen = new Map<string, (Span & { state: string })[]>()
  for (const code of [...own, ...codes]) {
    const key = `${code.scheme} ${code.code}`
    const others = seen.get(key) ?? []
    const other = others.find((held) => surelyOverlap(held, code))
    if (other && code.row > 0) report(code.row, `${key} is a code of ${other.state} at the same time`)
    seen.set(key, [...others, code])
  }
}
