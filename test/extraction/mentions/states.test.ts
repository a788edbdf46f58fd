import { describe, expect, it } from 'vitest'
import { statesIn } from './named.ts'

/** A sentence and the states that it names; places that bear a state's name are none. */
const cases: [text: string, states: string[]][] = [
  ['Moscow said that it would withdraw.', ['RUS']],
  ['Beijing urged restraint, and Tokyo protested.', ['CHN', 'JPN']],
  ['The Kremlin rejected the proposal.', ['RUS']],
  ['The talks took place in Geneva and in Doha.', []],
  ['Ties between Ankara and Athens have improved.', ['TUR', 'GRC']],
  ['Pyongyang fired two missiles.', ['PRK']],
  ['The Dutch and the Swiss signed with the Filipinos.', ['NLD', 'CHE', 'PHL']],
  ['The Emiratis met the Qataris.', ['ARE', 'QAT']],
  ['DPRK and ROK officials spoke.', ['PRK', 'KOR']],
  ['Ships passed the Taiwan Strait, the South China Sea and the Persian Gulf.', []],
  ['Stability on the Korean Peninsula and in the Western Balkans was discussed.', []],
  ['The exercise took place in the Sea of Japan and the Gulf of Oman.', []],
  ['The Guantanamo Bay base was discussed.', []],
  ['They discussed the Niger Delta, the Congo Basin and the Jordan Valley.', []],
  ['New Mexico, New Jersey and Georgia Tech were visited.', []],
  ['The Ivorian and the Burkinabe ministers met.', ['CIV', 'BFA']],
  ['The Democratic Republic of the Congo and the Republic of the Congo agreed.', ['COD', 'COG']],
  ['Guinea-Bissau, Equatorial Guinea and Papua New Guinea voted in favour.', ['GNB', 'GNQ', 'PNG']],
  ['The Republic of North Macedonia joined.', ['MKD']],
  ['Burma and Swaziland changed their names.', ['MMR', 'SWZ']],
  ['The Holy See and San Marino attended.', ['VAT', 'SMR']],
  ['UAE, KSA and the U.K. took part.', ['ARE', 'SAU', 'GBR']],
  ['Czechia thanked Türkiye and Cabo Verde.', ['CZE', 'TUR', 'CPV']],
  ['Our friends in Washington and London were informed.', []],
  ['The Indian Ocean and the Philippine Sea are vast.', []],
  ['The Chad Basin and Lake Malawi were surveyed.', []],
  ['The English Channel and the Norwegian Sea were patrolled.', []],
  ['The people of the Comoros and the Seychellois voted.', ['COM', 'SYC']],
  ['Kosovo and Serbia agreed, the Palestinians welcomed it.', ['XKX', 'SRB', 'PSE']],
]

describe('states', () => {
  it.each(cases)('%s', (text, states) => {
    expect(statesIn(text)).toEqual(states)
  })
})
