import { describe, expect, test } from 'vitest'
import { calibration, rises } from '../../src/evaluation/calibration.ts'
import { confusionByType } from '../../src/evaluation/confusion.ts'
import type { ScoredLabel, ScoredRelation } from '../../src/evaluation/gold.ts'
import { reasons } from '../../src/evaluation/reasons.ts'
import { worstDocuments } from '../../src/evaluation/worst.ts'

const label = (id: string, relations: ScoredRelation[], rest: Partial<ScoredLabel> = {}): ScoredLabel => ({
  id,
  states: [],
  organizations: [],
  leaders: [],
  events: [],
  relations,
  ...rest,
})
const relation = (
  type: string,
  source: string,
  target: string,
  issues: string[],
  rest: Partial<ScoredRelation> = {},
): ScoredRelation => ({ type, source, target, issues, evidence: `${type} ${source}`, ...rest })
const sure = (confidence: number) => ({ grounds: { confidence } })

const gold = label('lake', [
  relation('AGREE', 'NOR', 'FIN', ['fisheries']),
  relation('AID', 'NOR', 'ISL', ['health']),
  relation('SUPPORT', 'ISL', 'NOR', ['health']),
  relation('REQUEST', 'SWE', 'NOR', ['trade']),
  relation('ACCUSE', 'SWE', 'FIN', ['trade'], { optional: true }),
])
const predicted = label('lake', [
  relation('AGREE', 'FIN', 'NOR', ['fisheries'], sure(0.9)),
  relation('COOPERATE', 'NOR', 'ISL', ['health'], sure(0.6)),
  relation('CONCEDE', 'ISL', 'NOR', ['trade'], sure(0.62)),
  relation('ACCUSE', 'SWE', 'FIN', ['trade'], sure(0.6)),
  relation('CONSULT', 'SWE', 'DNK', ['trade'], sure(0.9)),
])
const documents = [{ gold, predicted, text: '' }]

describe('why it goes wrong', () => {
  test('types left over between two are set against each other by the issues they share; optional ones are no fault', () => {
    expect(confusionByType(documents)).toEqual([
      { gold: 'AGREE', found: 'AGREE', count: 1 },
      { gold: 'AID', found: 'COOPERATE', count: 1 },
      { gold: null, found: 'CONSULT', count: 1 },
      { gold: 'REQUEST', found: null, count: 1 },
      { gold: 'SUPPORT', found: 'CONCEDE', count: 1 },
    ])
  })

  test('claims of one confidence are held against the labels, one of several pairs by its share', () => {
    const several = {
      gold,
      predicted: label('lake', [
        relation('AGREE', 'NOR', 'FIN', ['fisheries', 'trade'], { evidence: 'one', ...sure(0.97) }),
        relation('AGREE', 'NOR', 'SWE', ['fisheries'], { evidence: 'one', ...sure(0.97) }),
        relation('AGREE', 'NOR', 'DNK', ['fisheries']),
      ]),
      text: '',
    }
    const steps = calibration([...documents, several])
    expect(steps).toEqual([
      { confidence: 0.6, claims: 2, pairs: 0, withIssue: 0 },
      { confidence: 0.9, claims: 2, pairs: 1 / 2, withIssue: 1 / 2 },
      { confidence: 0.95, claims: 1, pairs: 1 / 2, withIssue: 1 / 3 },
    ])
    expect(rises(steps)).toBe(true)
    expect(rises(steps.toReversed())).toBe(false)
  })

  test('the worst documents come first, each with its lowest measure and the first faults', () => {
    const right = { gold: label('fine', gold.relations), predicted: label('fine', gold.relations), text: '' }
    const worst = worstDocuments([right, ...documents])
    expect(worst.map(({ document }) => document)).toEqual(['lake', 'fine'])
    expect(worst[0]).toMatchObject({ measure: 'relations', missed: 3, wrong: 3, f1: 1 / 4 })
    expect(worst[0]!.firstMissed[0]).toBe('AID nor>isl health')
    expect(worstDocuments([right, ...documents], 1)).toHaveLength(1)
  })

  test('is told in three tables', () => {
    const text = reasons({
      confusion: confusionByType(documents),
      calibration: calibration(documents),
      worst: worstDocuments(documents),
    })
    expect(text).toContain('            AGREE    AID CONCED CONSUL COOPER REQUES SUPPOR missed')
    expect(text).toContain('AID             .      .      .      .      1      .      .      .')
    expect(text).toContain('      0.60       2          0.000       0.000')
    expect(text).toContain('precision of type and pair rises with confidence')
    expect(text).toContain('lake: relations 0.250, 3 missed, 3 wrong')
    expect(text).toContain('      missed AID nor>isl health; SUPPORT isl>nor health; REQUEST swe>nor trade')
  })
})
