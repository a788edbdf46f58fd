import { describe, expect, it } from 'vitest'
import { readDocumentText } from '../../src/extraction/reading.ts'
import { datesIn } from '../../src/extraction/when.ts'
import { documentFromText } from '../../src/sources/documents.ts'

/** What a sentence of a document of Tuesday, 12 March 2024 says, and the date that it means. */
const cases: [words: string, dates: string[]][] = [
  ['met today (05)', ['2024-03-05']],
  ['met this morning (29)', ['2024-02-29']],
  ['met on 9 October', ['2023-10-09']],
  ['met on June 29', ['2024-06-29']],
  ['met on December 20', ['2023-12-20']],
  ['met on Feb. 28', ['2024-02-28']],
  ['met yesterday', ['2024-03-11']],
  ['met on Friday', ['2024-03-08']],
  ['will meet on Friday', ['2024-03-15']],
  ['met on the 5th of May 2023', ['2023-05-05']],
  ['met on Thursday 29 February', ['2024-02-29']],
  ['met on Tuesday, March 5, 2024,', ['2024-03-05']],
  ['met from 10-12 May 2022', ['2022-05-10']],
  ['met on 10 to 12 May 2022', ['2022-05-10']],
  ['met between 1 and 3 February', ['2024-02-01']],
  ['met on the evening of 4 March', ['2024-03-04']],
  ['met on 25.01.2024', ['2024-01-25']],
  ['met two days ago', ['2024-03-10']],
  ['met last week', ['2024-03']],
  ['met last month', ['2024-02']],
  ['met in May 2021', ['2021-05']],
  ['met on the 2030 Agenda', []],
  ['may meet', []],
]

describe('dates of a document', () => {
  it.each(cases)('reads "%s"', (words, dates) => {
    const text = `The two sides ${words} in Rome.`
    const reading = readDocumentText(documentFromText(text, 'test.txt', { published: '2024-03-12' }))
    expect(datesIn(reading, 0, reading.view.text.length, '2024-03-12').map((d) => d.date)).toEqual(dates)
  })
})
