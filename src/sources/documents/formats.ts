import { extname } from 'node:path'
import { documentError } from '../../errors.ts'
import { declaredCharset, decode } from './decode.ts'
import { type Said, splitFrontMatter } from './front-matter.ts'

/** The plain text of a document and what its format says about it. */
export interface ReadText {
  text: string
  said: Said
  /** Such as `text/html; charset=windows-1252`. */
  mediaType: string
}

/** Files that people take for documents; told apart by their first bytes, as hex digits. */
const FOREIGN: [start: string, kind: string][] = [
  ['504b0304', 'a Word, OpenDocument or zip file: save it as .pdf or .txt, e.g. soffice --convert-to pdf'],
  ['d0cf11e0', 'an old Office file: save it as .pdf or .txt, e.g. soffice --convert-to pdf'],
  ['7b5c727466', 'an RTF file: save it as .pdf or .txt, e.g. soffice --convert-to pdf'],
  ['1f8b', 'a gzip file: unpack it first'],
  ['89504e47', 'an image: run OCR first, e.g. tesseract'],
  ['ffd8ff', 'an image: run OCR first, e.g. tesseract'],
  ['49492a00', 'an image: run OCR first, e.g. tesseract'],
]

/** Reads bytes by what they are: PDF by its first bytes, HTML and Markdown by ending or look, else plain text.
 *  The libraries of a format are loaded with its first document, for plain text needs none of them.
 *  @throws EntenteError DOCUMENT with the reason when there is nothing to read */
export async function readText(bytes: Uint8Array, origin: string): Promise<ReadText> {
  if (bytes.length === 0) throw documentError('is empty', { origin })
  const start = Buffer.from(bytes.subarray(0, 1024))
  if (start.toString('latin1').includes('%PDF-')) {
    const { readPdf } = await import('./pdf.ts')
    return readPdf(bytes, origin)
  }
  const foreign = FOREIGN.find(([magic]) => start.toString('hex').startsWith(magic))
  if (foreign) throw documentError(`is ${foreign[1]}`, { origin })
  const read = await readMarkedText(bytes, origin)
  if (!/[\p{L}\p{N}]/u.test(read.text)) throw documentError('has no text in it', { origin })
  return read
}

async function readMarkedText(bytes: Uint8Array, origin: string): Promise<ReadText> {
  const ending = extname(origin).toLowerCase()
  const { text, charset } = decode(bytes, origin, declaredCharset(bytes))
  if (/^\.x?html?$/.test(ending) || /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b/i.test(text)) {
    const { readHtml } = await import('./html.ts')
    return { ...readHtml(text, origin), mediaType: `text/html; charset=${charset}` }
  }
  const { body, said } = splitFrontMatter(text, origin)
  if (/^\.(?:md|markdown)$/.test(ending)) {
    const { readMarkdown } = await import('./markdown.ts')
    return { text: readMarkdown(body), said, mediaType: `text/markdown; charset=${charset}` }
  }
  return { text: body, said, mediaType: `text/plain; charset=${charset}` }
}
