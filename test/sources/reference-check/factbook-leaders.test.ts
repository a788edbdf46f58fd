import { expect, it } from 'vitest'
import { statements } from '../../../src/sources/reference-check/factbook-leaders.ts'

it.each([
  ['King Norodom SIHAMONI (since 29 October 2004)', [['SIHAMONI', ['2004-10-29']]]],
  ['Prime Minister HUN MANET (since August 2023)', [['HUN MANET', ['2023-08']]]],
  [
    'King CHARLES III (since 8 September 2022); represented by Governor General Rodney WILLIAMS (since 14 August 2014)',
    [['CHARLES', ['2022-09-08']]],
  ],
  [
    'President Emmanuel MACRON (since 14 May 2017), represented by Prefect Cyrille LE VELY (since 15 January 2025)',
    [['MACRON', ['2017-05-14']]],
  ],
  [
    'Co-prince Emmanuel MACRON (since 14 May 2017); represented by Patrick STROZDA (since 14 May 2017); and Co-prince Archbishop Joan-Enric VIVES i Sicilia (since 12 May 2003)',
    [
      ['MACRON', ['2017-05-14']],
      ['VIVES', ['2003-05-12']],
    ],
  ],
  [
    'Chairperson of the Presidency Zeljko KOMSIC (chairperson since 16 July 2025; presidency member since 20 November 2018 - Croat seat); Denis BECIROVIC (presidency member since 16 November 2022 - Bosniak seat)',
    [
      ['KOMSIC', ['2025-07-16', '2018-11-20']],
      ['BECIROVIC', ['2022-11-16']],
    ],
  ],
  [
    'Sovereign Council Chair General Abd-al-Fattah al-BURHAN Abd-al-Rahman (since 11 November 2021)',
    [['BURHAN', ['2021-11-11']]],
  ],
  ['President (vacant)', []],
  ['', []],
  [
    'Prime Minister Alix Didier FILS-AIM&Eacute; (since 10 November 2024) <br><br> <br>',
    [['FILS AIMÉ', ['2024-11-10']]],
  ],
  ['Supreme Leader Ali Hoseini-KHAMENEI (since 1989)', [['KHAMENEI', ['1989']]]],
  [
    "TUIMALEALI'IFANO Va&rsquo;aletoa Sualauvi II (since 21 July 2017)",
    [["TUIMALEALI'IFANO", ['2017-07-21']]],
  ],
])('reads %j', (cell, expected) => {
  expect(statements(cell).map(({ surname, since }) => [surname, since])).toEqual(expected)
})
