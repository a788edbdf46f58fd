import pLimit from 'p-limit'
import { EntenteError } from '../../errors.ts'
import { earliestDay, latestDay } from '../../model/dates.ts'
import type { SourceDocument } from '../../model/document.ts'
import type { CodedEvent } from '../../model/event.ts'
import type { Extraction } from '../../model/extraction.ts'
import { quadCategory } from '../../model/plover.ts'
import type { Reference } from '../../model/reference.ts'
import type { Cast } from '../cast.ts'
import type { Coder } from '../coder.ts'
import { UNDATED } from '../coding/join.ts'
import { titleOf } from '../coding/title.ts'
import { eventId, foundActors, introduced, type ReadActors, readActors, type Tools } from '../extract.ts'
import { joinEvents, standingsOf } from '../join-events.ts'
import type { Reading } from '../reading.ts'
import { datesIn } from '../when.ts'
import { answerSchema, claimsIn } from './answer.ts'
import { ClaimedActors } from './claimed-actors.ts'
import { checkClaims, type Held, type Refused } from './claims.ts'
import { Endpoint, EndpointError } from './endpoint.ts'
import { INSTRUCTIONS, instructions, messageOf } from './prompt.ts'
import { QuoteFinder } from './quote-finder.ts'
import type { ModelSettings } from './settings.ts'
import { type Window, windowsOf } from './windows.ts'

/** Names shown to the model with each window. */
const MOST_NAMES = 80
/** A window this short is not cut again when its answer was. */
const SHORTEST_WINDOW = 500

/** A coder that asks a language model for claims and keeps those that the text proves. Who is who is read as the rules
 *  read it. @param options signal: ends all questions under way; pause: as for `Endpoint` */
export function createModelCoder(
  reference: Reference,
  tools: Tools,
  settings: ModelSettings,
  options: { signal?: AbortSignal; pause?: number } = {},
): Coder {
  const endpoint = new Endpoint(settings, options)
  const extractor = `model:${settings.name}@${INSTRUCTIONS}`
  const issues = new Set(reference.issues.map(({ id }) => id))
  const questions = { system: instructions(reference.issues), schema: answerSchema([...issues]) }
  return {
    extractor,
    async extract(document) {
      const read = readActors(document, tools)
      const actors = new ClaimedActors(read, tools.gazetteer)
      const answers = await askAbout(document, actors.names(MOST_NAMES), questions, settings, endpoint)
      const checked = answers.map(({ window, claims }) =>
        checkClaims(claims, {
          quotes: new QuoteFinder(document.text, window),
          actors,
          issues,
          finder: tools.finder,
        }),
      )
      const held = checked.flatMap((answer) => answer.held)
      const refused = checked.flatMap((answer) => answer.refused)
      return extractionOf(read, { actors, held, refused, extractor, confidence: settings.confidence }, tools)
    },
  }
}

interface Answer {
  window: Window
  claims: unknown[]
}

/** Shows the model a document window by window, some at a time; one that fails ends the others.
 *  @throws EntenteError EXTRACTION that says what to do */
async function askAbout(
  document: SourceDocument,
  names: readonly string[],
  questions: { system: string; schema: Record<string, unknown> },
  settings: ModelSettings,
  endpoint: Endpoint,
): Promise<Answer[]> {
  const failed = new AbortController()
  const ask = async (window: Window, again = true): Promise<Answer[]> => {
    const messages = [
      { role: 'system' as const, content: questions.system },
      { role: 'user' as const, content: messageOf(document, window, names) },
    ]
    const { text, cut } = await endpoint.ask(messages, questions.schema, failed.signal)
    const length = window.end - window.start
    if (cut && length > SHORTEST_WINDOW) {
      const halves: Answer[] = []
      for (const half of windowsOf(document.text, Math.ceil(length / 2), window))
        halves.push(...(await ask(half)))
      return halves
    }
    if (cut)
      throw new EndpointError(
        `needs more than ${settings.maxTokens} tokens to answer; raise ENTENTE_MODEL_MAX_TOKENS, or take a model that does not ramble`,
      )
    const claims = claimsIn(text)
    if (claims) return [{ window, claims }]
    if (again) return ask(window, false)
    throw new EndpointError(
      `answers ${JSON.stringify(text.slice(0, 80))} where JSON with claims was asked for, twice; take a model that follows a JSON schema`,
    )
  }
  const limit = pLimit(settings.concurrency)
  try {
    const answers = await Promise.all(
      windowsOf(document.text, settings.window).map((window) => limit(() => ask(window))),
    )
    return answers.flat()
  } catch (error) {
    failed.abort(error)
    limit.clearQueue()
    if (!(error instanceof EndpointError)) throw error
    const { origin } = document
    const place = new URL(settings.url).origin
    throw new EntenteError(
      'EXTRACTION',
      `${origin}: the model at ${place} ${error.message}`,
      { document: document.id, endpoint: place, model: settings.name, status: error.refusal?.status ?? null },
      error,
    )
  }
}

interface Checked {
  actors: ClaimedActors
  held: readonly Held[]
  refused: Refused[]
  extractor: string
  confidence: number
}

function extractionOf(read: ReadActors, checked: Checked, { gazetteer, finder }: Tools): Extraction {
  const { reading, named, cast } = read
  const { extractor, refused } = checked
  const mentions = [...read.mentions, ...checked.actors.mentions].toSorted((a, b) => a.from - b.from)
  const nameOf = (actor: string) =>
    cast.people.get(actor)?.name ?? cast.bodies.get(actor)?.name ?? gazetteer.nameOf(actor) ?? actor
  const used = new Set<string>()
  const stated = datesOf(reading, cast.day)
  const events = checked.held
    .toSorted((a, b) => a.quote.start - b.quote.start)
    .map((claim): CodedEvent => {
      const told = {
        ...claim,
        title: null,
        issues: claim.issues.length > 0 ? claim.issues : ['bilateral-relations'],
      }
      const date = dateOf(claim, stated, cast)
      return {
        id: eventId(reading.document.id, told, claim.quote, used),
        type: claim.type,
        mode: claim.mode,
        quadCategory: quadCategory(claim.type),
        date,
        startDate: earliestDay(date),
        endDate: latestDay(date),
        place: claim.place,
        title: titleOf(told, nameOf, (issue) => finder.labelOf(issue)),
        participants: claim.participants,
        issues: told.issues,
        evidence: [claim.quote],
        partOf: null,
        happening: claim.happening,
        rule: 'model/claim',
        confidence: checked.confidence,
      }
    })
  const found = foundActors(reading, named, mentions, events, cast)
  return {
    document: reading.document,
    extractor,
    ...found,
    agreements: [],
    ...introduced(reading, mentions, cast),
    events: joinEvents([], events, standingsOf(found), finder),
    refused,
  }
}

/** The day that the model reads, where the text states it or it is the document's own; else as the rules have it: what
 *  is said holds for the day of the document. */
function dateOf({ type, mode, date }: Held, stated: ReadonlySet<string>, cast: Cast): string | null {
  if (date !== null && (date === cast.day || stated.has(date))) return date
  return UNDATED.test(type) || mode === 'signing' ? null : cast.day
}

/** Every date that the text states. */
function datesOf(reading: Reading, day: string | null): Set<string> {
  const { sentences, tokens } = reading
  const stated = sentences.flatMap(({ from, to }) =>
    datesIn(reading, tokens[from]!.start, tokens[to - 1]!.end, day),
  )
  return new Set(stated.map(({ date }) => date))
}
