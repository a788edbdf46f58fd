import type { SourceDocument } from '../model/document.ts'
import type { Extraction } from '../model/extraction.ts'

/** Reads documents as events: the stage that the rules, a language model, or both can fill. */
export interface Coder {
  /** Name and version as every claim carries it, `entente-rules/1`, `model:llama3.1@1`: facts of another one are replaced
   *  when a document is ingested again. */
  readonly extractor: string
  /** @returns everything found, quotes being exact substrings of `document.text`
   *  @throws EntenteError EXTRACTION when this document cannot be read; others may be */
  extract(document: SourceDocument): Extraction | Promise<Extraction>
}
