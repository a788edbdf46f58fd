import { describe, expect, it } from 'vitest'
import { copySmallSeeds } from '../../../support/small-seeds.ts'

const seeds = copySmallSeeds()

describe('the check of codes refuses', () => {
  it('a code that its list would not write so', () => {
    seeds.change('states/codes.csv', 'CAM', '811')
    expect(seeds.problems()).toEqual([
      'seeds/states/codes.csv:3: code is "811", expected three capital letters for cowAbbreviation',
    ])
  })

  it('a code that two states bear at one time in one list', () => {
    seeds.add('states/codes.csv', 'state:KHM,fips,JA,,,iso')
    expect(seeds.problems()).toEqual([
      'seeds/states/codes.csv:4: fips JA is a code of state:JPN at the same time',
    ])
  })

  it("a code that is in another state's own record", () => {
    seeds.add('states/codes.csv', 'state:KHM,iso2,JP,,,iso')
    expect(seeds.problems()).toEqual([
      'seeds/states/codes.csv:4: iso2 JP is a code of state:JPN at the same time',
    ])
  })
})

describe('the check of codes accepts', () => {
  it('a code that passes from one state to another', () => {
    seeds.change('states/codes.csv', 'fips,JA,,', 'fips,JA,,1990')
    seeds.add('states/codes.csv', 'state:KHM,fips,JA,1991,,iso')
    expect(seeds.problems()).toEqual([])
  })

  it('one code in two lists', () => {
    seeds.add('states/codes.csv', 'state:NAM,gwAbbreviation,CAM,,,iso')
    expect(seeds.problems()).toEqual([])
  })
})
