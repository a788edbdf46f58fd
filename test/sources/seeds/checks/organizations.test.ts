import { describe, expect, it } from 'vitest'
import { copySmallSeeds } from '../../../support/small-seeds.ts'

const seeds = copySmallSeeds()
const FILE = 'organizations/organizations.csv'

describe('the check of organizations refuses', () => {
  it('a parent that no file holds', () => {
    seeds.change(FILE, 'agency,', 'agency,org:mofa')
    expect(seeds.problems()).toEqual([`seeds/${FILE}:3: parent is org:mofa, which no seed file holds`])
  })

  it('an organization that is part of itself by way of another', () => {
    seeds.change(FILE, 'agency,', 'agency,org:asean')
    seeds.change(FILE, 'intergovernmental,', 'intergovernmental,org:jica')
    expect(seeds.problems()).toEqual([
      `seeds/${FILE}:2: org:asean is part of itself: org:asean < org:jica < org:asean`,
      `seeds/${FILE}:3: org:jica is part of itself: org:jica < org:asean < org:jica`,
    ])
  })

  it('an end before the beginning', () => {
    seeds.change(FILE, 'agency,,,', 'agency,,2003-10-01,1974-08-01')
    expect(seeds.problems()).toContain(
      `seeds/${FILE}:3: begins 2003-10-01 and ends 1974-08-01; expected an end on or after the beginning`,
    )
  })
})
