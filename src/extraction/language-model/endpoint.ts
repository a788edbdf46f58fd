import { setTimeout } from 'node:timers/promises'
import pRetry from 'p-retry'
import { z } from 'zod'
import type { Message } from './prompt.ts'
import type { ModelSettings } from './settings.ts'

/** What a chat answer must have; endpoints add much more. */
const answerForm = z.object({
  choices: z
    .array(
      z.object({ message: z.object({ content: z.string().nullish() }), finish_reason: z.string().nullish() }),
    )
    .min(1),
})
const RETRIES = 3
const LONGEST_PAUSE = 30_000
/** Bytes of a response; the longest sound answer has a tenth of that. */
const LONGEST_ANSWER = 4 * 2 ** 20

/** Why an endpoint gave no answer, in words that go on from its name: "refuses the key; …". */
export class EndpointError extends Error {
  /** Whether the same question may be answered later. */
  readonly passing: boolean
  /** Milliseconds that the endpoint asks to wait. */
  readonly wait: number
  /** HTTP status and what the body says, null without answer. */
  readonly refusal: { status: number; message: string } | null

  constructor(
    message: string,
    {
      passing = false,
      wait = 0,
      refusal = null,
    }: Partial<Pick<EndpointError, 'passing' | 'wait' | 'refusal'>> = {},
    cause?: unknown,
  ) {
    super(message, { cause })
    this.name = 'EndpointError'
    this.passing = passing
    this.wait = wait
    this.refusal = refusal
  }
}

/** How this endpoint wants to be asked; learnt from what it refuses. */
interface Manner {
  format: 'json_schema' | 'json_object' | 'text'
  limit: 'max_tokens' | 'max_completion_tokens'
  temperature: boolean
}

/** Chat completions of an OpenAI-compatible endpoint: Ollama, vLLM, llama.cpp, a hosted one. */
export class Endpoint {
  private readonly settings: ModelSettings
  private readonly signal: AbortSignal | undefined
  private readonly pause: number
  private manner: Manner = { format: 'json_schema', limit: 'max_tokens', temperature: true }

  /** @param options signal: ends all that is under way; pause: milliseconds before a question is asked again, twice as
   *  long each time */
  constructor(settings: ModelSettings, options: { signal?: AbortSignal; pause?: number } = {}) {
    this.settings = settings
    this.signal = options.signal
    this.pause = options.pause ?? 500
  }

  /** Asks for an answer in the form of a JSON schema, as strictly as the endpoint can be bound to it. Busy and broken
   *  endpoints are asked again, at growing intervals.
   *  @param stop ends this question
   *  @returns the text of the answer, and whether it was cut at the limit of tokens
   *  @throws EndpointError that says what to do */
  async ask(
    messages: readonly Message[],
    schema: Record<string, unknown>,
    stop?: AbortSignal,
  ): Promise<{ text: string; cut: boolean }> {
    const signal = AbortSignal.any([this.signal, stop].filter((each) => each !== undefined))
    for (;;) {
      const manner = this.manner
      try {
        const body = bodyOf(messages, schema, manner, this.settings)
        return await pRetry(() => this.post(body, signal), {
          retries: RETRIES,
          minTimeout: this.pause,
          maxTimeout: LONGEST_PAUSE,
          randomize: true,
          signal,
          shouldRetry: ({ error }) => error instanceof EndpointError && error.passing,
          onFailedAttempt: async ({ error, retriesLeft }) => {
            if (error instanceof EndpointError && error.passing && retriesLeft > 0 && error.wait > 0)
              await setTimeout(Math.min(error.wait, LONGEST_PAUSE), undefined, { signal })
          },
        })
      } catch (error) {
        const other = error instanceof EndpointError ? otherManner(manner, error) : null
        if (!other) throw error
        this.manner = other
      }
    }
  }

