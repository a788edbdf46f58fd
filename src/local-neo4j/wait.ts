import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import { neo4jError } from '../errors.ts'
import { lastLines } from './log-lines.ts'

const POLL = 100

export interface Bolt {
  uri: string
  username: string
  password: string
  database: string
}

/** Waits until a Neo4j process has bound its Bolt port, as its own log says: another server may answer on that port.
 *  @param ended tells that the process is gone
 *  @param timeout milliseconds
 *  @throws EntenteError NEO4J with the log's last lines */
export async function waitForPort(
  logFile: string,
  uri: string,
  ended: () => boolean,
  timeout: number,
  signal?: AbortSignal,
): Promise<void> {
  const deadline = Date.now() + timeout
  while (!(await readFile(logFile, 'utf8')).includes('Bolt enabled on')) {
    signal?.throwIfAborted()
    if (ended()) {
      throw neo4jError(
        `Neo4j ended before it was ready; last lines of ${logFile}:\n${await lastLines(logFile)}`,
        {
          logFile,
        },
      )
    }
    if (Date.now() > deadline) throw await notReady(uri, timeout, logFile)
    await sleep(POLL)
  }
}

/** Waits until Bolt answers a query.
 *  @param timeout milliseconds
 *  @throws EntenteError NEO4J with the log's last lines; at once when the password is refused */
export async function waitForBolt(
  bolt: Bolt,
  timeout: number,
  logFile: string,
  signal?: AbortSignal,
): Promise<void> {
  const deadline = Date.now() + timeout
  const driver = neo4j.driver(bolt.uri, neo4j.auth.basic(bolt.username, bolt.password), {
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 10_000,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
  })
  try {
    while (true) {
      signal?.throwIfAborted()
      try {
        await driver.executeQuery('RETURN 1', {}, { database: bolt.database })
        return
      } catch (error) {
        const { code } = error as { code?: string }
        if (code?.startsWith('Neo.ClientError.')) {
          throw neo4jError(
            `Neo4j on ${bolt.uri} refused the user ${bolt.username} or the database ${bolt.database}: ${(error as Error).message}`,
            { uri: bolt.uri, code },
            error,
          )
        }
        if (Date.now() > deadline) throw await notReady(bolt.uri, timeout, logFile, error)
        await sleep(POLL)
      }
    }
  } finally {
    await driver.close()
  }
}

async function notReady(uri: string, timeout: number, logFile: string, cause?: unknown) {
  return neo4jError(
    `Bolt did not answer on ${uri} within ${timeout.toLocaleString('en')} ms (ENTENTE_NEO4J_START_TIMEOUT); last lines of ${logFile}:\n${await lastLines(logFile)}`,
    { uri, timeout, logFile },
    cause,
  )
}
