import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { canonical, firstDifference } from '../../src/sources/seeds/canonical.ts'
import { SEEDS } from '../../src/sources/seeds/seed-folder.ts'
import { LEADERS, TABLES } from '../../src/sources/seeds/tables.ts'

describe('the seeds', () => {
  it.each(TABLES.map((table) => table.path))('%s is in its canonical form', (path) => {
    expect(existsSync(new URL(path, SEEDS))).toBe(true)
    const text = readFileSync(new URL(path, SEEDS), 'utf8')
    expect(firstDifference(text, canonical(text, TABLES.find((table) => table.path === path)!))).toBeNull()
  })
})

describe('canonical', () => {
  it('sorts by the columns of the table, takes out needless quotes and ends with a line end', () => {
    const text = 'id,name,wikidataId,source\n"leader:b","B, the second",,x\nleader:a,A "the first",,x'
    expect(
      canonical('id,name,wikidataId,source\n"leader:b","B, the second",,x\nleader:a,A,,x', LEADERS),
    ).toBe('id,name,wikidataId,source\nleader:a,A,,x\nleader:b,"B, the second",,x\n')
    expect(canonical(text, LEADERS)).toBe(text)
  })

  it('finds the first line that differs', () => {
    expect(firstDifference('a\nb\nc\n', 'a\nc\nb\n')).toEqual({ line: 2, found: 'b', expected: 'c' })
    expect(firstDifference('a\n', 'a\n')).toBeNull()
    expect(firstDifference('a', 'a\n')).toEqual({ line: 2, found: '(no such line)', expected: '' })
  })
})
