import type { StatedDate } from './dates.ts'

/** A document as it is stored: `text` is what quotes are cut from, offsets are UTF-16 code units into it. */
export interface SourceDocument {
  /** `document:` and the first 16 hex digits of `sha256`. */
  id: string
  /** Of the bytes as they came. */
  sha256: string
  text: string
  title: string | null
  publisher: string | null
  url: string | null
  published: StatedDate | null
  /** Where it was issued ("Phnom Penh"), where the text says so. */
  place: string | null
  language: string
  mediaType: string
  /** Path or name it was read from, for messages. */
  origin: string
}
