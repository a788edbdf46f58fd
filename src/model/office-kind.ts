/** What an office of a state is, as its title tells. In presidential systems the head of state heads the government. */
export type OfficeKind =
  | 'head-of-state'
  | 'head-of-government'
  | 'foreign-minister'
  | 'defence-minister'
  | 'trade-minister'
  | 'envoy'
  | 'other'

const GOVERNMENT =
  /\bPrime Minister\b|\bPremier\b|^(?:First|Chief|State) Minister$|\b(?:Federal|State) Chancellor\b|^Chancellor$|\bTaoiseach\b|\b(?:President|Chairman|Chairwoman|Chair|Chairperson|Head) of the (?:[A-Z][a-z]+ )*(?:Government|Council of Ministers|Cabinet|Cabinet of Ministers|Executive Council|Administrative Council)\b|\bChief Adviser\b|\bMinister President\b|\bPresident of the Executive Council\b|^Secretary of the General People's Committee$/
const DEPUTY =
  /\b(?:Vice|Deputy|Assistant|Former|Crown|Designate|Spokesperson|Office of|Advisor)\b|\bUnder[ -]Secretary\b/
const FOREIGN =
  /\b(?:Minister|Secretary|Adviser|Councillor|Head|Chief|Commissioner|President)\b.*\b(?:Foreign(?! Trade)|External|International Relations|European and International) ?(?:Affairs|Relations|Policy|Political)?\b|^Foreign (?:Minister|Secretary)$|^Secretary of State$|\bSecretary for Relations with States\b|^Minister (?:of|for) (?:International|External) (?:Affairs|Relations)\b|^Head of the Federal Department of Foreign Affairs$/
const DEFENCE =
  /\b(?:Minister|Secretary|Head)\b.*\b(?:Defen[cs]e|Armed Forces|National Security)\b|^Defen[cs]e (?:Minister|Secretary)$/
const TRADE = /\b(?:Minister|Secretary|Head)\b.*\b(?:Trade|Commerce)\b|\bTrade Representative\b/
const ENVOY =
  /\b(?:Ambassador|Permanent Representative|Envoy|Special Representative|High Commissioner to|Chargé)\b/
const NO_HEAD =
  /\b(?:Minister|Speaker|Senate|Assembly|Parliament|Attorney|Governor|Director|Treasury|Exchequer|Staff|Security Council|Standing Committee|Department|Trade|Negotiator|Mayor|Court|Opposition|Reconciliation|Mine Action)\b|\bSecretary(?! of the (?:Communist|Workers|Lao|Central Committee|Revolutionary))\b|^Chief Executive Officer$/
const PARTY_HEAD = /^(?:General|First) Secretary of the (?:.* )?Party\b/
const ADVISER = /^(?:Special )?Advis[eo]r to\b/
const RULING_COMMITTEE = /^(?:Chairman|Head|President) of the National (?:Committee|Council) (?:of|for) /
const PRESIDIUM = /^(?:Chairman|President) of the Presidium\b/

/** The kind of an office of a state by its title in English.
 *  @returns `head-of-state` also for those who rule without that name: chairmen of councils, leaders of ruling parties */
export function officeKind(title: string): OfficeKind {
  if (ENVOY.test(title)) return 'envoy'
  if (PRESIDIUM.test(title)) return 'head-of-state'
  if (ADVISER.test(title)) return FOREIGN.test(title) ? 'foreign-minister' : 'other'
  if (PARTY_HEAD.test(title) || RULING_COMMITTEE.test(title)) return 'head-of-state'
  if (DEPUTY.test(title) && !GOVERNMENT.test(title.replace(/\b(?:Deputy|Vice) .*/, ''))) {
    return /^(?:Minister|Adviser)\b/.test(title) && FOREIGN.test(title) ? 'foreign-minister' : 'other'
  }
  if (GOVERNMENT.test(title)) return 'head-of-government'
  if (FOREIGN.test(title)) return /^Minister of State\b/.test(title) ? 'other' : 'foreign-minister'
  if (DEFENCE.test(title)) return 'defence-minister'
  if (TRADE.test(title)) return 'trade-minister'
  return NO_HEAD.test(title) ? 'other' : 'head-of-state'
}

/** Whether the office makes its holder the head of state or of government, or the one who rules. */
export function isHead(title: string): boolean {
  const kind = officeKind(title)
  return kind === 'head-of-state' || kind === 'head-of-government'
}
