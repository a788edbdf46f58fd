import { describe, expect, it } from 'vitest'
import { copySmallSeeds } from '../../../support/small-seeds.ts'

const seeds = copySmallSeeds()

/** How a message ends that names the record under which it can be explained. */
const advice = (record: string) =>
  `mend a date, or explain it in seeds/differences/differences.csv (dataset "seeds", record "${record}")`

describe('the check of lives refuses', () => {
  it('a member before its independence', () => {
    seeds.change('memberships/memberships.csv', '1999-04-30', '1953-10')
    expect(seeds.problems()).toEqual([
      `seeds/memberships/memberships.csv:2: state:KHM member of org:asean from 1953-10: state:KHM began on 1953-11-09 only; ${advice('state:KHM: state:KHM member of org:asean 1953-10')}`,
    ])
  })

  it('a member before the organization', () => {
    seeds.change('organizations/organizations.csv', 'intergovernmental,,', 'intergovernmental,,2000')
    expect(seeds.problems()).toEqual([
      `seeds/memberships/memberships.csv:2: state:KHM member of org:asean from 1999-04-30: org:asean began on 2000 only; ${advice('org:asean: state:KHM member of org:asean 1999-04-30')}`,
    ])
  })

  it('a member, a chair and an office of a state that has ended', () => {
    seeds.change('states/states.csv', '1953-11-09,,', '1953-11-09,2010-12-31,')
    seeds.change('leaders/offices.csv', '2023-08-22,,iso', '2023-08-22,2024,iso')
    const ended = 'state:KHM had ended on 2010-12-31'
    expect(seeds.problems()).toEqual([
      `seeds/leaders/offices.csv:2: leader:hun-manet Prime Minister of state:KHM from 2023-08-22: ${ended}; ${advice('state:KHM: leader:hun-manet Prime Minister of state:KHM 2023-08-22')}`,
      `seeds/leaders/offices.csv:3: leader:hun-sen Prime Minister of state:KHM from 1985-01-14: it ends on 2023-08-22, but ${ended}; ${advice('state:KHM: leader:hun-sen Prime Minister of state:KHM 1985-01-14')}`,
      `seeds/memberships/chairs.csv:2: state:KHM Chair of org:asean from 2022-01-01: ${ended}; ${advice('state:KHM: state:KHM Chair of org:asean 2022-01-01')}`,
      `seeds/memberships/memberships.csv:2: state:KHM member of org:asean from 1999-04-30: it has no end, but state:KHM ended on 2010-12-31; ${advice('state:KHM: state:KHM member of org:asean 1999-04-30')}`,
    ])
  })

  it('a state that succeeds another before it exists', () => {
    seeds.add('states/successions.csv', 'state:JPN,state:KHM,seceded,1953-01-01,iso')
    expect(seeds.problems()).toEqual([
      `seeds/states/successions.csv:2: state:KHM seceded state:JPN from 1953-01-01: state:KHM began on 1953-11-09 only; ${advice('state:KHM: state:KHM seceded state:JPN 1953-01-01')}`,
    ])
  })
})

describe('the check of lives accepts', () => {
  it('what may be right at the precision given', () => {
    seeds.change('memberships/memberships.csv', '1999-04-30', '1953')
    expect(seeds.problems()).toEqual([])
  })

  it('a successor on the day after the end', () => {
    seeds.change('states/states.csv', 'Q17,,,', 'Q17,,1953-11-08,')
    seeds.change('organizations/acts-for.csv', '1974-08-01,,', '1950,1953-11-09,')
    seeds.add('states/successions.csv', 'state:JPN,state:KHM,continued,1953-11-09,iso')
    expect(seeds.problems()).toEqual([])
  })

  it('a body that is older than the state for which it acts', () => {
    seeds.add('organizations/acts-for.csv', 'org:jica,state:NAM,1974,,iso')
    expect(seeds.problems()).toEqual([])
  })

  it('a contradiction that is explained, by itself or by a group', () => {
    seeds.change('memberships/memberships.csv', '1999-04-30', '1953-10')
    seeds.add(
      'differences/differences.csv',
      'seeds,state:KHM: state:KHM member of *,self-governing before,iso',
    )
    expect(seeds.problems()).toEqual([])
  })
})

it('refuses a second explanation of the same', () => {
  seeds.add('differences/differences.csv', 'seeds,state:KHM: x,once,iso')
  seeds.add('differences/differences.csv', 'seeds,state:KHM: x,twice,iso')
  expect(seeds.problems()).toEqual([
    'seeds/differences/differences.csv:3: seeds state:KHM: x is explained on line 2 already',
  ])
})
