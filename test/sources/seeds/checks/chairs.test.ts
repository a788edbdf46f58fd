import { expect, it } from 'vitest'
import { copySmallSeeds } from '../../../support/small-seeds.ts'

const seeds = copySmallSeeds()
const CHAIRS = 'memberships/chairs.csv'

it('refuses a chair that is no member during its term', () => {
  seeds.add(CHAIRS, 'state:JPN,org:asean,Chair,2023-01-01,2023-12-31,iso')
  expect(seeds.problems()).toEqual([
    `seeds/${CHAIRS}:3: state:JPN Chair of org:asean 2023-01-01: state:JPN is no member of it then; mend it, or explain it in seeds/differences/differences.csv (dataset "seeds", record "state:JPN Chair of org:asean 2023-01-01")`,
  ])
})

it('refuses a chair in a term before the membership', () => {
  seeds.change('memberships/memberships.csv', '1999-04-30', '2023')
  expect(seeds.problems()).toHaveLength(1)
})

it('accepts a chair of an organization of which the seeds hold no members', () => {
  seeds.add(CHAIRS, 'state:JPN,org:jica,Chair,2023-01-01,2023-12-31,iso')
  expect(seeds.problems()).toEqual([])
})

it('refuses two chairs at one time', () => {
  seeds.add('memberships/memberships.csv', 'state:NAM,org:asean,member,2000,,iso')
  seeds.add(CHAIRS, 'state:NAM,org:asean,Chair,2022-06-01,2022-12-31,iso')
  expect(seeds.problems()).toEqual([
    `seeds/${CHAIRS}:3: org:asean has a Chair for that time already, on line 2`,
  ])
})
