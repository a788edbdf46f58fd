import { describe, expect, it } from 'vitest'
import { mayBeSame, withinWeek } from '../../../src/sources/reference-check/days.ts'

describe('withinWeek', () => {
  it.each([
    ['2004-10-29', '2004-11-05', true],
    ['2004-10-29', '2004-11-06', false],
    ['2004-10', '2004-10-29', false],
    ['2004', '2004', true],
    ['2004-11-05', '2004-10', true],
    ['2004-11-08', '2004-10', false],
    ['2003-12-28', '2004-01', true],
    [null, '2004', false],
  ])('%s of ours and %s: %s', (ours, theirs, expected) => {
    expect(withinWeek(ours, theirs)).toBe(expected)
  })
})

describe('mayBeSame', () => {
  it.each([
    ['2004', '2004-10-29', true],
    ['2004-10', '2004-10-29', true],
    ['2004-10-28', '2004-10-29', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(mayBeSame(a, b)).toBe(expected)
    expect(mayBeSame(b, a)).toBe(expected)
  })
})
