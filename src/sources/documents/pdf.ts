import { getDocumentProxy } from 'unpdf'
import { documentError, EntenteError } from '../../errors.ts'
import type { ReadText } from './formats.ts'
import { NOTHING_SAID } from './front-matter.ts'

interface TextItem {
  str: string
  hasEOL: boolean
  height: number
  transform: number[]
}

/** The text layer of a PDF: lines as printed, a blank line where the page has a larger gap, a form feed between pages.
 *  @throws EntenteError DOCUMENT when it is encrypted, broken or a scan without text */
export async function readPdf(bytes: Uint8Array, origin: string): Promise<ReadText> {
  const pdf = await open(bytes, origin)
  try {
    const pages: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(pageText((items as object[]).filter((item): item is TextItem => 'str' in item)))
      page.cleanup()
    }
    const text = pages.join('\n\f\n')
    if (text.replace(/\P{L}/gu, '').length < 10) {
      const many = pdf.numPages === 1 ? '1 page' : `${pdf.numPages} pages`
      throw documentError(
        `no text in ${many} (a scanned image?): run OCR first, e.g. ocrmypdf ${origin} ${origin}`,
        { origin, pages: pdf.numPages },
      )
    }
    return { text, said: NOTHING_SAID, mediaType: 'application/pdf' }
  } catch (error) {
    if (error instanceof EntenteError) throw error
    throw broken(origin, error)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function open(bytes: Uint8Array, origin: string): ReturnType<typeof getDocumentProxy> {
  try {
    // pdf.js takes the buffer over, so it gets a copy.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw documentError('is encrypted: remove its password first, e.g. qpdf --decrypt', { origin }, error)
    }
    throw broken(origin, error)
  }
}

const broken = (origin: string, cause: unknown) =>
  documentError(
    `cannot be read as PDF (${cause instanceof Error ? cause.message : String(cause)}): it may be cut off or damaged`,
    { origin },
    cause,
  )

function pageText(items: TextItem[]): string {
  const lines: { text: string; y: number; height: number }[] = []
  let line: { text: string; y: number; height: number } | null = null
  for (const item of items) {
    line ??= { text: '', y: item.transform[5] ?? 0, height: item.height }
    line.text += item.str
    line.height = Math.max(line.height, item.height)
    if (!item.hasEOL) continue
    lines.push(line)
    line = null
  }
  if (line) lines.push(line)
  const shown = lines.filter(({ text }) => text.trim() !== '')
  const steps = shown
    .slice(1)
    .map((next, i) => shown[i]!.y - next.y)
    .filter((step) => step > 0)
  // Most steps are those from line to line inside a paragraph.
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length * 0.3)] ?? 0
  return shown
    .map(({ text, y, height }, i) => {
      const before = shown[i - 1]
      const step = before ? before.y - y : 0
      const apart = before && (step < 0 || step > Math.max(usual * 1.35, height * 1.1))
      return `${apart ? '\n' : ''}${text.trimEnd()}`
    })
    .join('\n')
}
