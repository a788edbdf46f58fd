import { expect, test } from 'vitest'
import { codeKey, codeOf } from '../../src/model/codes.ts'

test('codes are compared in lower case, numbers without leading zeros', () => {
  expect(['KHM', '004', '0', '00', 'B0'].map(codeKey)).toEqual(['khm', '4', '0', '0', 'b0'])
})

test.each([
  ['KHM', 'khm', null],
  ['COW: 002', '2', ['cow', 'cowAbbreviation']],
  ['iso:KH', 'kh', ['iso2', 'iso3', 'isoNumeric']],
  ['iso3166-3:SUHH', 'suhh', ['iso3166-3']],
  ['isoNumeric:116', '116', ['isoNumeric']],
  // An id is no code.
  ['state:KHM', 'state:khm', null],
])('%s as a code', (ref, key, schemes) => {
  expect(codeOf(ref)).toEqual({ key, schemes })
})
