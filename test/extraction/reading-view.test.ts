import { describe, expect, it } from 'vitest'
import { type Block, readingView } from '../../src/extraction/reading-view.ts'

/** Kind and text of each block. */
function blocksOf(text: string, title?: string): [Block['kind'], string][] {
  const view = readingView({ text, title })
  return view.blocks.map((block) => [block.kind, view.text.slice(block.start, block.end)])
}

const release = `MINISTRY OF FOREIGN AFFAIRS

PRESS RELEASE

Denmark and Estonia Agree on Joint Patrols

Tallinn, 20 April 2016

The ministers of Denmark and Estonia met in Tallinn. They agreed on joint patrols of the gulf against the threat of

Harbour Street 1, Tallinn, Estonia

Tel: (372) 637 7000

mines. The patrols will begin in June, and the two ministers thanked the crews for

Estonia and Denmark.`

describe('reading view', () => {
  it('mends sentences that a footer or an empty line cut, and puts the footer after them', () => {
    expect(blocksOf(release)).toEqual([
      ['furniture', 'MINISTRY OF FOREIGN AFFAIRS'],
      ['furniture', 'PRESS RELEASE'],
      ['title', 'Denmark and Estonia Agree on Joint Patrols'],
      ['dateline', 'Tallinn, 20 April 2016'],
      [
        'paragraph',
        'The ministers of Denmark and Estonia met in Tallinn. They agreed on joint patrols of the gulf against the threat of mines. The patrols will begin in June, and the two ministers thanked the crews for Estonia and Denmark.',
      ],
      ['furniture', 'Harbour Street 1, Tallinn, Estonia'],
      ['furniture', 'Tel: (372) 637 7000'],
    ])
  })

  it('leads every offset back to the stored text', () => {
    const view = readingView({ text: release })
    for (const [offset, letter] of [...view.text].entries()) {
      if (/\s/.test(letter)) continue
      expect(release[view.toSource(offset)]).toBe(letter)
    }
    const start = view.text.indexOf('the threat of mines.')
    const end = start + 'the threat of mines.'.length
    expect(release.slice(view.toSource(start), view.toSource(end - 1) + 1)).toBe(
      'the threat of\n\nHarbour Street 1, Tallinn, Estonia\n\nTel: (372) 637 7000\n\nmines.',
    )
  })

  it('does not join a heading, or a paragraph that merely lacks its full stop, with what follows', () => {
    expect(
      blocksOf(
        'Talks in Oslo\n\nThe talks were brief.\n\nThe ministers met and they spoke of fisheries in the waters where both have sent a Patrol Group\n\nOn trade, they agreed to meet again.\n\nBackground\n\nThe two states opened embassies in 1990.',
      ),
    ).toEqual([
      ['title', 'Talks in Oslo'],
      ['paragraph', 'The talks were brief.'],
      [
        'paragraph',
        'The ministers met and they spoke of fisheries in the waters where both have sent a Patrol Group',
      ],
      ['paragraph', 'On trade, they agreed to meet again.'],
      ['heading', 'Background'],
      ['paragraph', 'The two states opened embassies in 1990.'],
    ])
  })

  it('goes on after a page break with a capital letter', () => {
    expect(
      blocksOf(
        'The minister of the Republic of Iceland thanked the people of the United\n\f\nStates of America. He also thanked Canada.',
      ),
    ).toEqual([
      [
        'paragraph',
        'The minister of the Republic of Iceland thanked the people of the United States of America. He also thanked Canada.',
      ],
    ])
  })

  it('takes headers and footers that repeat on the pages for furniture, with their page numbers', () => {
    const page = (number: number, text: string) =>
      `Joint Report of the Two Ministers\n\n${text}\n\nPage ${number} of 3`
    const text = [
      page(1, 'The ministers met in the town of Kirkenes and spoke about the'),
      page(2, 'fishing quota. They also spoke about crab.'),
      page(3, 'They will meet again.'),
    ].join('\f')
    expect(blocksOf(text)).toEqual([
      ['title', 'Joint Report of the Two Ministers'],
      [
        'paragraph',
        'The ministers met in the town of Kirkenes and spoke about the fishing quota. They also spoke about crab.',
      ],
      ['furniture', 'Page 1 of 3'],
      ['furniture', 'Joint Report of the Two Ministers'],
      ['furniture', 'Page 2 of 3'],
      ['furniture', 'Joint Report of the Two Ministers'],
      ['paragraph', 'They will meet again.'],
      ['furniture', 'Page 3 of 3'],
    ])
  })

  it('joins hard-wrapped lines, and mends hyphens only where the word has none', () => {
    expect(
      blocksOf(
        'The members of the Council welcomed the long-\nstanding cooperation of both sides in the secu-\nrity field and called on all parties to conti-\nnue the talks on security that began in Geneva.\nThey met again in the evening.',
      ),
    ).toEqual([
      [
        'paragraph',
        'The members of the Council welcomed the long-standing cooperation of both sides in the security field and called on all parties to continue the talks on security that began in Geneva. They met again in the evening.',
      ],
    ])
  })

  it('keeps lines apart that are paragraphs of their own', () => {
    const one = `The Foreign Minister of Chile ${'and her delegation '.repeat(8)}met the King.`
    const two = `The Foreign Minister of Peru ${'and his delegation '.repeat(8)}met the Queen.`
    expect(blocksOf(`A Busy Day at the Palace\n${one}\n${two}`)).toEqual([
      ['title', 'A Busy Day at the Palace'],
      ['paragraph', one],
      ['paragraph', two],
    ])
  })

  it('splits off a dateline, a title in capitals and a date that stand on one line with other text', () => {
    expect(blocksOf('OSLO, June 3, 2021 — Norway and Mexico signed an agreement on water.')).toEqual([
      ['dateline', 'OSLO, June 3, 2021 —'],
      ['paragraph', 'Norway and Mexico signed an agreement on water.'],
    ])
    expect(
      blocksOf(
        'PRIME MINISTER\n\nJOINT STATEMENT WITH THE KING OF TONGA Prime Minister Holm welcomed the King.',
      ),
    ).toEqual([
      ['attribution', 'PRIME MINISTER'],
      ['title', 'JOINT STATEMENT WITH THE KING OF TONGA'],
      ['paragraph', 'Prime Minister Holm welcomed the King.'],
    ])
    expect(
      blocksOf('Samoa and Fiji Sign a New Agreement TUE 09 MAY 2006\n\nThey signed it in Apia.'),
    ).toEqual([
      ['title', 'Samoa and Fiji Sign a New Agreement'],
      ['dateline', 'TUE 09 MAY 2006'],
      ['paragraph', 'They signed it in Apia.'],
    ])
  })

  it('knows bylines, reference lines, notices and contact lines', () => {
    expect(
      blocksOf(
        'Call with the Foreign Minister of Ghana\n\nOffice of the Spokesperson\n\nThe following is attributable to Spokesperson Ann Lee:\n\nThe Secretary spoke with the Foreign Minister of Ghana.\n\nKari Holm, Secretary of State\n\nMR12 - 4 May 2005\n\nLast updated on 6 May 2005\n\nMedia inquiries: Jo Berg +47 55 01 02 03\n\n***',
      ),
    ).toEqual([
      ['title', 'Call with the Foreign Minister of Ghana'],
      ['attribution', 'Office of the Spokesperson'],
      ['attribution', 'The following is attributable to Spokesperson Ann Lee:'],
      ['paragraph', 'The Secretary spoke with the Foreign Minister of Ghana.'],
      ['attribution', 'Kari Holm, Secretary of State'],
      ['dateline', 'MR12 - 4 May 2005'],
      ['furniture', 'Last updated on 6 May 2005'],
      ['furniture', 'Media inquiries: Jo Berg +47 55 01 02 03'],
      ['furniture', '***'],
    ])
  })

  it('drops list marks and tells items, numbered paragraphs and numbered headings apart', () => {
    expect(
      blocksOf(
        'Results of the Ministerial Meeting\n\n1. Trade\n\nThe ministers welcomed the growth of trade.\n\n2. The ministers agreed to open two offices, namely:\n(a) an office in Accra; and\n(b) an office in Bergen.',
      ),
    ).toEqual([
      ['title', 'Results of the Ministerial Meeting'],
      ['heading', 'Trade'],
      ['paragraph', 'The ministers welcomed the growth of trade.'],
      ['paragraph', 'The ministers agreed to open two offices, namely:'],
      ['item', 'an office in Accra; and'],
      ['item', 'an office in Bergen.'],
    ])
  })

  it('takes the title that is known where the text has it', () => {
    expect(
      blocksOf('Norway in the World\n\nTalks with Ghana\n\nThe ministers met in Accra.', 'Talks with Ghana'),
    ).toEqual([
      ['heading', 'Norway in the World'],
      ['title', 'Talks with Ghana'],
      ['paragraph', 'The ministers met in Accra.'],
    ])
  })

  it('gives nothing for an empty text', () => {
    const view = readingView({ text: ' \n\n\f ' })
    expect({ text: view.text, blocks: view.blocks, source: view.toSource(0) }).toEqual({
      text: '',
      blocks: [],
      source: 0,
    })
  })

  it.each([
    ['one paragraph of 1 MB', 'The Minister met the U.S. President, Mr. J. Smith, in Oslo. '.repeat(17_000)],
    ['no space in 1 MB', '."'.repeat(500_000)],
    ['60,000 lines of one sentence', 'a line in small letters\n'.repeat(60_000)],
    ['40,000 headings', 'A Short Heading\n\n'.repeat(40_000)],
    ['1 MB of empty lines', '\n'.repeat(1_000_000)],
  ])('takes linear time: %s', (_, text) => {
    const time = (part: string) => {
      const start = performance.now()
      readingView({ text: part })
      return performance.now() - start
    }
    time(text.slice(0, text.length / 8))
    // Quadratic time would be 64 times as much, and minutes.
    expect(time(text)).toBeLessThan(10_000)
  })
})
