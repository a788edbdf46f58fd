import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EntenteError } from '../../src/errors.ts'
import { readingView } from '../../src/extraction/reading-view.ts'
import type { SourceDocument } from '../../src/model/document.ts'
import {
  type DocumentOptions,
  documentFromText,
  type RejectedDocument,
  readDocument,
  readDocuments,
} from '../../src/sources/documents.ts'

/** The PDFs were made with reportlab: release.pdf has a footer on each page that cuts a sentence, encrypted.pdf is the
 *  same with a password, scan.pdf has three pages of lines and no text. */
const fixtures = fileURLToPath(new URL('../fixtures/documents/', import.meta.url))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-documents-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function readAll(paths: string[], options?: DocumentOptions, stdin?: NodeJS.ReadableStream) {
  const all: (SourceDocument | RejectedDocument)[] = []
  for await (const document of readDocuments(paths, options, stdin)) all.push(document)
  return all
}

/** The message of the rejection, without the path. */
async function reason(path: string): Promise<string> {
  const error = await readDocument(path).then(
    () => null,
    (cause: unknown) => cause,
  )
  if (!(error instanceof EntenteError)) throw new Error(`${path} was not rejected`)
  expect([error.code, error.facts.origin]).toEqual(['DOCUMENT', path])
  return error.message.replaceAll(path, '…')
}

describe('plain text', () => {
  it('is stored unchanged, with its metadata and an id from its bytes', async () => {
    const path = join(fixtures, 'broken-page.txt')
    const bytes = await readFile(path)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(await readDocument(path)).toEqual({
      id: `document:${sha256.slice(0, 16)}`,
      sha256,
      text: bytes.toString('utf8'),
      title: 'Denmark and Estonia Agree on Joint Patrols',
      publisher: 'Ministry of Foreign Affairs',
      url: null,
      published: '2016-04-20',
      place: 'Tallinn',
      language: 'en',
      mediaType: 'text/plain; charset=utf-8',
      origin: path,
    })
  })

  it('keeps line ends, and loses only the byte order mark', async () => {
    const text = 'Talks in Oslo\r\n\r\nThe ministers of the two countries met.\r\n'
    expect((await readDocument(await written('bom.txt', `\ufeff${text}`))).text).toBe(text)
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
    expect(await readDocument(await written('utf16.txt', utf16))).toMatchObject({
      text,
      mediaType: 'text/plain; charset=utf-16le',
    })
  })

  it('is read as windows-1252 where it is no UTF-8', async () => {
    const document = await readDocument(join(fixtures, 'latin-1.txt'))
    expect(document.text).toContain('Mr. José Ibáñez, and')
    expect(document.mediaType).toBe('text/plain; charset=windows-1252')
  })

  it('takes front matter over what the text says, and flags over front matter', async () => {
    const body = 'Talks in Oslo\n\nOslo, 3 May 2001\n\nThe ministers of the two countries met.\n'
    const path = await written(
      'front.txt',
      `---\ntitle: Talks\npublished: 2001-05\nlanguage: en\n---\n${body}`,
    )
    expect(await readDocument(path)).toMatchObject({
      text: body,
      title: 'Talks',
      published: '2001-05',
      place: 'Oslo',
    })
    const flags = { title: 'T', publisher: 'P', published: '2001-05-04', url: 'https://example.org/' }
    expect(await readDocument(path, flags)).toMatchObject(flags)
  })

  it('is no front matter that begins with a rule', async () => {
    const text = '---\n\nThe ministers met.\n\n---\n'
    expect((await readDocument(await written('rule.txt', text))).text).toBe(text)
  })

  it('can be given directly', () => {
    const document = documentFromText('Talks in Oslo\n\nThe ministers met.', 'label', {
      id: 'a-label',
      published: '2001',
    })
    expect(document).toMatchObject({
      id: 'a-label',
      title: 'Talks in Oslo',
      published: '2001',
      origin: 'label',
      text: 'Talks in Oslo\n\nThe ministers met.',
    })
  })
})

describe('HTML, Markdown and PDF', () => {
  it('gives the main text of a page and what its tags say', async () => {
    expect(await readDocument(join(fixtures, 'page.html'))).toMatchObject({
      text: [
        'Iceland and Chile sign an agreement on geothermal energy',
        'The Foreign Minister of Iceland and the Energy Minister of Chile signed an agreement on geothermal energy in Reykjavík today. It provides for joint research & the training of Chilean engineers.',
        '“Our two countries share more than volcanoes,” said the Foreign Minister.',
        'Next steps',
        '• A joint committee will meet in Santiago in the spring.',
        '• Ten Chilean engineers will begin their studies in Iceland.',
      ].join('\n\n'),
      title: 'Iceland and Chile sign an agreement on geothermal energy',
      publisher: 'Ministry for Foreign Affairs',
      published: '2018-10-04',
      url: 'https://www.example.org/news/geothermal',
      mediaType: 'text/html; charset=utf-8',
    })
  })

  it('reads a page in the charset that it declares', async () => {
    const page =
      '<html><head><meta charset="iso-8859-2"></head><body><p>Minister Dvo\xf8\xe1k met the King.</p></body></html>'
    expect(await readDocument(await written('charset.html', Buffer.from(page, 'latin1')))).toMatchObject({
      text: 'Minister Dvořák met the King.',
      mediaType: 'text/html; charset=iso-8859-2',
    })
  })

  it('gives Markdown without its marks, and what its front matter says', async () => {
    expect(await readDocument(join(fixtures, 'front-matter.md'))).toMatchObject({
      text: [
        'Kenya and Uganda open a joint border post',
        'The Presidents of Kenya and Uganda opened a joint border post in Busia. Goods will now be inspected once instead of twice.',
        '• Kenya built the road.',
        '• Uganda built the offices & the laboratory.',
      ].join('\n\n'),
      title: 'Kenya and Uganda open a joint border post',
      publisher: 'Ministry of Foreign Affairs, Kenya',
      published: '2017-03-09',
      url: 'https://www.example.org/border-post',
      mediaType: 'text/markdown; charset=utf-8',
    })
  })

  it('reads the pages of a PDF, and the view mends the sentence that its footer cuts', async () => {
    const document = await readDocument(join(fixtures, 'release.pdf'))
    expect(document).toMatchObject({
      title: 'Norway and Ghana Agree on Fisheries',
      publisher: 'Ministry of Foreign Affairs',
      place: 'Bergen',
      published: '2019-05-14',
      mediaType: 'application/pdf',
    })
    expect(document.text.split('\f')).toHaveLength(2)
    const view = readingView(document)
    expect(view.blocks.map(({ kind }) => kind)).toEqual([
      'furniture',
      'title',
      'dateline',
      'paragraph',
      'paragraph',
      'paragraph',
      'furniture',
      'paragraph',
      'furniture',
    ])
    expect(view.text).toContain('of the Economic Community of West African States in the region.')
  })
})

