import { expect, it } from 'vitest'
import { skeleton, soundKey } from '../../src/identity/transliteration.ts'

it.each([
  ['Anura Kumara Disanayake', 'Anura Kumara Dissanayake'],
  ['Volodymyr Zelenskyy', 'Volodimir Zelensky'],
  ['Kim Jong-un', 'KIM JONGUN'],
  ['Saddam Hussein', 'Saddam Husain'],
  ['Abdel Fattah el-Sisi', 'Abdel Fatah El Sisi'],
])('%s is %s', (one, other) => {
  expect(soundKey(one)).toBe(soundKey(other))
})

it.each([
  ['Hun Sen', 'Hun Manet'],
  ['Park Geun-hye', 'Park Jin'],
  ['Mohamed Salah', 'Mohamed Saleh'],
])('%s is not %s', (one, other) => {
  expect(soundKey(one)).not.toBe(soundKey(other))
})

it('finds names by their consonants', () => {
  expect(skeleton('Dissanayaka')).toBe(skeleton('Disanayake'))
  expect(skeleton('Anura')).toBe('anr')
})
