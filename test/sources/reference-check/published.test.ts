import { beforeAll, describe, expect, it } from 'vitest'
import { checkReference } from '../../../src/sources/reference-check/check-reference.ts'
import { DATASETS } from '../../../src/sources/reference-check/datasets.ts'
import { inLines, type Verdict } from '../../../src/sources/reference-check/report.ts'
import { needsShared, sharedPath } from '../../support/shared.ts'

const published = sharedPath('data')

describe.skipIf(published === null)(`the seeds and the published datasets${needsShared('data')}`, () => {
  let verdicts: Verdict[]
  beforeAll(() => {
    verdicts = checkReference([published!], {}).verdicts
  }, 120_000)
  const verdict = (id: string) => verdicts.find(({ dataset }) => dataset.id === id)!

  it.each(DATASETS.map(({ id }) => id))('%s reaches its aims', (id) => {
    expect(verdict(id).passed, inLines(verdict(id), 20).join('\n')).toBe(true)
  })

  it('resolve no spelling of a state or territory to another', () => {
    for (const id of ['country-names', 'territory-names'])
      expect(verdict(id).findings.unexplained.filter(({ outcome }) => outcome === 'differs')).toEqual([])
  })

  it.each([
    ['country-names', 18_900],
    ['country-codes', 1300],
    ['reign', 1000],
    ['archigos', 650],
    ['factbook-leaders', 380],
    ['factbook-memberships', 2000],
    ['cow-igo', 1500],
    ['icews18-actors', 500],
    ['gold-organizations', 50],
  ])('%s compares at least %i rows', (id, least) => {
    const { agreeing, explained, unexplained } = verdict(id).findings
    expect(agreeing.length + explained.length + unexplained.length).toBeGreaterThanOrEqual(least)
  })
})
