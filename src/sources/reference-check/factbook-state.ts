import type { ActorId } from '../../model/actor.ts'
import type { Reference } from '../../model/reference.ts'
import { indexNames } from './name-index.ts'
import { plainText } from './plain-text.ts'
import { indexCodes } from './state-codes.ts'

/** The day for which the Factbook of January 2026 is read. */
export const FACTBOOK_DAY = '2026-01-15'

export const GOVERNMENT = 'factbook-government/government_raw.tsv'

/** The state of each of the Factbook's codes (GEC, formerly FIPS 10-4), by its code in the seeds, else by its name.
 *  @param rows of government_raw.tsv */
export function factbookStates(
  rows: readonly Record<'gec_code' | 'name_short' | 'name_long', string>[],
  reference: Reference,
): ReadonlyMap<string, ActorId> {
  const codes = indexCodes(reference)
  const names = indexNames(reference)
  const found = new Map<string, ActorId>()
  for (const { gec_code, name_short, name_long } of rows) {
    const byCode = codes.statesOf('fips', gec_code.toUpperCase(), FACTBOOK_DAY, FACTBOOK_DAY)
    const byName = [name_short, name_long]
      .map((name) => names.find(plainText(name).replace(/ \(.*\)$/, ''), FACTBOOK_DAY, ['State']))
      .find((states) => states.length === 1)
    const state = byCode[0] ?? byName?.[0]
    if (state !== undefined) found.set(gec_code, state)
  }
  return found
}
