import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a client asked: the body of a request for chat completions, and its headers. */
export interface Asked {
  path: string
  authorization: string | undefined
  body: {
    model: string
    messages: { role: string; content: string }[]
    temperature?: number
    max_tokens?: number
    max_completion_tokens?: number
    response_format?: { type: string; json_schema?: { strict: boolean; schema: Record<string, unknown> } }
    tools?: unknown
  }
}

/** What the stand-in does with one request. */
export type Reply = (asked: Asked, response: ServerResponse) => void

/** A server that speaks the protocol of chat completions and answers as it is told. */
export interface StandIn extends AsyncDisposable {
  url: string
  asked: Asked[]
  /** Answers the following requests, the last one again and again. */
  reply(...replies: Reply[]): void
}

/** Starts one on a free port of this machine. */
export async function startStandIn(): Promise<StandIn> {
  const asked: Asked[] = []
  let replies: Reply[] = []
  const server = createServer(async (request, response) => {
    const { messages, ...body } = JSON.parse(await textOf(request))
    const question = {
      path: request.url ?? '',
      authorization: request.headers.authorization,
      body: { ...body, messages },
    }
    asked.push(question)
    const reply = replies.length > 1 ? replies.shift() : replies[0]
    if (!reply) throw new Error('the stand-in was not told what to answer')
    reply(question, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    reply: (...given) => {
      replies = given
      asked.length = 0
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** Says a text as a model does. */
export const says =
  (text: string, finish = 'stop', more: object = {}): Reply =>
  (_, response) =>
    send(response, 200, {
      id: 'chatcmpl-1',
      object: 'chat.completion',
      choices: [{ index: 0, finish_reason: finish, message: { role: 'assistant', content: text, ...more } }],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    })

/** Answers with these claims. */
export const claims = (...list: unknown[]): Reply => says(JSON.stringify({ claims: list }))

/** Refuses with a status. */
export const refuses =
  (status: number, message = 'no', headers: Record<string, string> = {}): Reply =>
  (_, response) =>
    send(response, status, { error: { message, type: 'error' } }, headers)

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}

/** The lines between the marks of a question: what is shown of the document. */
export function shown({ body }: Asked): { mark: string; about: Record<string, unknown>; text: string } {
  const lines = body.messages[1]!.content.split('\n')
  const [mark, about] = [lines[0]!, lines[1]!]
  if (lines.at(-1) !== mark) throw new Error('the document does not end with the mark it begins with')
  return { mark, about: JSON.parse(about), text: lines.slice(3, -1).join('\n') }
}