describe('rejection', () => {
  it.each([
    ['empty.txt', '…: is empty'],
    ['french.txt', '…: is not in English but looks like French: only English is read'],
    ['encrypted.pdf', '…: is encrypted: remove its password first, e.g. qpdf --decrypt'],
    ['scan.pdf', '…: no text in 3 pages (a scanned image?): run OCR first, e.g. ocrmypdf … …'],
    ['absent.txt', '…: does not exist: check the path'],
  ])('of %s says why', async (file, message) => {
    expect(await reason(join(fixtures, file))).toBe(message)
  })

  it.each([
    ['blank.txt', ' \n\n', '…: has no text in it'],
    ['zeros.txt', new Uint8Array(1000), '…: is no text (binary data): give .txt, .md, .html or .pdf'],
    [
      'word.docx',
      Buffer.from('PK\u0003\u0004…'),
      '…: is a Word, OpenDocument or zip file: save it as .pdf or .txt, e.g. soffice --convert-to pdf',
    ],
    [
      'date.md',
      '---\ndate: soon\n---\nThe ministers met.',
      '…: front matter has the date "soon": expected YYYY, YYYY-MM or YYYY-MM-DD',
    ],
  ])('of %s says why', async (file, content, message) => {
    expect(await reason(await written(file, content))).toBe(message)
  })

  it('of a damaged PDF says so', async () => {
    const whole = await readFile(join(fixtures, 'release.pdf'))
    expect(await reason(await written('cut.pdf', whole.subarray(0, 300)))).toMatch(
      /^…: cannot be read as PDF \(/,
    )
  })

  it.each([
    'Austria, Belgium, Finland, the Netherlands, Slovenia, Spain, Sweden, Uruguay, Viet Nam',
    'Anura Kumara Dissanayake, Samdech Techo Hun Sen, Kassym-Jomart Tokayev',
    'CANBERRA 10 APRIL 2012',
    'Bonjour.',
    'Déclaration du ministre des Affaires étrangères\n\nToday the Minister met with his colleagues in the city of Lyon. They agreed to the plan of the Commission and asked it to report in the spring.',
  ])('is not for texts that are short, mixed or full of names: %s', async (text) => {
    expect((await readDocument(await written('names.txt', text))).language).toBe('en')
  })
})

describe('several documents', () => {
  it('come from folders in order, bad ones among them, and from standard input', async () => {
    const root = join(folder, 'many')
    await mkdir(join(root, 'b'), { recursive: true })
    await mkdir(join(root, 'hollow'))
    const talks = (place: string) => `Talks in ${place}\n\nThe ministers met.`
    await writeFile(join(root, 'c.txt'), talks('Cairo'))
    await writeFile(join(root, 'a.txt'), '')
    await writeFile(join(root, 'b', 'b.md'), `# ${talks('Bern')}`)
    await writeFile(join(root, 'notes.json'), '{}')
    await writeFile(join(root, '.hidden.txt'), talks('Hanoi'))
    const stdin = Readable.from([Buffer.from('Talks in Stock'), Buffer.from('holm\n\nThe ministers met.')])
    const all = await readAll([root, join(root, 'hollow'), '-'], {}, stdin)
    expect(all.map((one) => ('error' in one ? one.error.message : one.title))).toEqual([
      `${join(root, 'a.txt')}: is empty`,
      'Talks in Bern',
      'Talks in Cairo',
      `${join(root, 'hollow')}: has no documents in it (looked for .txt .text .md .markdown .html .htm .xhtml .pdf)`,
      'Talks in Stockholm',
    ])
    expect(all.at(-1)).toMatchObject({ origin: 'stdin' })
  })

  it('are known by their look on standard input', async () => {
    const page = '<!doctype html><title>Talks</title><p>The ministers met the King in the palace.</p>'
    expect(await readAll(['-'], {}, Readable.from([page]))).toMatchObject([
      { mediaType: 'text/html; charset=utf-8', text: 'Talks\n\nThe ministers met the King in the palace.' },
    ])
  })

  it('are not read at all with a wrong date among the flags', async () => {
    await expect(readAll([fixtures], { published: 'yesterday' })).rejects.toThrow(
      'published is "yesterday": expected YYYY, YYYY-MM or YYYY-MM-DD',
    )
  })
})
