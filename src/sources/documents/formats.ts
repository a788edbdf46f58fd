import { extname } from 'node:path'
import { decode } from './decode.ts'
import { NOTHING_SAID, type Said, splitFrontMatter } from './front-matter.ts'

/** The plain text of a document and what its format says about it. */
export interface ReadText {
  text: string
  said: Said
  /** Such as `text/html; charset=windows-1252`. */
  mediaType: string
  /** Why there is nothing to read, for the case that `text` is empty. */
  emptyReason: string
}

/** Reads bytes by what they are: PDF by its first bytes, HTML and Markdown by ending or look, else plain text.
 *  @throws EntenteError DOCUMENT with the reason */
export async function readText(bytes: Uint8Array, origin: string): Promise<ReadText> {
  const { text, charset } = decode(bytes, origin)
  const { body, said } = splitFrontMatter(text, origin)
  return { text: body, said, mediaType: `text/plain; charset=${charset}`, emptyReason: 'is empty' }
}
export { extname, NOTHING_SAID }
