import { describe, expect, it } from 'vitest'
import { indexNames } from '../../../src/sources/reference-check/name-index.ts'
import { loadSeeds } from '../../../src/sources/seeds.ts'
import { copySmallSeeds } from '../../support/small-seeds.ts'

const seeds = copySmallSeeds()
const find = (name: string, day?: string) => indexNames(loadSeeds(seeds.folder)).find(name, day)

describe('indexNames finds', () => {
  it('names without regard to accents, case and punctuation', () => {
    expect(find('CAMBODIA')).toEqual(['state:KHM'])
    expect(find('hun-sen')).toEqual(['leader:hun-sen'])
    expect(find('កម្ពុជា')).toEqual(['state:KHM'])
  })

  it('codes as they are written before names, and in any case after them', () => {
    seeds.add('states/names.csv', 'state:JPN,Kh,alias,,,iso')
    expect(find('KH')).toEqual(['state:KHM'])
    expect(find('kh')).toEqual(['state:JPN'])
    expect(find('nam')).toEqual(['state:NAM'])
  })

  it('names in other languages and codes of other lists', () => {
    expect(find('Camboya')).toEqual(['state:KHM'])
    expect(find('CAM')).toEqual(['state:KHM'])
  })

  it('no state by its adjective', () => {
    expect(find('Cambodian')).toEqual([])
  })

  it('who bears a name on the day asked for before who bore it', () => {
    expect(find('Kampuchea', '2020-01-01')).toEqual(['state:KHM'])
    seeds.add('states/names.csv', 'state:NAM,Kampuchea,alias,1995,,iso')
    expect(find('Kampuchea', '1980-01-01')).toEqual(['state:KHM'])
    expect(find('Kampuchea', '2020-01-01')).toEqual(['state:NAM'])
    expect(find('Kampuchea')).toEqual(['state:KHM', 'state:NAM'])
  })

  it('codes of the list that is named', () => {
    expect(find('fips:ja')).toEqual(['state:JPN'])
    expect(find('cow:811')).toEqual(['state:KHM'])
    expect(find('gw:JA')).toEqual([])
  })

  it('nothing by words that nobody bears', () => {
    expect(find('Ruritania', '2020-01-01')).toEqual([])
  })

  it('all that bear a name', () => {
    seeds.add('leaders/names.csv', 'leader:hun-manet,ASEAN,alias,,,iso')
    expect(find('asean')).toEqual(['leader:hun-manet', 'org:asean'])
  })
})
