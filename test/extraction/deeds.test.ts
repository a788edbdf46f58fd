import { describe, expect, it } from 'vitest'
import { extract, lines } from './coder.ts'

const cases: Record<string, [string, string[]][]> = {
  'goods that go somewhere': [
    ['India airlifted 40 tonnes of relief supplies to Myanmar.', ['AID state:IND > state:MMR: humanitarian']],
    ['Egypt dispatched two planes loaded with medicines to Libya.', ['AID state:EGY > state:LBY: health']],
    ['Medical supplies donated by China arrived in Samoa on Tuesday.', ['AID state:CHN > state:WSM: health']],
  ],
  'help that is received or built upon': [
    [
      'UNICEF welcomed a contribution of US$2 million from Norway for vaccines in South Sudan.',
      ['SUPPORT org:unicef > state:NOR: health, sudan', 'AID state:NOR > org:unicef + state:SSD: health'],
    ],
    ['With funding from Germany, UNHCR opened a clinic in Chad.', ['AID state:DEU > org:unhcr: refugees']],
    ["Thanks to Japan's assistance, a hospital was built in Laos.", ['AID state:JPN > state:LAO: health']],
  ],
  'what several pacts are about': [
    [
      'Bhutan and Bangladesh signed three MoUs. The MoUs cover health and agriculture.',
      ['AGREE/signing state:BGD + state:BTN: health, agriculture'],
    ],
    [
      'Nepal and Qatar concluded four agreements in Doha. The agreements relate to energy and labour.',
      ['AGREE/signing state:NPL + state:QAT: energy, labour'],
    ],
    [
      'Mali and Niger signed several accords. These accords are on trade and education.',
      ['AGREE/signing state:MLI + state:NER: trade, education'],
    ],
  ],
  'who signs': [
    [
      'The protocol on fisheries was signed by the Minister of Justice of Angola with the Minister of Justice of Portugal.',
      ['AGREE/signing state:AGO + state:PRT: agriculture'],
    ],
    [
      'A letter of intent on space was exchanged between India and Italy.',
      ['AGREE/signing state:IND + state:ITA: technology'],
    ],
    [
      'An MoU between the Ministry of Energy, Brunei Darussalam and the Ministry of Trade, Industry and Energy, Republic of Korea on hydrogen was drafted.',
      ['AGREE org:brn-ministry-of-energy + org:kr-motie: energy'],
    ],
  ],
  'occasions and visits': [
    [
      'The President of Chile and the King of Spain met on the sidelines of the NATO summit in Vilnius.',
      [
        'CONSULT/meeting leader:felipe-vi + leader:gabriel-boric: bilateral-relations',
        'CONSULT/summit org:nato: ',
      ],
    ],
    ['Turkey took part in a meeting of the G20 finance ministers.', ['CONSULT/summit org:g20 + state:TUR: ']],
    [
      'The Foreign Minister of Kenya will attend the African Union Ministerial Meeting in Accra, Ghana.',
      ['CONSULT/summit org:au + state:GHA + state:KEN: '],
    ],
    [
      'The President of Kenya is on a two-day visit to Kigali.',
      ['CONSULT/visit leader:william-ruto + state:RWA: bilateral-relations'],
    ],
  ],
  'those who are set free': [
    ['Iran freed three British sailors.', ['RETREAT state:IRN > state:GBR: bilateral-relations']],
    [
      'Israel released 39 Jordanian prisoners.',
      ['RETREAT state:ISR > group:jor-prisoners: bilateral-relations'],
    ],
    [
      'The United Arab Emirates pardoned 57 Bangladeshi nationals.',
      ['RETREAT state:ARE > state:BGD: bilateral-relations'],
    ],
  ],
  sanctions: [
    [
      'Canada announced sanctions against 14 individuals in Belarus.',
      ['SANCTION state:CAN > state:BLR: sanctions'],
    ],
    [
      'The decision by the United States to re-impose sanctions on Cuba surprised many.',
      ['SANCTION state:USA > state:CUB: sanctions'],
    ],
    ['Russia is denying entry to 500 Americans.', ['SANCTION state:RUS > state:USA: bilateral-relations']],
  ],
  'concern and regret': [
    [
      "Norway expressed its disappointment over Turkey's decision to close the border.",
      ['ACCUSE state:NOR > state:TUR: territory'],
    ],
    [
      'Spain conveyed its regret at the decision by Morocco to close the border.',
      ['ACCUSE state:ESP > state:MAR: territory'],
    ],
    [
      'India protested against the construction by China of a village in Bhutan.',
      ['ACCUSE state:IND > state:CHN: bilateral-relations'],
    ],
  ],
}

describe.each(Object.entries(cases))('%s', (_, sentences) => {
  it.each(sentences)('%s', (sentence, expected) => {
    expect(lines(extract(sentence))).toEqual(expected)
  })
})
