import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { documentError } from '../../errors.ts'
import { fold } from '../../model/fold.ts'
import { asStatedDate, type Said } from './front-matter.ts'
import { type DomNode, plainText } from './plain-text.ts'

interface Page {
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  body: PageElement
}
interface PageElement extends DomNode {
  getAttribute(name: string): string | null
  textContent: string | null
  remove(): void
}

/** Levels of nesting above which Readability, which climbs up from each paragraph, is not asked. */
const DEEPEST = 300
/** Below this many letters a main text is no article, and the whole page is taken. */
const SHORTEST_ARTICLE = 140

/** The main text of a page, its title first, and what its tags say: Open Graph, Dublin Core, JSON-LD, `<time>`.
 *  @throws EntenteError DOCUMENT for a page that cannot be taken apart */
export function readHtml(html: string, origin: string): { text: string; said: Said } {
  try {
    return readPage(html)
  } catch (cause) {
    // Pages nested deeper than the call stack, and whatever else no browser would choke on.
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw documentError(`cannot be read as HTML (${reason}): save it as plain text`, { origin }, cause)
  }
}

function readPage(html: string): { text: string; said: Said } {
  const page = pageOf(html)
  const meta = metaOf(page)
  const heading = clean(
    page.querySelector('article h1, main h1')?.textContent ?? page.querySelector('h1')?.textContent,
  )
  const title = titleOf(
    meta('og:title', 'twitter:title', 'dc.title', 'dcterms.title'),
    heading,
    page,
    meta('og:site_name'),
  )
  const said: Said = {
    title,
    publisher:
      meta('og:site_name', 'dcterms.publisher', 'dc.publisher', 'publisher') ?? jsonLd(page, 'publisher'),
    published: publishedOf(page, meta),
    place: null,
    url: page.querySelector('link[rel=canonical]')?.getAttribute('href') || meta('og:url'),
    language: page.querySelector('html')?.getAttribute('lang') ?? null,
  }
  const main = mainText(html, page)
  const repeats = title === null || fold(main.slice(0, title.length + 200)).includes(fold(title))
  return { text: repeats ? main : `${title}\n\n${main}`, said }
}

/** Markdown and fragments as text. */
export const textOfHtml = (html: string): string => plainText(pageOf(html).body)

function pageOf(html: string): Page {
  const whole = /<body[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`
  return parseHTML(whole).document as unknown as Page
}

function mainText(html: string, page: Page): string {
  const article = depthOf(page.body) <= DEEPEST ? articleText(html) : ''
  if (article.replace(/\P{L}/gu, '').length >= SHORTEST_ARTICLE) return article
  for (const element of page.querySelectorAll(
    'body > header, body > footer, [role=navigation], [aria-hidden=true]',
  )) {
    element.remove()
  }
  return plainText(page.body)
}

function articleText(html: string): string {
  // Readability takes its page apart, so it gets one of its own.
  const article = new Readability(
    pageOf(html) as unknown as ConstructorParameters<typeof Readability>[0],
  ).parse()
  return article?.content ? textOfHtml(article.content) : ''
}

function depthOf(root: DomNode): number {
  let level: DomNode[] = [root]
  let depth = 0
  for (; level.length && depth <= DEEPEST; depth++)
    level = level.flatMap((node) => [...(node.childNodes ?? [])])
  return depth
}

function metaOf(page: Page): (...names: string[]) => string | null {
  const values = new Map<string, string>()
  for (const tag of page.querySelectorAll('meta')) {
    const name = (
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop')
    )?.toLowerCase()
    const value = clean(tag.getAttribute('content'))
    if (name && value && !values.has(name)) values.set(name, value)
  }
  return (...names) => names.map((name) => values.get(name)).find((value) => value !== undefined) ?? null
}

/** The heading where the tags only add the name of the site to it, else the tags. */
function titleOf(
  tagged: string | null,
  heading: string | null,
  page: Page,
  site: string | null,
): string | null {
  const title = tagged ?? clean(page.querySelector('title')?.textContent)
  if (title === null || (heading && fold(title).startsWith(fold(heading)))) return heading
  const parts = title.split(/\s+[|–—·»]\s+|\s+-\s+/)
  return parts.length > 1 && (site === null ? tagged === null : fold(parts.at(-1)!) === fold(site))
    ? title.slice(0, title.lastIndexOf(parts.at(-1)!)).replace(/[\s|–—·»-]+$/, '')
    : title
}

function publishedOf(page: Page, meta: (...names: string[]) => string | null): string | null {
  const times = [
    ...page.querySelectorAll('article time[datetime], main time[datetime], time[pubdate], time[datetime]'),
  ]
  const candidates = [
    meta('article:published_time', 'og:published_time', 'datepublished', 'dcterms.issued', 'dc.date.issued'),
    meta('dcterms.date', 'dc.date', 'date', 'pubdate', 'publish-date', 'publication_date'),
    jsonLd(page, 'datePublished'),
    times[0]?.getAttribute('datetime') ?? null,
  ]
  for (const candidate of candidates) {
    const date = candidate === null ? null : asStatedDate(candidate)
    if (date) return date
  }
  return null
}

/** First value of a key in the page's JSON-LD; of an object its name. Values with escapes are passed over. */
function jsonLd(page: Page, key: string): string | null {
  const value = new RegExp(`"${key}"\\s*:\\s*(?:\\{[^{}]{0,2000}?"name"\\s*:\\s*)?"([^"\\\\]{1,300})"`)
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = clean(value.exec(script.textContent ?? '')?.[1])
    if (found) return found
  }
  return null
}

const clean = (value: string | null | undefined): string | null => value?.replace(/\s+/g, ' ').trim() || null
