import { describe, expect, it } from 'vitest'
import { COOPERATION, EVENT_TYPES, quadCategory, SYMMETRIC } from '../../src/model/plover.ts'
import { loadCodes } from '../../src/sources/seeds/codes.ts'
import { loadJudgements } from '../../src/sources/seeds/judgements.ts'
import { loadSeeds } from '../../src/sources/seeds.ts'

const codes = loadCodes()

describe('seeds/codes', () => {
  it('describes the event types as src/model/plover.ts has them', () => {
    const described = codes.types.map(({ type, quadCategory, symmetric, cooperation }) => ({
      ...{ type, quadCategory, symmetric, cooperation },
    }))
    const modelled = EVENT_TYPES.map((type) => ({
      type,
      quadCategory: quadCategory(type),
      symmetric: SYMMETRIC.has(type),
      cooperation: COOPERATION.includes(type),
    }))
    expect(described).toEqual(modelled.toSorted((a, b) => (a.type < b.type ? -1 : 1)))
  })

  it.each([
    ['057', 'AGREE', null, ['diplomatic']],
    ['042', 'CONSULT', 'visit', []],
    ['043', 'CONSULT', 'visit', []],
    ['041', 'CONSULT', 'call', []],
    ['02', 'REQUEST', null, []],
    ['0233', 'REQUEST', 'assist', ['humanitarian']],
    ['0874', 'RETREAT', 'disarm', ['military']],
    ['090', 'ACCUSE', 'investigate', []],
    ['1712', 'ASSAULT', 'seize', ['human_security']],
    ['196', 'ASSAULT', null, ['legal', 'military']],
    ['010', null, null, []],
  ] as const)('turns CAMEO %s into %s', (cameoCode, type, mode, context) => {
    const { dataset, row, label, goldstein, ...code } = codes.cameo.find((c) => c.cameoCode === cameoCode)!
    expect(code).toEqual({ cameoCode, type, mode, context })
  })

  it('holds all 312 codes of CAMEO, statements alone without a type', () => {
    expect(codes.cameo.length).toBe(312)
    const untyped = codes.cameo.filter(({ type }) => type === null).map(({ cameoCode }) => cameoCode)
    expect(untyped).toEqual(['01', '010', '011', '012', '013', '014', '015', '016', '017', '018', '019'])
  })

  it('has a context for the notation of every issue', () => {
    const contexts = new Set(codes.contexts.map(({ context }) => context))
    const unknown = loadSeeds().issues.filter(({ notation }) => notation !== null && !contexts.has(notation))
    expect(unknown).toEqual([])
  })
})

describe('seeds/identity', () => {
  it('judges actors that the seeds hold', () => {
    const { states, organizations, leaders } = loadSeeds()
    const ids = new Set([...states, ...organizations, ...leaders].map(({ id }) => id))
    const judged = loadJudgements().flatMap(({ left, right }) => [left, right])
    expect(judged.length).toBeGreaterThan(0)
    expect(judged.filter((id) => !ids.has(id))).toEqual([])
  })
})
