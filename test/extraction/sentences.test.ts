import { describe, expect, it } from 'vitest'
import { readingView } from '../../src/extraction/reading-view.ts'
import { sentencesOf } from '../../src/extraction/sentences.ts'

function sentences(text: string): string[] {
  const view = readingView({ text })
  return sentencesOf(view).map(({ start, end }) => view.text.slice(start, end))
}

describe('sentences', () => {
  it.each([
    ['The U.S. President met H.E. Mr. Prak Sokhonn.', 'They spoke.'],
    ['President Joseph R. Biden Jr. spoke with Lt. Gen. Smith and Prof. J. K. Lee.', 'It was late.'],
    ['It began at 10:50 a.m. (local time) and ended at 5 p.m. GMT on Friday.', 'Then they left.'],
    ['They left at 5 p.m.', 'Afterwards, they dined.'],
    ['He lives in the U.S.', 'The King does not.'],
    ['See No. 5 and Art. 12 of the treaty of Aug. 3, 2001.', 'He said no.', 'She agreed.'],
    ['The ASEAN-U.S. Summit in St. Petersburg ended.', 'Mrs. Malar Than Htaik came.'],
    ['“Their cause is our cause.”', '“We agree,” he said.'],
    ['He called it "A Mine-Free Cambodia by 2025".', 'On trade, he said nothing.'],
    ['Will they meet?', 'Yes!', 'They waited … and met.'],
    ['It grew by 7.8 per cent, i.e. more than the U.N. Secretary-General had hoped.', '20 states signed.'],
    ['The treaty was signed.1 The text is secret.[2]', 'It is short.'],
    ['This is the work of the Government of Côte d’Ivoire.', 'Élan was lacking.'],
  ])('%s', (...expected) => {
    // A reference mark ends its sentence too.
    const whole = expected.flatMap((part) => part.split(/(?<=signed\.1) /))
    expect(sentences(expected.join(' '))).toEqual(whole)
  })

  it('never crosses blocks, and keeps each block that is no prose in one piece', () => {
    expect(
      sentences('Dr. Holm visits Accra. Day 2\n\nDr. Holm met the King. She left\n\nTel. +47 55 01 02 03'),
    ).toEqual([
      'Dr. Holm visits Accra.',
      'Day 2',
      'Dr. Holm met the King.',
      'She left',
      'Tel. +47 55 01 02 03',
    ])
    expect(sentences('Who Wins? Trade With the U.S. The Treaty\n\nHe came.')).toEqual([
      'Who Wins? Trade With the U.S. The Treaty',
      'He came.',
    ])
  })

  it('covers each block without gaps but white space', () => {
    const view = readingView({
      text: 'Talks in Oslo\n\nThe King came. The Queen came.  They met.\n\n• They agreed.',
    })
    expect(sentencesOf(view)).toEqual([
      { start: 0, end: 13, block: 0 },
      { start: 15, end: 29, block: 1 },
      { start: 30, end: 45, block: 1 },
      { start: 46, end: 55, block: 1 },
      { start: 57, end: 69, block: 2 },
    ])
  })

  it('splits 1 MB in linear time', () => {
    const text = 'The Minister met the U.S. President, Mr. J. Smith, in Oslo. '.repeat(17_000)
    const start = performance.now()
    expect(sentences(text)).toHaveLength(17_000)
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
