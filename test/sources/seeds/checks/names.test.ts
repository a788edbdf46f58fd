import { describe, expect, it } from 'vitest'
import { copySmallSeeds } from '../../../support/small-seeds.ts'

const seeds = copySmallSeeds()
const NAMES = 'states/names-in-languages.csv'

describe('the check of names in other languages refuses', () => {
  it('one that two states bear', () => {
    seeds.add(NAMES, 'state:NAM,Camboya,gl,iso')
    expect(seeds.problems()).toEqual([`seeds/${NAMES}:3: "Camboya" is a name of state:KHM too`])
  })

  it('one that differs from that of another state in accents and case only', () => {
    seeds.add(NAMES, 'state:NAM,CÁMBOYA,gl,iso')
    expect(seeds.problems()).toEqual([`seeds/${NAMES}:3: "CÁMBOYA" is a name of state:KHM too`])
  })

  it('one that is the English name of another state', () => {
    seeds.add(NAMES, 'state:NAM,Japan,fi,iso')
    expect(seeds.problems()).toEqual([`seeds/${NAMES}:3: "Japan" is a name of state:JPN too`])
  })

  it('one by which English calls the state already', () => {
    seeds.add(NAMES, 'state:NAM,Namibia,es,iso')
    expect(seeds.problems()).toEqual([`seeds/${NAMES}:3: "Namibia" is a name of state:NAM already`])
  })

  it('one of a state that no file holds', () => {
    seeds.add(NAMES, 'state:NMB,Namibië,af,iso')
    expect(seeds.problems()).toEqual([`seeds/${NAMES}:3: state is state:NMB, which no seed file holds`])
  })
})

it('accepts an adjective in English as a name in another language', () => {
  seeds.add(NAMES, 'state:KHM,Cambodian,vi,iso')
  expect(seeds.problems()).toEqual([])
})
