import { describe, expect, it } from 'vitest'
import { referencePage } from '../../../src/sources/reference-page/page.ts'
import { table, tally } from '../../../src/sources/reference-page/tables.ts'
import { readCard } from '../../../src/sources/seeds/card.ts'
import { Problems } from '../../../src/sources/seeds/problems.ts'
import { REFERENCE_DATASETS } from '../../../src/sources/seeds/read-records.ts'
import { openSeeds } from '../../../src/sources/seeds/seed-folder.ts'
import { loadSeeds } from '../../../src/sources/seeds.ts'
import { copySmallSeeds } from '../../support/small-seeds.ts'

const seeds = copySmallSeeds()

/** The sections of the page of the small seeds by heading. */
function sections(): Map<string, string> {
  const cards = REFERENCE_DATASETS.map((id) => readCard(openSeeds(seeds.folder), id, new Problems())!)
  const page = referencePage(loadSeeds(seeds.folder), cards, '## By hand\n\nFigures.\n')
  return new Map(
    page.split(/^## /m).map((part) => {
      const [heading, ...lines] = part.trim().split('\n')
      return [heading!, lines.join('\n').trim()]
    }),
  )
}

describe('referencePage', () => {
  it('has a section for each dataset, the sources, and what was written by hand', () => {
    expect([...sections().keys()]).toEqual([
      '# The reference graph',
      'Small states',
      'Small organizations',
      'Small memberships',
      'Small leaders',
      'Small issues',
      'Sources',
      'By hand',
    ])
    expect(sections().get('By hand')).toBe('Figures.')
  })

  it('counts memberships by organization as of now, with their years', () => {
    seeds.add('memberships/memberships.csv', 'state:JPN,org:asean,partner,1977,,iso')
    seeds.add('memberships/memberships.csv', 'state:NAM,org:asean,member,2001,2002,iso')
    expect(sections().get('Small memberships')).toBe(
      [
        'A few records for the tests of the loader. (CC0-1.0, 2026-11-24)',
        '',
        '3 memberships in 1 organizations, by status: member 2, partner 1.',
        '',
        '| organization | rows | now | from and to |',
        '|---|---:|---|---|',
        '| Association of Southeast Asian Nations | 3 | 1 member, 1 partner | 1977 to now |',
        '',
        '| chair or presidency by turn | title | terms | from and to |',
        '|---|---|---:|---|',
        '| Association of Southeast Asian Nations | Chair | 1 | 2022 to 2022 |',
      ].join('\n'),
    )
  })

  it('counts offices by kind', () => {
    const line = sections()
      .get('Small leaders')
      ?.split('\n')
      .find((one) => one.startsWith('| heads of government'))
    expect(line).toBe('| heads of government | 2 | 2 | 1 | 1 |')
  })

  it('counts the rows that cite a source', () => {
    expect(sections().get('Sources')?.split('\n')[2]).toBe(
      '| states | `iso` | [ISO 3166-1](https://www.iso.org/iso-3166-country-codes.html) | 6 |',
    )
  })
})

describe('tables', () => {
  it('puts numbers to the right with their thousands parted', () => {
    expect(table(['a', 'b'], [['x|y', 1234]])).toBe('| a | b |\n|---|---:|\n| x\\|y | 1,234 |')
  })

  it('tallies the most frequent first, equals by name', () => {
    expect(tally(['b', 'a', 'c', 'c'])).toEqual([
      ['c', 2],
      ['a', 1],
      ['b', 1],
    ])
  })
})
