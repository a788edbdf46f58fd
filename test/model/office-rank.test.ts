import { expect, test } from 'vitest'
import { followsPlace, kindAsked, mayBeCalled, officeRank, titleMatch } from '../../src/model/office-rank.ts'

test('heads of state come first, envoys last', () => {
  const titles = [
    'Ambassador',
    'Minister of Culture',
    'Minister of Defence',
    'Foreign Minister',
    'Premier',
    'King',
  ]
  expect(titles.toSorted((a, b) => officeRank(a) - officeRank(b))).toEqual(titles.toReversed())
})

test.each([
  ['prime minister', 'Prime Minister', 2],
  ['Prime Minister', 'Federal Chancellor', 1],
  ['PM', 'Prime Minister', 1],
  ['foreign minister', 'Minister for Foreign Affairs', 1],
  ['Foreign Secretary', 'Secretary of State for Foreign and Commonwealth Affairs', 1],
  ['Defense Minister', 'Minister of Defence', 1],
  ['defence secretary', 'Secretary of Defense', 1],
  ['President', 'Federal President', 1],
  ['President', 'King', 0],
  ['head of state', 'King', 1],
  ['Foreign Minister', 'Prime Minister', 0],
  ['Secretary-General', 'Secretary General', 2],
  ['University', 'King', 0],
] as const)('%s means the %s: %s', (asked, title, match) => {
  expect(titleMatch(asked, title)).toBe(match)
})

test('a title tells its kind by itself, or none', () => {
  expect(kindAsked('minister of foreign affairs')).toBe('foreign-minister')
  for (const none of ['prime minister of', 'of', 'university', 'secretary-general', ''])
    expect(kindAsked(none)).toBeNull()
})

test('some titles follow a place, and some are said before a name', () => {
  expect(['Secretary-General', 'Defense Minister', 'Chair', 'Bank', 'Minister'].map(followsPlace)).toEqual([
    ...[true, true, true, false, false],
  ])
  expect(mayBeCalled('secretary', 'Secretary of State')).toBe(true)
  expect(mayBeCalled('secretary', 'Secretariat')).toBe(false)
})
