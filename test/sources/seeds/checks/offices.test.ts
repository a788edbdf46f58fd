import { describe, expect, it } from 'vitest'
import type { Office } from '../../../../src/model/actor.ts'
import { longVacancies } from '../../../../src/sources/seeds/checks/offices.ts'
import { copySmallSeeds } from '../../../support/small-seeds.ts'

const seeds = copySmallSeeds()
const OFFICES = 'leaders/offices.csv'

describe('the check of offices refuses', () => {
  it('two heads of government at once, whatever their titles', () => {
    seeds.add(OFFICES, 'leader:hun-sen,state:KHM,Premier,,2023-09-01,,iso')
    expect(seeds.problems()).toEqual([
      `seeds/${OFFICES}:4: leader:hun-sen and leader:hun-manet (line 2) are both state:KHM: head of government at one time; mend a date, or explain it in seeds/differences/differences.csv (dataset "seeds", record "state:KHM head of government leader:hun-manet leader:hun-sen")`,
    ])
  })

  it('two acting holders of one office at once', () => {
    seeds.change(OFFICES, 'Prime Minister,,2023-08-22,', 'President,acting,2023-08-22,')
    seeds.change(OFFICES, 'Prime Minister,,1985-01-14,2023-08-22', 'President,acting,1985-01-14,2023-09-01')
    expect(seeds.problems()).toEqual([
      `seeds/${OFFICES}:3: leader:hun-sen and leader:hun-manet (line 2) are both state:KHM: President at one time; mend a date, or explain it in seeds/differences/differences.csv (dataset "seeds", record "state:KHM President leader:hun-manet leader:hun-sen")`,
    ])
  })
})

describe('the check of offices accepts', () => {
  it('rivals that are explained', () => {
    seeds.add(OFFICES, 'leader:hun-sen,state:KHM,Prime Minister,,2023-09-01,,iso')
    seeds.add(
      'differences/differences.csv',
      'seeds,state:KHM head of government leader:hun-manet leader:hun-sen,both claim it,iso',
    )
    expect(seeds.problems()).toEqual([])
  })

  it('one who acts for a holder', () => {
    seeds.add(OFFICES, 'leader:hun-sen,state:KHM,Prime Minister,acting,2023-09-01,2023-09-10,iso')
    expect(seeds.problems()).toEqual([])
  })

  it('several ministers of state, and ministers of different titles', () => {
    for (const leader of ['leader:hun-sen', 'leader:hun-manet'])
      seeds.add(OFFICES, `${leader},state:KHM,Minister of State,,2000,2010,iso`)
    seeds.add(OFFICES, 'leader:hun-manet,state:KHM,Minister of Foreign Affairs,,2000,2010,iso')
    seeds.add(OFFICES, 'leader:hun-sen,state:KHM,Minister of Foreign Affairs II,,2000,2010,iso')
    expect(seeds.problems()).toEqual([])
  })
})

describe('longVacancies', () => {
  const office = (leader: string, from: string, to: string | null, title = 'Prime Minister'): Office => ({
    ...{ leader, of: 'state:KHM', title, capacity: null, from, to, source: 'x', dataset: 'leaders', row: 2 },
  })

  it('finds a time of more than 60 days without a head of government', () => {
    const offices = [
      office('leader:a', '1999-01-01', '2004-05-01'),
      office('leader:b', '2004-08-01', '2010'),
      office('leader:c', '2011-01-31', null),
      office('leader:p', '2004-05-01', '2004-08-01', 'President'),
    ]
    expect(longVacancies(offices)).toEqual([
      { state: 'state:KHM', after: offices[0], until: '2004-08-01', days: 92 },
    ])
  })

  it('asks nothing of a state whose heads of government begin after 2000, or whose last one has left', () => {
    const gap = [office('leader:a', '2001-01-01', '2004'), office('leader:b', '2008-01-01', null)]
    expect(longVacancies(gap)).toEqual([])
    const over = [office('leader:a', '1999', '2004'), office('leader:b', '2008-01-01', '2010')]
    expect(longVacancies(over)).toEqual([])
  })

  it('counts a longer office that covers the end of a shorter one', () => {
    const offices = [
      office('leader:a', '1999-01-01', '2010-01-01'),
      office('leader:b', '2003-01-01', '2003-02-01'),
      office('leader:c', '2010-01-15', null),
    ]
    expect(longVacancies(offices)).toEqual([])
  })
})
