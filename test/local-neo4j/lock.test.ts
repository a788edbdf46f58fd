import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claimStore, identify, readLock, releaseStore, updateLock } from '../../src/local-neo4j/lock.ts'
import { startMark } from '../../src/local-neo4j/processes.ts'

let folder: string
let lockFile: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-test-'))
  lockFile = join(folder, 'store.lock')
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const uri = 'bolt://127.0.0.1:7687'
const claim = (milliseconds = 1_000) => claimStore(lockFile, Date.now() + milliseconds, () => undefined)

async function owned() {
  const claimed = await claim()
  if (claimed.kind !== 'owned') throw new Error('the store is held')
  return claimed.lock
}

/** A process that has ended: its id and mark as a lock would have kept them. */
async function ended() {
  const child = spawn('sleep', ['60'])
  await once(child, 'spawn')
  const identity = identify(child.pid!)
  child.kill('SIGKILL')
  await once(child, 'exit')
  return identity
}

test('one of many that claim the store at once gets it, and all join it once it is ready', async () => {
  const claims = Array.from({ length: 8 }, () => claim(10_000))
  const first = await Promise.race(claims)
  if (first.kind !== 'owned') throw new Error('the store is held')
  await updateLock(lockFile, { ...first.lock, neo4j: { ...identify(process.pid), uri, ready: true } })
  const kinds = (await Promise.all(claims)).map(({ kind }) => kind).sort()
  expect(kinds).toEqual([...Array(7).fill('joined'), 'owned'])
})

test('a lock whose owner is dead is taken over', async () => {
  const lock = await owned()
  await updateLock(lockFile, {
    ...lock,
    owner: await ended(),
    neo4j: { ...(await ended()), uri, ready: true },
  })
  expect((await owned()).token).not.toBe(lock.token)
  expect(await readdir(folder)).toEqual(['store.lock'])
})

test('a lock whose owner has a process id that another process got is taken over', async () => {
  const lock = await owned()
  await updateLock(lockFile, { ...lock, owner: { pid: process.pid, mark: 'another start' } })
  expect((await owned()).token).not.toBe(lock.token)
})

test('a Neo4j whose owner is dead is ended before the store is taken over', async () => {
  const lock = await owned()
  const orphan = spawn('sleep', ['60'])
  await once(orphan, 'spawn')
  await updateLock(lockFile, {
    ...lock,
    owner: await ended(),
    neo4j: { ...identify(orphan.pid!), uri, ready: true },
  })
  await owned()
  expect(startMark(orphan.pid!)).toBeNull()
})

test('says who holds a store that cannot be joined', async () => {
  const lock = await owned()
  await expect(claim(300)).rejects.toMatchObject({
    code: 'NEO4J',
    message: `process ${process.pid} has had the store open since ${lock.since}, but its Neo4j did not get ready; stop that process and try again (lock: ${lockFile})`,
  })
})

test('a lock is released by its holder only', async () => {
  const lock = await owned()
  await releaseStore(lockFile, { ...lock, token: 'another' })
  expect(await readLock(lockFile)).toEqual(lock)
  await releaseStore(lockFile, lock)
  expect(await readLock(lockFile)).toBeNull()
})

test('a lock file that is none is reported, not deleted', async () => {
  await writeFile(lockFile, 'hello')
  await expect(claim()).rejects.toThrow(`${lockFile} should say who has the store open`)
  expect(await readdir(folder)).toEqual(['store.lock'])
})
