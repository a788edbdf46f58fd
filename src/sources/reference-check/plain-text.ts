import { parseHTML } from 'linkedom'

/** The text of a cell that holds HTML: without tags, its entities as letters, blanks joined. */
export function plainText(html: string): string {
  if (!/[&<]/.test(html)) return html.replace(/\s+/g, ' ').trim()
  const { document } = parseHTML(`<html><body>${html.replace(/<br ?\/?>/g, ' ')}</body></html>`)
  return document.body.textContent.replace(/\s+/g, ' ').trim()
}
