import { describe, expect, it } from 'vitest'
import { peopleIn } from './named.ts'

/** A sentence as a press office may write it, and the persons that it names, each with for whom he speaks. */
const cases: [text: string, people: string[], publisher?: string][] = [
  // Office before the name
  ['Prime Minister Keiko Moana of Fiji visited Tonga.', ['Keiko Moana < FJI']],
  ['Kenyan Cabinet Secretary for Trade Joseph Otieno Were met the delegation.', ['Joseph Otieno Were < KEN']],
  [
    'Foreign Minister Luis Vega met Deputy Foreign Minister Anna Holm of Sweden.',
    ['Luis Vega < PER', 'Anna Holm < SWE'],
    'Ministry of Foreign Affairs, Peru',
  ],
  ['Vietnamese Minister of Public Security Tran Van Loc received him.', ['Tran Van Loc < VNM']],
  [
    'The President of the Republic of Zambia, H.E. Mr. Moses Chanda Phiri, arrived.',
    ['Moses Chanda Phiri < ZMB'],
  ],
  ['The Federal Minister for Commerce of Pakistan, Syed Anwar Qureshi, spoke.', ['Syed Anwar Qureshi < PAK']],
  [
    'Special Envoy of the President of the Republic of Angola Paulo dos Reis arrived.',
    ['Paulo dos Reis < AGO'],
  ],
  [
    'Secretary of State Margaret Ellison spoke with the Danish Foreign Minister, Mads Lund.',
    ['Margaret Ellison < USA', 'Mads Lund < DNK'],
    'Department of State, United States',
  ],
  [
    'Undersecretary Rafael Dizon led the delegation.',
    ['Rafael Dizon < PHL'],
    'Department of Foreign Affairs, Philippines',
  ],
  [
    'Additional Secretary (Europe) Imran Sheikh represented Pakistan.',
    ['Imran Sheikh < PAK'],
    'Ministry of Foreign Affairs, Pakistan',
  ],
  [
    'Minister of Economy, Trade and Industry Tanaka Ichiro visited.',
    ['Tanaka Ichiro < JPN'],
    'Ministry of Foreign Affairs, Japan',
  ],
  // Office after the name
  ['Pham Quoc Toan, Minister of Industry and Trade of Vietnam, opened the forum.', ['Pham Quoc Toan < VNM']],
  ["Elena Markova, Bulgaria's ambassador to Egypt, presented her credentials.", ['Elena Markova < BGR']],
  [
    'The newly appointed High Commissioner of Ghana to India, Kwabena Addo, presented his credentials.',
    ['Kwabena Addo < GHA'],
  ],
  [
    'Mr. Jorge Luis Peralta, Deputy Minister of Energy of Ecuador, thanked Korea.',
    ['Jorge Luis Peralta < ECU'],
  ],
  ['Ms. Hanna Lindqvist (Minister for Trade, Finland) attended.', ['Hanna Lindqvist < FIN']],
  ['Dr. Amina Yusuf, Director-General of the World Health Organization, spoke.', ['Amina Yusuf < WHO']],
  [
    'Ivan Petrenko, Chairman of the Verkhovna Rada of Ukraine, met the guests.',
    ['Ivan Petrenko < Verkhovna Rada'],
  ],
  [
    'The delegation was led by Nurlan Abenov, Minister of Foreign Affairs of Kazakhstan.',
    ['Nurlan Abenov < KAZ'],
  ],
  ['He received Marek Kowal, the Ambassador of Poland to Ireland.', ['Marek Kowal < POL']],
  // Honorifics and styles
  ['H.E. Dr. Samuel Bekele met the ambassador.', ['Samuel Bekele']],
  [
    'Dato’ Seri Ahmad Faizal bin Osman, Minister of Works of Malaysia, visited Laos.',
    ['Ahmad Faizal bin Osman < MYS'],
  ],
  ['Tan Sri Rahman Hashim, the Foreign Minister of Malaysia, called on the Sultan.', ['Rahman Hashim < MYS']],
  [
    'Yang Berhormat Dato Paduka Awang Haji Zainal bin Haji Mohamad, Minister of Health of Brunei Darussalam, attended.',
    ['Zainal bin Haji Mohamad < BRN'],
  ],
  [
    'U Thein Maung, Union Minister for Labour of Myanmar, and Daw Khin Hla, Deputy Minister, attended.',
    ['Thein Maung < MMR', 'Khin Hla'],
  ],
  [
    'Pehin Dato Haji Yusof bin Ibrahim, Minister of Defence II of Brunei, visited.',
    ['Yusof bin Ibrahim < BRN'],
  ],
  ['Samdech Pichey Sena Chan Vuthy, Deputy Prime Minister of Cambodia, arrived.', ['Chan Vuthy < KHM']],
  [
    'His Excellency Mr Saleumxay Vongsa, Deputy Prime Minister of the Lao PDR, arrived.',
    ['Saleumxay Vongsa < LAO'],
  ],
  [
    'Shri Mohan Lal Verma, Secretary (East), represented India.',
    ['Mohan Lal Verma < IND'],
    'Ministry of External Affairs, India',
  ],
  [
    'Sheikh Nasser bin Hamad Al Sabah, Foreign Minister of Kuwait, received the letter.',
    ['Nasser bin Hamad Al Sabah < KWT'],
  ],
  [
    'HRH Crown Prince Khalid bin Faisal Al Rashid of Saudi Arabia received the Minister.',
    ['Khalid bin Faisal Al Rashid < SAU'],
  ],
  [
    'His Highness Sheikh Hamdan bin Saeed Al Falasi, Ruler of Fujairah, attended.',
    ['Hamdan bin Saeed Al Falasi'],
  ],
  ['Her Royal Highness Princess Mathilde of Belgium opened the hall.', ['Mathilde < BEL']],
  [
    'Rt Hon Sir Peter Hargreaves, Foreign Secretary of the United Kingdom, wrote.',
    ['Peter Hargreaves < GBR'],
  ],
  [
    'The Rt. Hon. Fiona MacLeish MP, Minister of State for Europe, visited Malta.',
    ['Fiona MacLeish < GBR'],
    'Foreign, Commonwealth & Development Office, United Kingdom',
  ],
  ['Lt. Gen. (Retd) Asad Mehmood, High Commissioner of Pakistan to Kenya, spoke.', ['Asad Mehmood < PAK']],
  [
    'Hon. Prof. Palamagamba Mushi, Minister for Foreign Affairs of Tanzania, attended.',
    ['Palamagamba Mushi < TZA'],
  ],
  ['Alhaji Musa Danjuma, Minister of Agriculture of Nigeria, thanked Brazil.', ['Musa Danjuma < NGA']],
  ['Ato Tesfaye Girma, State Minister of Foreign Affairs of Ethiopia, met her.', ['Tesfaye Girma < ETH']],
  ['Hon. Mrs. Netumbo Shikongo, Deputy Prime Minister of Namibia, met him.', ['Netumbo Shikongo < NAM']],
  ['Pope Leo met the President of Lebanon, Michel Haddad.', ['Leo < VAT', 'Michel Haddad < LBN']],
  [
    'Senator the Hon Margaret Whitlow, Minister for Trade, signed.',
    ['Margaret Whitlow < AUS'],
    'Minister for Trade, Australia',
  ],
  ['Khun Somchai Rattanakul, Minister of Tourism of Thailand, signed.', ['Somchai Rattanakul < THA']],
  [
    'General Prayoon Chaiyasit, Defence Minister of Thailand, met Admiral Diego Funes of Argentina.',
    ['Prayoon Chaiyasit < THA', 'Diego Funes < ARG'],
  ],
  // Short titles
  [
    'SMS Priya Ramanathan visited Jakarta.',
    ['Priya Ramanathan < SGP'],
    'Ministry of Foreign Affairs, Singapore',
  ],
  [
    'PM Lim met FM Wang Dawei of China.',
    ['Lim < SGP', 'Wang Dawei < CHN'],
    'Ministry of Foreign Affairs, Singapore',
  ],
  ['DPM Heng Boon Kiat hosted a dinner.', ['Heng Boon Kiat < SGP'], 'Ministry of Foreign Affairs, Singapore'],
  [
    'EAM Dr. R. Venkataraghavan met his counterpart.',
    ['R. Venkataraghavan < IND'],
    'Ministry of External Affairs, India',
  ],
  ['NSA Sullivan met Director Wang Yi.', ['Jake Sullivan < USA', 'Wang Yi < CHN'], 'White House'],
  [
    'Acting Assistant Secretary Daniel Frost traveled to Chad.',
    ['Daniel Frost < USA'],
    'Department of State, United States',
  ],
  ['VP Sara Lagman and the President met.', ['Sara Lagman < PHL'], 'Office of the President, Philippines'],
  [
    'Minister (External Affairs) V. Krishnan called on PM Dahal of Nepal.',
    ['V. Krishnan < IND', 'Pushpa Kamal Dahal < NPL'],
    'Ministry of External Affairs, India',
  ],
  // Names of the world
  [
    'President Muhammadu Abdulkarim of Niger met Prime Minister Abdulaye ould Cheikh of Mauritania.',
    ['Muhammadu Abdulkarim < NER', 'Abdulaye ould Cheikh < MRT'],
  ],
  [
    'Foreign Minister María de los Ángeles Fernández-Ruiz of Costa Rica signed.',
    ['María de los Ángeles Fernández-Ruiz < CRI'],
  ],
  ['President João Paulo da Costa e Silva of Brazil welcomed him.', ['João Paulo da Costa e Silva < BRA']],
  ['Foreign Minister Jan-Willem van der Berg of the Netherlands spoke.', ['Jan-Willem van der Berg < NLD']],
  ['Foreign Minister T. K. Ranawaka of Sri Lanka spoke.', ['T. K. Ranawaka < LKA']],
  ['Prime Minister Þórdís Kolbrún Jónsdóttir of Iceland spoke.', ['Þórdís Kolbrún Jónsdóttir < ISL']],
  [
    'President Emomali Sharifzoda of Tajikistan and President Gurbanguly Atayev of Turkmenistan met.',
    ['Emomali Sharifzoda < TJK', 'Gurbanguly Atayev < TKM'],
  ],
  ["President N'Guessan Koffi of Côte d'Ivoire spoke.", ["N'Guessan Koffi < CIV"]],
  ['Foreign Minister Abd al-Rahman al-Hashimi of Yemen spoke.', ['Abd al-Rahman al-Hashimi < YEM']],
  ['Prime Minister Tuila’epa Fatu Leavai of Samoa spoke.', ['Tuila’epa Fatu Leavai < WSM']],
  ['Minister Nguyễn Thị Hồng Vân of Viet Nam spoke.', ['Nguyễn Thị Hồng Vân < VNM']],
  ['Prime Minister Khaltmaagiin Dorj of Mongolia spoke.', ['Khaltmaagiin Dorj < MNG']],
  // Several
  [
    'Foreign Ministers Anna Kovač of Slovenia and Petr Novotný of Czechia met.',
    ['Anna Kovač < SVN', 'Petr Novotný < CZE'],
  ],
  [
    'It was signed by the Foreign Minister of Oman, Yousuf Al Habsi, and the Foreign Minister of Qatar, Ali Al Mannai.',
    ['Yousuf Al Habsi < OMN', 'Ali Al Mannai < QAT'],
  ],
  [
    'The ministers of Ghana, Kofi Ansah, and Togo, Robert Lawson, signed.',
    ['Kofi Ansah < GHA', 'Robert Lawson < TGO'],
  ],
  [
    'The meeting was attended by Gebran Sassine, Minister of Energy of Lebanon; Kamal Badawi, Minister of Oil of Iraq; and Walid Tarek, Minister of Electricity of Jordan.',
    ['Gebran Sassine < LBN', 'Kamal Badawi < IRQ', 'Walid Tarek < JOR'],
  ],
  // Bodies' leaders
  [
    'UN Secretary-General António Guterres met the AU Commission Chairperson Moussa Diallo.',
    ['António Guterres < UN', 'Moussa Diallo < AUC'],
  ],
  ['NATO Secretary General Erik Dahl visited Kyiv.', ['Erik Dahl < NATO']],
  ['ASEAN Secretary-General Kao Vannak attended.', ['Kao Vannak < ASEAN']],
  ['The President of the European Council, Karel Blom, called for unity.', ['Karel Blom < European Council']],
  ['EU High Representative Carla Bianchi spoke.', ['Carla Bianchi < EU']],
  ['The head of the IAEA, Rafael Montes, visited Tehran.', ['Rafael Montes < IAEA']],
  [
    'The Commander of the Indonesian National Armed Forces, General Agus Wiryawan, visited Timor-Leste.',
    ['Agus Wiryawan < TNI'],
  ],
  ['The Governor of the Bank of Thailand, Dr. Sethaput Narong, spoke.', ['Sethaput Narong < BOT']],
  ['The Mayor of Yokohama, Takeharu Ono, welcomed the Mayor of Manila.', ['Takeharu Ono']],
  // Nobody
  ['The Prime Minister Office Building and the King Abdullah Road are closed.', []],
  ['President Street and Queen Elizabeth Hall were named.', []],
  ['For press contacts call John Smith, +44 20 7946 0000.', []],
  ['The journalist Karl Weber asked about Lake Victoria.', []],
]

describe('persons', () => {
  it.each(cases)('%s', (text, people, publisher) => {
    expect(peopleIn(text, publisher)).toEqual(people)
  })
})
