import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Log } from '../log.ts'

/** An error meant for the caller: the question is at fault and the message says how.
 *  @param facts go to `extensions`, beside `code: BAD_USER_INPUT` */
export function userError(message: string, facts: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { ...facts, code: ApolloServerErrorCode.BAD_USER_INPUT } })
}

/** Codes that are the caller's business. */
const FOR_CALLERS = new Set<unknown>([
  ...Object.values(ApolloServerErrorCode).filter((code) => code !== 'INTERNAL_SERVER_ERROR'),
  'METHOD_NOT_ALLOWED',
  'QUERY_TIMEOUT',
])

/** What the caller gets to see of an error: those meant for it as they are, without stack traces; of all others
 *  a code and the id under which the log has them whole. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  { log, requestId }: { log: Log; requestId: string },
): GraphQLFormattedError {
  const { message, locations, path } = formatted
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {}
  // A date that is none breaks a document before it runs; it is the caller's input all the same.
  if (extensions.expected !== undefined) extensions.code = ApolloServerErrorCode.BAD_USER_INPUT
  if (FOR_CALLERS.has(extensions.code)) return { message, locations, path, extensions }
  const cause = unwrapResolverError(error)
  if (timedOut(cause)) {
    return {
      message: 'the question took longer than the server allows; name an actor, an issue or a shorter period',
      locations,
      path,
      extensions: { code: 'QUERY_TIMEOUT' },
    }
  }
  if (causes(cause).some((one) => one.name === 'AbortError')) {
    log.info({ requestId, path }, 'the caller has gone before the answer')
    return { message: 'the request was given up', locations, path, extensions: { code: 'ABORTED' } }
  }
  log.error({ err: cause, requestId, path }, 'a request failed')
  return {
    message: `Internal error; the log of the server has it under ${requestId}`,
    locations,
    path,
    extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR, requestId },
  }
}

/** An error and what lies behind it. */
function causes(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causes(error.cause)] : []
}

/** Whether Neo4j ended the statement because it took too long. */
function timedOut(error: unknown): boolean {
  return causes(error).some(
    (one) => 'code' in one && typeof one.code === 'string' && one.code.includes('TransactionTimedOut'),
  )
}
