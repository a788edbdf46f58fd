import { expect, test } from 'vitest'
import { similarity } from '../../src/model/similarity.ts'

test.each([
  ['cambodia', 'cambodia', 1],
  ['cambodja', 'cambodia', 7 / 8],
  ['camboida', 'cambodia', 7 / 8],
  ['cambdia', 'cambodia', 7 / 8],
  ['abc', 'xyz', 0],
  ['', 'abc', 0],
  ['', '', 1],
])('%s is like %s by %s', (a, b, value) => {
  expect(similarity(a, b)).toBe(value)
  expect(similarity(b, a)).toBe(value)
})
