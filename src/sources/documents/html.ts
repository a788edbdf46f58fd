import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
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

/** Below this many letters a main text is no article, and the whole page is taken. */
const SHORTEST_ARTICLE = 140

/** The charset that a page declares in its first 4 KB, null if none or UTF-8 (which is tried anyway). */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const charset = /<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i
    .exec(head)?.[1]
    ?.toLowerCase()
  return charset && charset !== 'utf-8' && charset !== 'utf8' ? charset : null
}

/** The main text of a page, its title first, and what its tags say: Open Graph, Dublin Core, JSON-LD, `<time>`. */
export function readHtml(html: string): { text: string; said: Said } {
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
  // Readability takes its page apart, so it gets one of its own.
  const article = new Readability(
    pageOf(html) as unknown as ConstructorParameters<typeof Readability>[0],
  ).parse()
  const text = article?.content ? textOfHtml(article.content) : ''
  if (text.replace(/\P{L}/gu, '').length >= SHORTEST_ARTICLE) return text
  for (const element of page.querySelectorAll(
    'body > header, body > footer, [role=navigation], [aria-hidden=true]',
  )) {
    element.remove()
  }
  return plainText(page.body)
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

/** First value of a key in the page's JSON-LD; of an object its name. */
function jsonLd(page: Page, key: string): string | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const value = new RegExp(
      `"${key}"\\s*:\\s*(?:\\{[^{}]{0,2000}?"name"\\s*:\\s*)?"((?:[^"\\\\]|\\\\.){1,300})"`,
    ).exec(script.textContent ?? '')?.[1]
    if (value) return clean(JSON.parse(`"${value}"`))
  }
  return null
}

const clean = (value: string | null | undefined): string | null => value?.replace(/\s+/g, ' ').trim() || null
