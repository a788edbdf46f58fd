import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openPublishedData } from '../../../src/sources/reference-check/published-data.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-published-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function rows(name: string, content: string | Buffer, columns: string[]) {
  writeFileSync(join(folder, name), content)
  return openPublishedData(folder).rows(name, columns)
}

it('reads CSV with quotes and TSV without, compressed or not, and only the columns asked for', () => {
  const expected = [{ a: '1, "one"', b: '2' }]
  expect(rows('x.csv', 'a,b,c\n"1, ""one""",2,3\n', ['a', 'b'])).toEqual(expected)
  expect(rows('x.tsv', 'a\tb\tc\n1, "one"\t2\t3\n', ['a', 'b'])).toEqual(expected)
  expect(rows('x.tsv.gz', gzipSync('a\tb\tc\n1, "one"\t2\t3\n'), ['a', 'b'])).toEqual(expected)
})

it('goes on at bytes that are no UTF-8', () => {
  const bytes = Buffer.from('a,b\nTonga,MESSED UP \x85\n', 'latin1')
  expect(rows('x.csv', bytes, ['a'])).toEqual([{ a: 'Tonga' }])
})

it('says which record has cells too many, and what is broken', () => {
  expect(() => rows('x.csv', 'a,b\n1,2\n1,2,3\n', ['a'])).toThrow(
    /x\.csv: record 3 has 3 cells, its header 2$/,
  )
  expect(() => rows('x.csv', 'a,b\n"1,2\n', ['a'])).toThrow(/x\.csv: Quote Not Closed/)
  expect(() => rows('x.csv', '', ['a'])).toThrow(/x\.csv: no column a$/)
  expect(() => openPublishedData(folder).rows('y.csv', ['a'])).toThrow(/y\.csv: the file is absent$/)
})
