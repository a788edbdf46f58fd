import { createCoder } from '../../src/extraction/extract.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import { documentFromText } from '../../src/sources/documents.ts'
import { loadSeeds } from '../../src/sources/seeds.ts'

export const reference = loadSeeds()
export const coder = createCoder(reference)

/** Extracts a text as if it were published so. */
export function extract(
  text: string,
  options: { title?: string; publisher?: string; published?: string } = {},
): Extraction {
  return coder.extract(documentFromText(text, 'test.txt', { published: '2022-11-12', ...options }))
}

/** Events as lines: `AID state:JPN > state:LKA (for state:UKR): demining`. */
export function lines(extraction: Extraction): string[] {
  return extraction.events.map((event) => {
    const by = (role: string) =>
      event.participants
        .filter((p) => p.role === role)
        .map((p) => p.actor)
        .sort()
        .join(' + ')
    const recipients = by('RECIPIENT') ? ` > ${by('RECIPIENT')}` : ''
    const beneficiaries = by('BENEFICIARY') ? ` (for ${by('BENEFICIARY')})` : ''
    const mode = event.mode ? `/${event.mode}` : ''
    return `${event.type}${mode} ${by('ACTOR')}${recipients}${beneficiaries}: ${event.issues.join(', ')}`
  })
}
