import type { ActorId, CodeScheme, StateCode } from './actor.ts'
import type { Reference } from './reference.ts'

/** Code lists by the prefix of a ref: `cow:260`, `iso:KHM`, `iso3166-3:SUHH`. A list's own name is one too. */
const PREFIXES: Record<string, readonly CodeScheme[]> = {
  iso: ['iso2', 'iso3', 'isoNumeric'],
  'iso3166-1': ['iso2', 'iso3', 'isoNumeric'],
  iso2: ['iso2'],
  iso3: ['iso3'],
  isonumeric: ['isoNumeric'],
  'iso3166-3': ['iso3166-3'],
  cow: ['cow', 'cowAbbreviation'],
  cowabbreviation: ['cowAbbreviation'],
  gw: ['gw', 'gwAbbreviation'],
  gwabbreviation: ['gwAbbreviation'],
  fips: ['fips'],
  cameo: ['cameo'],
}

/** The form in which codes are compared: lower case, numbers without leading zeros. */
export function codeKey(code: string): string {
  return code.toLowerCase().replace(/^0+(?=\d+$)/, '')
}

/** A ref as a code: of the lists that its prefix names, or of any list where it has none.
 *  @returns `schemes` null for any list */
export function codeOf(ref: string): { key: string; schemes: CodeScheme[] | null } {
  const colon = ref.indexOf(':')
  const schemes = PREFIXES[ref.slice(0, colon).toLowerCase()]
  return schemes
    ? { key: codeKey(ref.slice(colon + 1).trim()), schemes: [...schemes] }
    : { key: codeKey(ref), schemes: null }
}

/** All codes of states: those of their own records, then those of the code lists. */
export function codesOf({ states, codes }: Pick<Reference, 'states' | 'codes'>): StateCode[] {
  const own = states.flatMap(({ id, iso2, iso3, cowCode, gwCode, dataset, row, source }) => {
    const code = (state: ActorId, scheme: CodeScheme, value: string | number | null): StateCode[] =>
      value === null
        ? []
        : [{ state, scheme, code: String(value), from: null, to: null, dataset, row, source }]
    return [
      ...code(id, 'iso2', iso2),
      ...code(id, 'iso3', iso3),
      ...code(id, 'cow', cowCode),
      ...code(id, 'gw', gwCode),
    ]
  })
  return [...own, ...codes]
}
