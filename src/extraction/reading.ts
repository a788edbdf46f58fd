import type { ActorId } from '../model/actor.ts'
import type { SourceDocument } from '../model/document.ts'
import { type ReadingView, readingView } from './reading-view.ts'
import { sentencesOf } from './sentences.ts'
import { type Token, tokenize } from './tokens.ts'

/** Tokens `from`..`to` (exclusive) of the document that name or denote actors. */
export interface Mention {
  from: number
  to: number
  kind: 'state' | 'organization' | 'person' | 'group' | 'reference'
  /** What it denotes; several for "the two Leaders"; empty while not resolved. */
  actors: ActorId[]
  /** How a state is named; `government` is an adjective or name with a noun that means its government. */
  form: 'name' | 'adjective' | 'demonym' | 'capital' | 'government' | 'title' | 'pronoun' | 'plural'
  possessive: boolean
  /** Mentions inside: the state in "Prime Minister of Japan". */
  nested: Mention[]
}

export interface ReadSentence {
  /** Token range. */
  from: number
  to: number
  block: number
}

/** A document cut into tokens and sentences, with the mentions found so far. */
export interface Reading {
  document: SourceDocument
  view: ReadingView
  tokens: Token[]
  sentences: ReadSentence[]
  /** Top-level mentions in reading order. */
  mentions: Mention[]
}

/** The body that a letterhead names is worth reading; the rest of the furniture is not. */
const LETTERHEAD =
  /^(?:the )?(?:ministry|department|embassy|permanent mission|office of|secretariat|government)\b/i

/** Tokens of a sentence at most; what runs on without a full stop is read in pieces, so that its length costs no more than its words. */
const LONGEST = 600

/** The tokens from `from` on as one sentence, or as several that end after a semicolon or a comma where there is one. */
function piecesOf(tokens: readonly Token[], from: number): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = []
  let start = from
  while (tokens.length - start > LONGEST) {
    const end = pauseBefore(tokens, start + LONGEST, start + LONGEST / 2)
    pieces.push({ from: start, to: end })
    start = end
  }
  if (tokens.length > start) pieces.push({ from: start, to: tokens.length })
  return pieces
}

function pauseBefore(tokens: readonly Token[], end: number, least: number): number {
  for (const pause of [/^[;:]$/, /^,$/])
    for (let i = end; i > least; i--) if (pause.test(tokens[i - 1]!.text)) return i
  return end
}

/** Cuts the document into sentences and tokens; furniture but for letterheads is left out. Linear in the length of the text. */
export function readDocumentText(document: SourceDocument): Reading {
  const view = readingView(document)
  const tokens: Token[] = []
  const sentences: ReadSentence[] = []
  for (const { start, end, block } of sentencesOf(view)) {
    if (view.blocks[block]?.kind === 'furniture' && !LETTERHEAD.test(view.text.slice(start, end))) continue
    const from = tokens.length
    for (const token of tokenize(view.text.slice(start, end), start)) tokens.push(token)
    for (const piece of piecesOf(tokens, from)) sentences.push({ ...piece, block })
  }
  return { document, view, tokens, sentences, mentions: [] }
}

/** The exact stored text behind tokens `from`..`to`. */
export function quoteOf(
  reading: Reading,
  from: number,
  to: number,
): { start: number; end: number; quote: string } {
  const { view, tokens, document } = reading
  const start = view.toSource(tokens[from]!.start)
  const end = view.toSource(tokens[to - 1]!.end - 1) + 1
  return { start, end, quote: document.text.slice(start, end) }
}

/** The text of tokens `from`..`to` as the view shows it, empty where there are none. */
export const textOf = (reading: Reading, from: number, to: number): string =>
  from < to ? reading.view.text.slice(reading.tokens[from]!.start, reading.tokens[to - 1]!.end) : ''
