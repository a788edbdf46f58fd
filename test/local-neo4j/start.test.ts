import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { localPaths } from '../../src/local-neo4j/paths.ts'
import { startMark } from '../../src/local-neo4j/processes.ts'
import { inspectNeo4j, type RunningNeo4j, startNeo4j } from '../../src/local-neo4j/start.ts'
import { temporaryHome } from '../support/neo4j.ts'

const FIXTURE = fileURLToPath(new URL('start-fixture.ts', import.meta.url))

let home: Awaited<ReturnType<typeof temporaryHome>>
beforeAll(async () => {
  home = await temporaryHome()
})
afterAll(async () => {
  await home[Symbol.asyncDispose]()
})

const configOf = () => readConfig({ ENTENTE_HOME: home.path, ENTENTE_NEO4J_HEAP: '512m' })
const pathsOf = () => localPaths(home.path)

async function ask(running: RunningNeo4j, statement: string): Promise<unknown> {
  await using driver = neo4j.driver(running.uri, neo4j.auth.basic(running.username, running.password))
  const { records } = await driver.executeQuery(statement, {}, { database: running.database })
  return records[0]?.get(0)
}

/** The fixture as another process, ready. */
async function startProcess(): Promise<{
  process: ChildProcess
  ready: { pid: number; uri: string; owned: boolean }
}> {
  const child = spawn(process.execPath, ['--import', 'tsx', FIXTURE], {
    env: { ...process.env, NEO4J_URI: '', ENTENTE_HOME: home.path, ENTENTE_NEO4J_HEAP: '512m' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface(child.stdout!)) return { process: child, ready: JSON.parse(line) }
  throw new Error('the process ended before its Neo4j was ready')
}

async function gone(pid: number, seconds: number): Promise<boolean> {
  for (let tenth = 0; tenth < seconds * 10 && startMark(pid) !== null; tenth++) await sleep(100)
  return startMark(pid) === null
}

describe('a local Neo4j', () => {
  test('answers on loopback, is joined by a second start, and stops with its owner', async () => {
    const owner = await startNeo4j(configOf())
    expect(owner).toMatchObject({ username: 'neo4j', database: 'neo4j', owned: true })
    expect(owner.uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/)
    expect(owner.memory!()).toBeGreaterThan(100e6)
    expect((await inspectNeo4j(configOf())).running).toEqual({ pid: owner.pid, uri: owner.uri })
    await ask(owner, 'CREATE (:Marker {text: "kept"})')

    const joined = await startNeo4j(configOf())
    expect(joined).toMatchObject({ uri: owner.uri, pid: owner.pid, owned: false })
    expect(await ask(joined, 'MATCH (m:Marker) RETURN m.text')).toBe('kept')
    await joined[Symbol.asyncDispose]()
    expect(startMark(owner.pid)).not.toBeNull()

    await owner[Symbol.asyncDispose]()
    expect(startMark(owner.pid)).toBeNull()
    expect((await inspectNeo4j(configOf())).running).toBeNull()
  })

  test('keeps its password in a file that only the owner can read', async () => {
    const { mode } = await stat(pathsOf().passwordFile)
    expect(mode & 0o777).toBe(0o600)
    expect(await readFile(pathsOf().passwordFile, 'utf8')).toMatch(/^[0-9a-f]{48}$/)
  })

  test('has its store again at the next start', async () => {
    await using again = await startNeo4j(configOf())
    expect(again.owned).toBe(true)
    expect(await ask(again, 'MATCH (m:Marker) RETURN m.text')).toBe('kept')
  })

  test('serves another process, which says who started it', async () => {
    await using owner = await startNeo4j(configOf())
    const other = await startProcess()
    expect(other.ready).toEqual({ pid: owner.pid, uri: owner.uri, owned: false })
    other.process.kill('SIGTERM')
    await once(other.process, 'exit')
    expect(startMark(owner.pid)).not.toBeNull()
  })

  test('stops cleanly when its process gets SIGTERM', async () => {
    const { process, ready } = await startProcess()
    process.kill('SIGTERM')
    await once(process, 'exit')
    expect(process.exitCode).toBe(0)
    expect(startMark(ready.pid)).toBeNull()
    expect(await readFile(pathsOf().logFile, 'utf8')).toMatch(/Stopped\.\s*$/)
  })

  test('leaves no Java behind when its process is killed, and the next start takes the store over', async () => {
    const { process, ready } = await startProcess()
    process.kill('SIGKILL')
    await once(process, 'exit')
    const lines: string[] = []
    await using next = await startNeo4j(configOf(), { onProgress: (line) => lines.push(line) })
    expect(await gone(ready.pid, 1)).toBe(true)
    expect(next.owned).toBe(true)
    expect(await ask(next, 'MATCH (m:Marker) RETURN m.text')).toBe('kept')
  })

  test('ends by itself when its process is killed and nobody starts another', async () => {
    const { process, ready } = await startProcess()
    process.kill('SIGKILL')
    expect(await gone(ready.pid, 65)).toBe(true)
    expect(await readFile(pathsOf().logFile, 'utf8')).toMatch(/Stopped\.\s*$/)
  })

  test('gives up when it is told to while it starts', async () => {
    const giveUp = new AbortController()
    const start = startNeo4j(configOf(), {
      onProgress: (line) => line.startsWith('starting') && giveUp.abort(new Error('enough')),
      signal: giveUp.signal,
    })
    await expect(start).rejects.toThrow('enough')
    await using next = await startNeo4j(configOf())
    expect(next.owned).toBe(true)
  })

  test('is stopped when it does not get ready in time, and the error has its log', async () => {
    const impatient = readConfig({ ENTENTE_HOME: home.path, ENTENTE_NEO4J_START_TIMEOUT: '600' })
    await expect(startNeo4j(impatient)).rejects.toMatchObject({
      code: 'NEO4J',
      message: expect.stringMatching(
        /^Bolt did not answer on bolt:.* within 600 ms .*last lines of .*console\.log:\n/,
      ),
    })
    expect((await inspectNeo4j(configOf())).running).toBeNull()
  })
})
