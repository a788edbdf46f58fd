import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { neo4jError } from '../errors.ts'
import { startMark } from './processes.ts'

/** Milliseconds that a Neo4j whose owner is gone gets to end by itself: its guard needs no more. */
const ORPHAN_PATIENCE = 65_000
const POLL = 200

const runningProcess = z.object({ pid: z.number().int(), mark: z.string() })
const storeLock = z.object({
  /** Tells one lock from another of the same process. */
  token: z.string(),
  owner: runningProcess,
  since: z.string(),
  /** null until the owner has started its Neo4j. */
  neo4j: runningProcess.extend({ uri: z.string(), ready: z.boolean() }).nullable(),
})

/** Who has the store open: the content of the lock file. */
export type StoreLock = z.infer<typeof storeLock>

/** The store is ours, or another process serves it and can be joined. */
export type Claim =
  | { kind: 'owned'; lock: StoreLock }
  | { kind: 'joined'; pid: number; uri: string; ownerPid: number }

/** Takes the store for this process, or finds the Neo4j that another one runs on it. A lock whose owner is gone is
 *  taken over once its Neo4j has ended. Neo4j's own lock in the store stands behind this one.
 *  @param deadline epoch milliseconds until which a process that is just starting Neo4j is waited for
 *  @throws EntenteError NEO4J that says who holds the store when it cannot be joined */
export async function claimStore(
  lockFile: string,
  deadline: number,
  onProgress: (line: string) => void,
  signal?: AbortSignal,
): Promise<Claim> {
  let announced = ''
  const announce = (line: string) => {
    if (line !== announced) onProgress(line)
    announced = line
  }
  while (true) {
    signal?.throwIfAborted()
    const mine = newLock()
    if (await createLock(lockFile, mine)) return { kind: 'owned', lock: mine }
    const lock = await readLock(lockFile)
    if (lock === null) continue

    if (!runs(lock.owner)) {
      if (lock.neo4j && runs(lock.neo4j)) {
        announce(`waiting for the Neo4j of process ${lock.owner.pid}, which has ended, to stop …`)
        await endOrphan(lock.neo4j)
      }
      await removeStale(lockFile, lock)
      continue
    }
    if (lock.neo4j && !runs(lock.neo4j)) {
      // Its owner is about to let go, or has not noticed yet.
      if (Date.now() > deadline) throw held(lockFile, lock, 'its Neo4j no longer runs')
    } else if (lock.neo4j?.ready) {
      return { kind: 'joined', pid: lock.neo4j.pid, uri: lock.neo4j.uri, ownerPid: lock.owner.pid }
    } else {
      announce(`process ${lock.owner.pid} is starting Neo4j on this store; waiting for it …`)
      if (Date.now() > deadline) throw held(lockFile, lock, 'its Neo4j did not get ready')
    }
    await sleep(POLL)
  }
}

/** Writes what has become known about our Neo4j into our lock. */
export async function updateLock(lockFile: string, lock: StoreLock): Promise<void> {
  const temporary = `${lockFile}.${lock.token}`
  await writeFile(temporary, JSON.stringify(lock, null, 2))
  await rename(temporary, lockFile)
}

/** Lets go of the store; a lock that has meanwhile become another's stays. */
export async function releaseStore(lockFile: string, lock: StoreLock): Promise<void> {
  if ((await readLock(lockFile))?.token === lock.token) await rm(lockFile, { force: true })
}

/** @returns null when nobody holds the store
 *  @throws EntenteError NEO4J when the file is not a lock of ours */
export async function readLock(lockFile: string): Promise<StoreLock | null> {
  const text = await readFile(lockFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  try {
    return storeLock.parse(JSON.parse(text))
  } catch (cause) {
    throw neo4jError(
      `${lockFile} should say who has the store open, but cannot be read; delete it if no entente runs`,
      { lockFile },
      cause,
    )
  }
}

/** Whether the process that a lock names still runs, and is not another one with the same id. */
export const runs = (process: { pid: number; mark: string }) => startMark(process.pid) === process.mark

/** @throws EntenteError NEO4J when the process ended meanwhile */
export function identify(pid: number): { pid: number; mark: string } {
  const mark = startMark(pid)
  if (mark === null) throw neo4jError(`process ${pid} ended right after its start`, { pid })
  return { pid, mark }
}

const newLock = (): StoreLock => ({
  token: randomUUID(),
  owner: identify(process.pid),
  since: new Date().toISOString(),
  neo4j: null,
})

/** A link is made whole or not at all, and never over an existing file. */
async function createLock(lockFile: string, lock: StoreLock): Promise<boolean> {
  const temporary = `${lockFile}.${lock.token}`
  await writeFile(temporary, JSON.stringify(lock, null, 2))
  try {
    await link(temporary, lockFile)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Another process may have removed the stale lock and put its own there since it was read: that one goes back. */
async function removeStale(lockFile: string, stale: StoreLock): Promise<void> {
  const aside = `${lockFile}.${randomUUID()}`
  try {
    await rename(lockFile, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  try {
    const lock = await readLock(aside)
    if (lock && lock.token !== stale.token) await createLock(lockFile, lock)
  } finally {
    await rm(aside, { force: true })
  }
}

async function endOrphan(neo4j: { pid: number; mark: string }): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    const deadline = Date.now() + ORPHAN_PATIENCE
    if (runs(neo4j)) process.kill(neo4j.pid, signal)
    while (runs(neo4j) && Date.now() < deadline) await sleep(POLL)
  }
}

function held(lockFile: string, lock: StoreLock, why: string) {
  return neo4jError(
    `process ${lock.owner.pid} has had the store open since ${lock.since}, but ${why}; stop that process and try again (lock: ${lockFile})`,
    { lockFile, lock },
  )
}
