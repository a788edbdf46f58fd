/** A language model behind an OpenAI-compatible endpoint, and how it is asked. */
export interface ModelSettings {
  /** Base URL, as `http://127.0.0.1:11434/v1`. */
  url: string
  /** As the endpoint names it. */
  name: string
  /** '' where the endpoint wants none. Goes into one header and nowhere else. */
  apiKey: string
  /** Milliseconds for one answer. */
  timeout: number
  /** Tokens of one answer. */
  maxTokens: number
  /** Characters of a document that are shown at a time. */
  window: number
  /** Windows of a document that are asked about at a time. */
  concurrency: number
  /** What a claim of the model is worth, 0 to 1. */
  confidence: number
}
