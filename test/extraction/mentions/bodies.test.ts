import { describe, expect, it } from 'vitest'
import { bodiesIn } from './named.ts'

/** A sentence as a press office may write it, and the bodies that it names, each with whom it acts for. */
const cases: [text: string, bodies: string[], publisher?: string][] = [
  // Ministries with the state that they act for
  [
    'The Ministry of Foreign Affairs of Vietnam welcomed the announcement.',
    ['Ministry of Foreign Affairs < VNM'],
  ],
  ["Vietnam's Ministry of Public Security received the delegation.", ['Ministry of Public Security < VNM']],
  ['The delegation called on the Ministry of Tourism of Kenya.', ['Ministry of Tourism < KEN']],
  ['The Indian Ministry of Tourism signed the document.', ['Ministry of Tourism < IND']],
  [
    'The Ministry of Tourism, Wildlife and Antiquities of Uganda signed it.',
    ['Ministry of Tourism, Wildlife and Antiquities < UGA'],
  ],
  ['Officials of the Federal Ministry of Power of Nigeria attended.', ['Federal Ministry of Power < NGA']],
  [
    'The German Federal Ministry for Economic Cooperation and Development will provide funds.',
    ['Federal Ministry for Economic Cooperation and Development < DEU'],
  ],
  [
    'The Royal Government and the Ministry of Rural Development of Cambodia welcomed the grant.',
    ['Ministry of Rural Development < KHM'],
  ],
  [
    'The Ministry of Health and Prevention announced the shipment.',
    ['Ministry of Health and Prevention < ARE'],
    'Ministry of Foreign Affairs, United Arab Emirates',
  ],
  [
    'The Department of Foreign Affairs of the Philippines and the Department of Trade and Industry took part.',
    ['Department of Foreign Affairs < PHL', 'Department of Trade and Industry < PHL'],
    'Department of Foreign Affairs, Philippines',
  ],
  [
    'The State Secretariat for Migration of Switzerland took part.',
    ['State Secretariat for Migration < CHE'],
  ],
  [
    'The Directorate General for Asia and the Pacific at the Ministry of Foreign Affairs of Spain organized it.',
    [
      'Directorate General for Asia and the Pacific',
      'Ministry of Foreign Affairs, European Union and Cooperation < ESP',
    ],
  ],
  [
    'The Ministry of Environment and Tourism of Mongolia and the Ministry of Environment of the Republic of Korea agreed.',
    ['Ministry of Environment and Tourism < MNG', 'Ministry of Environment < KOR'],
  ],
  ['The Russian Foreign Ministry said that talks continued.', ['Ministry of Foreign Affairs < RUS']],
  ['The Chinese Ministry of Commerce issued a statement.', ['Ministry of Commerce < CHN']],
  [
    'MOFA said that the visit had been fruitful.',
    ['Ministry of Foreign Affairs < TWN'],
    'Ministry of Foreign Affairs, Taiwan',
  ],
  [
    'The MFA expressed its regret.',
    ['Ministry of Foreign Affairs < ARM'],
    'Ministry of Foreign Affairs, Armenia',
  ],
  ["Pakistan's Foreign Office summoned the envoy.", ['Ministry of Foreign Affairs < PAK']],
  [
    'The Foreign Office said the talks were constructive.',
    ['Ministry of Foreign Affairs < PAK'],
    'Ministry of Foreign Affairs, Pakistan',
  ],
  [
    'The Foreign, Commonwealth & Development Office updated its advice.',
    ['Foreign, Commonwealth and Development Office < GBR'],
  ],
  ['The Pentagon announced a new package for Ukraine.', ['Department of Defense < USA']],
  ['The State Department approved the sale.', ['Department of State < USA']],
  ['The US Department of the Treasury imposed sanctions on Iran.', ['Department of the Treasury < USA']],
  [
    "The US Treasury Department's Office of Foreign Assets Control designated two firms.",
    ['Department of the Treasury < USA', 'Office of Foreign Assets Control < USA'],
  ],
  // Letterheads and capitals
  [
    'MINISTRY OF FOREIGN AFFAIRS OF THE REPUBLIC OF MALDIVES\n\nThe Minister received the envoy.',
    ['Ministry of Foreign Affairs < MDV'],
  ],
  // Parliaments, courts, parties
  ['The Knesset approved the treaty with Jordan.', ['Knesset < ISR']],
  ['The Bundestag ratified the agreement.', ['Bundestag < DEU']],
  ['The Verkhovna Rada and the Sejm adopted statements.', ['Verkhovna Rada < UKR', 'Sejm < POL']],
  ['The State Duma ratified the protocol.', ['State Duma < RUS']],
  ['The Storting and the Riksdag debated the treaty.', ['Storting < NOR', 'Riksdag < SWE']],
  ['He addressed the Milli Majlis of Azerbaijan.', ['National Assembly < AZE']],
  ['A delegation of the Majlis-e-Shoora visited Ankara.', ['Parliament < PAK']],
  ['The National Assembly of Cambodia hosted the session.', ['National Assembly < KHM']],
  ['The Swedish Parliament approved it.', ['Riksdag < SWE']],
  [
    'The U.S. Senate Foreign Relations Committee held a hearing.',
    ['U.S. Senate Foreign Relations Committee < USA'],
  ],
  [
    'The House Foreign Affairs Committee of the United States visited.',
    ['House Foreign Affairs Committee < USA'],
  ],
  ['The Constitutional Court of Moldova gave its ruling.', ['Constitutional Court < MDA']],
  ['The Supreme Court of Ghana hosted judges from Togo.', ['Supreme Court < GHA']],
  ['The International Court of Justice delivered its judgment.', ['International Court of Justice < UN']],
  [
    'The Communist Party of Vietnam congratulated the Lao People’s Revolutionary Party.',
    ['Communist Party of Vietnam', "Lao People's Revolutionary Party < LAO"],
  ],
  // Forces and police
  ['The Bangladesh Navy sent two ships.', ['Bangladesh Navy < BGD']],
  [
    'The Royal Thai Police and the Vietnam Coast Guard held an exercise.',
    ['Royal Thai Police < THA', 'Vietnam Coast Guard < VNM'],
  ],
  [
    'The Japan Self-Defense Forces and the Armed Forces of the Philippines trained together.',
    ['Japan Self-Defense Forces < JPN', 'Armed Forces of the Philippines < PHL'],
  ],
  ['The Kenya Defence Forces handed over the camp.', ['Kenya Defence Forces < KEN']],
  ['The Somali National Army received the vehicles.', ['Somali National Army < SOM']],
  ['The Indian Navy rescued the crew.', ['Indian Navy < IND']],
  [
    'The Royal Solomon Islands Police Force received patrol boats.',
    ['Royal Solomon Islands Police Force < SLB'],
  ],
  ["The People's Liberation Army took part.", ["People's Liberation Army < CHN"]],
  ['The Islamic Revolutionary Guard Corps seized a tanker.', ['Islamic Revolutionary Guard Corps < IRN']],
  // Missions
  ['The Embassy of Peru in Hanoi organized the festival.', ['Embassy of Peru < PER']],
  ['The Japanese Embassy in Suva announced the grant.', ['Embassy of Japan < JPN']],
  ['The Embassy of the Kingdom of Morocco in Accra hosted a reception.', ['Embassy of Morocco < MAR']],
  ['The High Commission of India in Nairobi donated books.', ['High Commission of India < IND']],
  [
    'The Permanent Mission of Malta to the United Nations organized an event.',
    ['Permanent Mission of Malta < MLT', 'United Nations'],
  ],
  ['The U.S. Embassy in Kyiv resumed its work.', ['Embassy of the United States < USA']],
  ['The Consulate General of Brazil in Lagos will open soon.', ['Consulate General of Brazil < BRA']],
  ['The EU Delegation to Georgia welcomed the decision.', ['Delegation of the European Union < EU']],
  ['The Apostolic Nunciature in Dublin received the letter.', ['Apostolic Nunciature < VAT']],
  // Acronyms bound in the text
  [
    'The Cambodian Demining Academy (CDA) trained experts. The CDA thanked Japan.',
    ['Cambodian Demining Academy < KHM'],
  ],
  [
    'The NRDA (National Rice Development Authority) of Ghana signed. NRDA will lead.',
    ['National Rice Development Authority < GHA'],
  ],
  [
    'The Blue Pacific Ocean Council (“BPOC”) met in Apia. BPOC members agreed.',
    ['Blue Pacific Ocean Council'],
  ],
  [
    'The Institute for Steppe Studies, or ISS, signed an MoU with the Mongolian Academy of Herding (MAH).',
    ['Institute for Steppe Studies', 'Mongolian Academy of Herding < MNG'],
  ],
  [
    "Zambia's Rural Power Agency (RPA) and its partner met. The RPA will report.",
    ['Rural Power Agency < ZMB'],
  ],
  // United Nations and its short names
  ['The UN Security Council met on the situation in Sudan.', ['United Nations Security Council < UN']],
  ['The Security Council adopted a resolution.', ['United Nations Security Council < UN']],
  [
    'The UN refugee agency and the World Health Organization sent teams.',
    ['Office of the United Nations High Commissioner for Refugees < UN', 'World Health Organization'],
  ],
  [
    'UNICEF, WFP and UNDP will carry out the project.',
    [
      "United Nations Children's Fund < UN",
      'World Food Programme < UN',
      'United Nations Development Programme < UN',
    ],
  ],
  ['The Human Rights Council adopted the text by consensus.', ['United Nations Human Rights Council < UN']],
  [
    'The Food and Agriculture Organization of the United Nations (FAO) will help.',
    ['Food and Agriculture Organization of the United Nations'],
  ],
  [
    'The UN Office on Drugs and Crime opened an office in Praia.',
    ['United Nations Office on Drugs and Crime < UN'],
  ],
  [
    'The UN General Assembly and the ECOSOC met.',
    ['United Nations General Assembly < UN', 'United Nations Economic and Social Council < UN'],
  ],
  [
    'The International Atomic Energy Agency Board of Governors met.',
    ['International Atomic Energy Agency', 'International Atomic Energy Agency Board of Governors < IAEA'],
  ],
  [
    'The Council of the International Civil Aviation Organization met in Montreal.',
    [
      'Council of the International Civil Aviation Organization < ICAO',
      'International Civil Aviation Organization',
    ],
  ],
  // Regional bodies, funds, blocs
  [
    'The African Union Commission and the Authority of ECOWAS met.',
    [
      'African Union Commission < AU',
      'Authority of ECOWAS < ECOWAS',
      'Economic Community of West African States',
    ],
  ],
  ['The ECOWAS Commission sent a mission.', ['ECOWAS Commission < ECOWAS']],
  [
    'The ASEAN Secretariat and the Mekong River Commission signed.',
    ['ASEAN Secretariat < ASEAN', 'Mekong River Commission'],
  ],
  [
    'The Arab League and the Gulf Cooperation Council issued statements.',
    ['League of Arab States', 'Gulf Cooperation Council'],
  ],
  [
    'The EU Council and the European Parliament agreed.',
    ['Council of the European Union < EU', 'European Parliament < EU'],
  ],
  [
    'CARICOM and the Pacific Islands Forum welcomed the pledge.',
    ['Caribbean Community', 'Pacific Islands Forum'],
  ],
  [
    'The Asian Development Bank and the World Bank will finance the road.',
    ['Asian Development Bank', 'World Bank'],
  ],
  ['The Saudi Fund for Development will finance a hospital in Chad.', ['Saudi Fund for Development < SAU']],
  [
    'The Kuwait Fund for Arab Economic Development lent the amount.',
    ['Kuwait Fund for Arab Economic Development < KWT'],
  ],
  ['The Green Climate Fund approved the project of Tuvalu.', ['Green Climate Fund']],
  [
    'The OSCE Special Monitoring Mission to Ukraine reported.',
    ['OSCE Special Monitoring Mission to Ukraine'],
  ],
  ['The Quad and the G7 issued statements.', ['Quadrilateral Security Dialogue', 'Group of Seven']],
  // Agencies, banks, universities, companies, NGOs
  [
    'The Swedish International Development Cooperation Agency supports the project.',
    ['Swedish International Development Cooperation Agency < SWE'],
  ],
  [
    'The Turkish Cooperation and Coordination Agency built a school in Niger.',
    ['Turkish Cooperation and Coordination Agency < TUR'],
  ],
  [
    'The Bank of Korea and the National Bank of Georgia signed.',
    ['Bank of Korea < KOR', 'National Bank of Georgia < GEO'],
  ],
  [
    'The Central Bank of Kenya signed with the State Bank of Vietnam.',
    ['Central Bank of Kenya < KEN', 'State Bank of Vietnam < VNM'],
  ],
  [
    'Makerere University and the University of Nairobi will exchange staff.',
    ['Makerere University', 'University of Nairobi'],
  ],
  [
    'The International Committee of the Red Cross visited the detainees.',
    ['International Committee of the Red Cross'],
  ],
  ['The Indonesian Red Cross sent tents to Vanuatu.', ['Indonesian Red Cross < IDN']],
  [
    'The Confederation of Indian Industry and the Dhaka Chamber of Commerce and Industry met.',
    ['Confederation of Indian Industry', 'Dhaka Chamber of Commerce and Industry'],
  ],
  [
    'Human Rights Watch and Amnesty International criticized the law.',
    ['Human Rights Watch', 'Amnesty International'],
  ],
  [
    'The Egyptian Agency of Partnership for Development (EAPD) sent doctors.',
    ['Egyptian Agency of Partnership for Development < EGY'],
  ],
  [
    'The National Disaster Management Authority of Pakistan received the aircraft.',
    ['National Disaster Management Authority < PAK'],
  ],
  ['The Ghana Standards Authority joined.', ['Ghana Standards Authority < GHA']],
  // Armed groups
  ['The Houthis attacked a ship, and Hezbollah praised them.', ['Houthis', 'Hezbollah']],
  ['Boko Haram and al-Shabaab were condemned.', ['Boko Haram', 'al-Shabaab']],
  ['Rwanda denied that it supports the M23.', ['March 23 Movement']],
  ['Hamas released two hostages.', ['Hamas']],
  ['The Taliban appointed a new envoy.', ['Taliban']],
  // Seats
  ['The Kremlin said that the call took place.', []],
  ['Downing Street confirmed the visit.', []],
  // What is no body
  ['The two sides signed an MOU, a Treaty of Friendship and the Convention on Double Taxation.', []],
  ['The Australian Government and the Government of Japan signed the Partnership Agreement.', []],
  ['They spoke in the Press Room of the Presidential Palace before the Order of Merit Award.', []],
  ['The Rome Statute, the Chemical Weapons Convention and the Paris Agreement were discussed.', []],
  ['Participants welcomed the Belt and Road Initiative and the Digital Transformation Programme.', []],
  ['Press Release No. 45 of the Press and Information Section', []],
  ['They attended the Business Forum, the Joint Commission Meeting and the Trade Mission.', []],
  ['The Foreign Investment Act and the Nobel Peace Prize were mentioned.', []],
  ['The two Foreign Ministries and their Embassies will follow up.', []],
  [
    'The Deputy Director General of the Asia Department spoke.',
    ['Asia Department < LKA'],
    'Ministry of Foreign Affairs, Sri Lanka',
  ],
  [
    'Both recalled the Universal Declaration of Human Rights and Security Council Resolution 1701.',
    ['United Nations Security Council < UN'],
  ],
  ['The Strategic Partnership Council Agreement and the Visa Waiver Programme enter into force.', []],
  ['RUSSIAN GOVERNMENT ACTIONS IMPACTING TRADE WITH KAZAKHSTAN', []],
]

describe('bodies', () => {
  it.each(cases)('%s', (text, bodies, publisher) => {
    expect(bodiesIn(text, publisher)).toEqual(bodies)
  })
})
