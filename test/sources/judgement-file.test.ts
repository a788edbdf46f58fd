import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { readJudgementFile, writeJudgement } from '../../src/sources/judgement-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'entente-judgements-'))
const file = join(folder, 'judgements.csv')
beforeEach(() => rmSync(file, { force: true }))
afterAll(() => rmSync(folder, { recursive: true }))

const HEADER = 'left,right,judgement,who,when,why'
const judgement = {
  left: 'leader:a',
  right: 'leader:b',
  judgement: 'yes' as const,
  who: 'Owner',
  when: '2026-11-25',
  why: 'the same office, the same day',
}

it('is made by the first judgement, and read as it was written', () => {
  expect(readJudgementFile(file)).toBeNull()
  writeJudgement(file, judgement)
  expect(readFileSync(file, 'utf8')).toBe(
    `${HEADER}\nleader:a,leader:b,yes,Owner,2026-11-25,"the same office, the same day"\n`,
  )
  expect(readJudgementFile(file)).toEqual([{ ...judgement, file, line: 2 }])
})

it('puts a new judgement on the same two into the place of the old one', () => {
  writeJudgement(file, judgement)
  writeJudgement(file, { ...judgement, right: 'leader:c' })
  writeJudgement(file, { ...judgement, left: 'leader:b', right: 'leader:a', judgement: 'no', why: 'two men' })
  expect(readFileSync(file, 'utf8').split('\n').slice(1)).toEqual([
    'leader:b,leader:a,no,Owner,2026-11-25,two men',
    'leader:a,leader:c,yes,Owner,2026-11-25,"the same office, the same day"',
    '',
  ])
})

it('names each fault with file and line', () => {
  writeFileSync(
    file,
    `${HEADER}
leader:a,leader:b,same,Owner,2026-11-25,because
leader:a,leader:b,yes,Owner,2026-11-25
leader:a,leader:b,yes,Owner,yesterday,because
leader:a,leader:a,yes,Owner,2026-11-25,because
leader:a,org:b,yes,Owner,2026-11-25,because
leader:c,leader:d,yes,Owner,2026-11-25,because
leader:d,leader:c,no,Owner,2026-11-25,because
leader:e,leader:f,yes,Owner,2026-11-25,
`,
  )
  expect(() => readJudgementFile(file)).toThrow(
    `the judgements cannot be used:
${file}:2: judgement is "same", expected one of yes, no, unsure
${file}:3: 5 cells, expected 6 (${HEADER})
${file}:4: when is "yesterday", expected an existing day, month or year (2022-11-12, 2022-11, 2022)
${file}:5: leader:a is judged against itself
${file}:6: leader:a and org:b are of different kinds
${file}:8: leader:d and leader:c are judged on line 7 already
${file}:9: why is "", expected some text of at most 1000 characters`,
  )
})

it('is left as it is by a judgement that is at fault', () => {
  writeJudgement(file, judgement)
  const before = readFileSync(file, 'utf8')
  expect(() => writeJudgement(file, { ...judgement, right: 'leader:a' })).toThrow(
    'leader:a is judged against itself',
  )
  expect(() => writeJudgement(file, { ...judgement, why: '' })).toThrow('why is ""')
  expect(readFileSync(file, 'utf8')).toBe(before)
})
