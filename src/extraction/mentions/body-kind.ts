import type { OrganizationKind } from '../../model/actor.ts'

const KINDS: readonly [OrganizationKind, RegExp][] = [
  ['ministry', /\bministry\b|^(?:federal )?(?:department|office) of\b/i],
  ['parliament', /\bparliament|\bsenate\b|national assembly|\bcongress\b/i],
  ['court', /\bcourt\b|tribunal/i],
  ['military', /\barmy\b|navy|air force|armed forces|\bguards?\b|\bcorps\b|defen[cs]e forces?/i],
  ['mission', /embassy|consulate|high commission\b|nunciature|\bmission\b|\bdelegation\b/i],
  ['academic', /universit|academy|institute|college|school/i],
  ['ngo', /chamber|association|foundation|society|red cross|red crescent|federation/i],
  ['party', /\bparty\b/i],
  ['company', /company|corporation/i],
  [
    'agency',
    /agency|authority|\bboard\b|bureau|department|directorate|\boffice\b|service|police|secretariat|administration/i,
  ],
]

/** What kind of body a name tells of. */
export const kindOfBody = (name: string): OrganizationKind =>
  KINDS.find(([, words]) => words.test(name))?.[0] ?? 'other'

/** National bodies bear general names: whose they are, the text must say. */
export const NATIONAL: ReadonlySet<OrganizationKind> = new Set([
  'ministry',
  'agency',
  'parliament',
  'court',
  'military',
])
