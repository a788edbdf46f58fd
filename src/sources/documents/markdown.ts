import { marked } from 'marked'
import { textOfHtml } from './html.ts'

/** Markdown (GitHub's) without its marks: one blank line between blocks, bullets before list items. */
export function readMarkdown(source: string): string {
  return textOfHtml(marked.parse(source, { async: false, gfm: true }))
}
