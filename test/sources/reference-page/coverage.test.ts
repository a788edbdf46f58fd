import { describe, expect, it } from 'vitest'
import type { Office, State } from '../../../src/model/actor.ts'
import { covered } from '../../../src/sources/reference-page/coverage.ts'

const state = (id: string, startDate: string | null = null, endDate: string | null = null): State => ({
  ...{ id, name: id, status: 'un-member', iso2: null, iso3: null, cowCode: null, gwCode: null },
  ...{ wikidataId: null, startDate, endDate, note: null, source: 'x', dataset: 'states', row: 2 },
})
const minister = (of: string, from: string, to: string | null, title = 'Foreign Minister'): Office => ({
  ...{ leader: 'leader:x', of, title, capacity: null, from, to, source: 'x', dataset: 'leaders', row: 2 },
})

describe('covered', () => {
  const ids = (states: State[], offices: Office[]) =>
    covered(states, offices, ['foreign-minister'], '2000-01-01').map(({ id }) => id)

  it('holds a state with ministers from 2000 to now, with gaps of 60 days at most', () => {
    const offices = [minister('state:AAA', '1998', '2010-01-01'), minister('state:AAA', '2010-03-02', null)]
    expect(ids([state('state:AAA')], offices)).toEqual(['state:AAA'])
  })

  it('leaves out a longer gap, a late first minister, an absent present one, and other offices', () => {
    const states = ['state:AAA', 'state:BBB', 'state:CCC', 'state:DDD', 'state:EEE'].map((id) => state(id))
    const offices = [
      minister('state:AAA', '1998', '2010-01-01'),
      minister('state:AAA', '2010-03-03', null),
      minister('state:BBB', '2000-03-02', null),
      minister('state:CCC', '1998', '2025-01-01'),
      minister('state:DDD', '1998', null, 'Minister of Defence'),
    ]
    expect(ids(states, offices)).toEqual([])
  })

  it('begins with the state, and leaves out one that has ended', () => {
    const states = [state('state:AAA', '2011-07-09'), state('state:BBB', '1990', '2006-06-03')]
    const offices = [minister('state:AAA', '2011-08-26', null), minister('state:BBB', '1990', null)]
    expect(ids(states, offices)).toEqual(['state:AAA'])
  })

  it('takes overlapping offices together', () => {
    const offices = [
      minister('state:AAA', '1998', '2020-01-01'),
      minister('state:AAA', '2003-01-01', '2004-01-01'),
      minister('state:AAA', '2020-01-10', null),
    ]
    expect(ids([state('state:AAA')], offices)).toEqual(['state:AAA'])
  })
})
