import { createHash } from 'node:crypto'
import { EntenteError, usageError } from '../errors.ts'
import { detectMetadata } from '../extraction/metadata.ts'
import { isStatedDate, type StatedDate } from '../model/dates.ts'
import type { SourceDocument } from '../model/document.ts'
import { filesOf, readBytes } from './documents/files.ts'
import { readText } from './documents/formats.ts'
import { checkLanguage } from './documents/language.ts'

/** What a caller knows about a document; wins over front matter, and that over what the text says. */
export interface DocumentOptions {
  title?: string
  publisher?: string
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  published?: string
  url?: string
}

/** A document that was not taken in; `error` is of kind DOCUMENT and its message begins with the origin. */
export interface RejectedDocument {
  origin: string
  error: EntenteError
}

/** Reads files, folders and '-' one after the other, holding one document at a time.
 *  Folders are read recursively in the order of their names, known endings only, hidden files left out.
 *  @yields each document, or what was rejected and why
 *  @throws EntenteError USAGE for wrong options */
export async function* readDocuments(
  paths: string[],
  options: DocumentOptions = {},
  stdin: NodeJS.ReadableStream = process.stdin,
): AsyncGenerator<SourceDocument | RejectedDocument> {
  publishedOption(options)
  for (const path of paths) {
    for await (const file of filesOf(path)) {
      try {
        if (file instanceof EntenteError) throw file
        yield file === '-' ? await readStdin(stdin, options) : await readDocument(file, options)
      } catch (error) {
        if (!(error instanceof EntenteError) || error.code !== 'DOCUMENT') throw error
        yield { origin: String(error.facts.origin), error }
      }
    }
  }
}

/** Reads one file.
 *  @throws EntenteError DOCUMENT with the reason: absent, empty, binary, encrypted, without text, not English …
 *  @throws EntenteError USAGE for wrong options */
export async function readDocument(path: string, options: DocumentOptions = {}): Promise<SourceDocument> {
  return documentFromBytes(await readBytes(path), path, options)
}

async function readStdin(stdin: NodeJS.ReadableStream, options: DocumentOptions): Promise<SourceDocument> {
  const chunks: Buffer[] = []
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return documentFromBytes(Buffer.concat(chunks), 'stdin', options)
}

async function documentFromBytes(
  bytes: Uint8Array,
  origin: string,
  options: DocumentOptions,
): Promise<SourceDocument> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const read = await readText(bytes, origin)
  const { said } = read
  const language = await checkLanguage(read.text, origin)
  const found = detectMetadata(read.text)
  return {
    id: `document:${sha256.slice(0, 16)}`,
    sha256,
    text: read.text,
    title: options.title ?? said.title ?? found.title,
    publisher: options.publisher ?? said.publisher ?? found.publisher,
    url: options.url ?? said.url ?? null,
    published: publishedOption(options) ?? said.published ?? found.published,
    place: said.place ?? found.place,
    language,
    mediaType: read.mediaType,
    origin,
  }
}

/** Plain text as a document: nothing is changed in it, front matter included.
 *  @param origin name for messages
 *  @throws EntenteError USAGE for a wrong date in the options */
export function documentFromText(
  text: string,
  origin: string,
  options: DocumentOptions & { id?: string } = {},
): SourceDocument {
  const sha256 = createHash('sha256').update(text).digest('hex')
  const found = detectMetadata(text)
  return {
    id: options.id ?? `document:${sha256.slice(0, 16)}`,
    sha256,
    text,
    title: options.title ?? found.title,
    publisher: options.publisher ?? found.publisher,
    url: options.url ?? null,
    published: publishedOption(options) ?? found.published,
    place: found.place,
    language: 'en',
    mediaType: 'text/plain; charset=utf-8',
    origin,
  }
}

function publishedOption(options: DocumentOptions): StatedDate | null {
  if (options.published === undefined) return null
  if (isStatedDate(options.published)) return options.published
  throw usageError(`published is "${options.published}": expected YYYY, YYYY-MM or YYYY-MM-DD`)
}
