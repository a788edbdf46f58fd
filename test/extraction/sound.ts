import { expect } from 'vitest'
import type { Quote } from '../../src/model/event.ts'
import type { ExplainedEvent } from '../../src/model/explanation.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import { documentFromText } from '../../src/sources/documents.ts'
import { coder } from './coder.ts'

/** Extracts a text and asks why; every quote of the one and the other is the text at its place. */
export function extractSoundly(text: string): Extraction {
  const document = documentFromText(text, 'rough.txt', {
    publisher: 'Ministry of Foreign Affairs, Japan',
    published: '2022-05-04',
  })
  const extraction = coder.extract(document)
  const quotes = [...quotesOf(extraction), ...coder.explain(document).events.flatMap(wordsOf)]
  for (const { quote, start, end } of quotes)
    if (quote === '' || text.slice(start, end) !== quote)
      expect.fail(`“${quote}” is not the text at ${start}-${end} of ${JSON.stringify(text.slice(0, 2000))}`)
  return extraction
}

/** All quotes of an extraction. */
export function quotesOf(found: Extraction): Quote[] {
  return [
    ...found.events.flatMap((event) => event.evidence),
    ...[...found.states, ...found.organizations, ...found.leaders, ...found.agreements].flatMap(
      (named) => named.mentions,
    ),
    ...[...found.newActsFor, ...found.newOffices].map((tie) => tie.quote),
  ]
}

/** All words that an explanation quotes. */
export function wordsOf({ clauses, date, place, issues }: ExplainedEvent): Quote[] {
  return [
    ...clauses.flatMap((c) => [c.trigger, c.clause, ...c.participants.map((p) => p.words)]),
    date.words,
    place?.words ?? null,
    ...issues.flatMap((issue) => issue.words),
  ].filter((words) => words !== null)
}
