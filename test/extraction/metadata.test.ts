import { describe, expect, it } from 'vitest'
import { statedDate } from '../../src/extraction/dateline.ts'
import { detectMetadata } from '../../src/extraction/metadata.ts'

const prose = 'The ministers of the two countries met and agreed on joint patrols.'

describe('metadata', () => {
  it.each([
    {
      of: 'a letterhead with its address, date at the end',
      text: `MINISTRY OF FOREIGN AFFAIRS\n\nPRESS RELEASE\n\nTonga and Fiji Agree on Patrols\n\n${prose} They will guard against the threat of\n\nNuku'alofa, Kingdom of Tonga\n\nTel: (676) 23 600\n\npoaching.\n\nNuku'alofa, 12 November 2019`,
      expected: {
        title: 'Tonga and Fiji Agree on Patrols',
        publisher: 'Ministry of Foreign Affairs, Kingdom of Tonga',
        place: "Nuku'alofa",
        published: '2019-11-12',
      },
    },
    {
      of: 'a masthead of two bodies',
      text: `GOVERNMENT OF INDIA\nMINISTRY OF EXTERNAL AFFAIRS\n\nVisit of the King of Bhutan to India\nJune 01, 2013\n\n${prose}\n\nNew Delhi\nJune 01, 2013`,
      expected: {
        title: 'Visit of the King of Bhutan to India',
        publisher: 'Ministry of External Affairs, Government of India',
        place: 'New Delhi',
        published: '2013-06-01',
      },
    },
    {
      of: 'body and kind of paper on one line',
      text: `European Commission - Press release\n\nEU and Chile strengthen their partnership\n\nBrussels, 9 December 2012\n\n${prose}`,
      expected: {
        title: 'EU and Chile strengthen their partnership',
        publisher: 'European Commission',
        place: 'Brussels',
        published: '2012-12-09',
      },
    },
    {
      of: 'a reference with the date, and an office',
      text: `Media Release\n\nFA199 - 23 December 2002\n\nMINISTER FOR FOREIGN AFFAIRS\n\nTalks Reaffirm Close Relations\n\n${prose}\n\nCANBERRA`,
      expected: {
        title: 'Talks Reaffirm Close Relations',
        publisher: 'Minister for Foreign Affairs',
        place: null,
        published: '2002-12-23',
      },
    },
    {
      of: 'a dateline inside the first paragraph',
      text: `WASHINGTON, June 3, 2011 — ${prose}`,
      expected: { title: null, publisher: null, place: 'Washington', published: '2011-06-03' },
    },
    {
      of: 'the body beside the date; the day of an update is none',
      text: `A Treaty on Mutual Legal Assistance\n\n${prose}\n\nMINISTRY OF LAW 24 JULY 2014\n\nLast updated on 27 Nov 2015`,
      expected: {
        title: 'A Treaty on Mutual Legal Assistance',
        publisher: 'Ministry of Law',
        place: null,
        published: '2014-07-24',
      },
    },
    {
      of: 'title over several lines',
      text: `CHAIRMAN'S STATEMENT\nOF THE ASEAN-U.S. SUMMIT\nPHNOM PENH, CAMBODIA\n12 NOVEMBER 2012\n\n***\n\n1. ${prose}`,
      expected: {
        title: "CHAIRMAN'S STATEMENT OF THE ASEAN-U.S. SUMMIT",
        publisher: null,
        place: 'Phnom Penh, Cambodia',
        published: '2012-11-12',
      },
    },
    {
      of: 'prose from the first line on',
      text: `${prose} They met on 4 December 2015.\n\nLast updated on 5 December 2015`,
      expected: { title: null, publisher: null, place: null, published: null },
    },
  ])('finds $of', ({ text, expected }) => {
    expect(detectMetadata(text)).toEqual(expected)
  })

  it.each([
    ['Phnom Penh, 12 November 2022', '2022-11-12'],
    ['12th Nov 2022', '2022-11-12'],
    ['SAT 08 SEPTEMBER 2012', '2012-09-08'],
    ['June 3, 2021', '2021-06-03'],
    ['2022-11-12', '2022-11-12'],
    ['13.11.2022', '2022-11-13'],
    ['November 2022', '2022-11'],
    ['03/04/2022', null],
    ['12 November', null],
    ['Resolution 2334 (2016)', null],
  ])('reads the date of "%s" as %s, and guesses none', (text, date) => {
    expect(statedDate(text)?.date ?? null).toBe(date)
  })
})