  private async post(body: string, signal: AbortSignal): Promise<{ text: string; cut: boolean }> {
    const { url, apiKey, timeout } = this.settings
    const limit = AbortSignal.timeout(timeout)
    try {
      const response = await fetch(`${url.replace(/\/+$/, '')}/chat/completions`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
        },
        body,
        redirect: 'error',
        signal: AbortSignal.any([signal, limit]),
      })
      const text = await bounded(response)
      if (!response.ok) throw this.refused(response, text)
      return answerOf(text)
    } catch (error) {
      if (error instanceof EndpointError) throw error
      signal.throwIfAborted()
      if (limit.aborted)
        throw new EndpointError(
          `did not answer within ${timeout} ms; raise ENTENTE_MODEL_TIMEOUT, lower ENTENTE_MODEL_WINDOW or take a faster model`,
          { passing: true },
          error,
        )
      throw new EndpointError(
        `cannot be reached (${reasonOf(error)}); start it, or mend ENTENTE_MODEL_URL`,
        { passing: true },
        error,
      )
    }
  }

  private refused(response: Response, body: string): EndpointError {
    const { status, headers } = response
    const message = this.withoutKey(messageIn(body))
    const refusal = { status, message }
    const wait = waitOf(headers.get('retry-after'))
    const said = message === '' ? '' : `: ${JSON.stringify(message)}`
    if (status === 401 || status === 403)
      return new EndpointError(`refuses the key (${status}); mend ENTENTE_MODEL_API_KEY`, { refusal })
    if (status === 404)
      return new EndpointError(
        `does not know the model ${JSON.stringify(this.settings.name)} or has no chat completions there (404${said}); ENTENTE_MODEL_URL usually ends in /v1, a local model is to be pulled first`,
        { refusal },
      )
    if (status === 408 || status === 429 || status >= 500)
      return new EndpointError(
        `is busy or out of order (${status}${said}); try again later, or lower ENTENTE_MODEL_CONCURRENCY`,
        { passing: true, wait, refusal },
      )
    return new EndpointError(`refuses the question (${status}${said})`, { refusal })
  }

  private withoutKey(text: string): string {
    const { apiKey } = this.settings
    return apiKey === '' ? text : text.replaceAll(apiKey, '…')
  }
}

function bodyOf(
  messages: readonly Message[],
  schema: Record<string, unknown>,
  { format, limit, temperature }: Manner,
  { name, maxTokens }: ModelSettings,
): string {
  return JSON.stringify({
    model: name,
    messages,
    stream: false,
    [limit]: maxTokens,
    ...(temperature ? { temperature: 0 } : {}),
    ...(format === 'json_schema'
      ? { response_format: { type: format, json_schema: { name: 'claims', strict: true, schema } } }
      : format === 'json_object'
        ? { response_format: { type: format } }
        : {}),
  })
}

/** How to ask an endpoint that refused to be asked so; null when the refusal is about something else. */
function otherManner(manner: Manner, { refusal }: EndpointError): Manner | null {
  if (!refusal || ![400, 404, 415, 422, 501].includes(refusal.status)) return null
  const { message } = refusal
  if (manner.limit === 'max_tokens' && /max_completion_tokens/.test(message))
    return { ...manner, limit: 'max_completion_tokens' }
  if (manner.temperature && /temperature/.test(message)) return { ...manner, temperature: false }
  if (refusal.status === 404 || manner.format === 'text') return null
  return { ...manner, format: manner.format === 'json_schema' ? 'json_object' : 'text' }
}

function answerOf(body: string): { text: string; cut: boolean } {
  try {
    const [choice] = answerForm.parse(JSON.parse(body)).choices
    return { text: choice!.message.content ?? '', cut: choice!.finish_reason === 'length' }
  } catch (cause) {
    throw new EndpointError(
      'does not speak the protocol of chat completions; mend ENTENTE_MODEL_URL, which usually ends in /v1',
      {},
      cause,
    )
  }
}

/** The body, as far as a sound answer goes. */
async function bounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > LONGEST_ANSWER)
      throw new EndpointError(
        `sends more than ${LONGEST_ANSWER / 2 ** 20} MB in answer to one question; is it a language model?`,
      )
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const refusalForm = z.object({ error: z.union([z.string(), z.object({ message: z.string() })]) })

/** What a refusal says, in one line of at most 200 characters. */
function messageIn(body: string): string {
  try {
    const { error } = refusalForm.parse(JSON.parse(body))
    return (typeof error === 'string' ? error : error.message).replace(/\s+/g, ' ').slice(0, 200)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return ''
    throw error
  }
}

/** Milliseconds of a Retry-After in seconds or as a date. */
function waitOf(header: string | null): number {
  if (header === null) return 0
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isFinite(wait) ? Math.max(0, wait) : 0
}

/** `ECONNREFUSED` rather than "fetch failed". */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message
  return error.message
}
