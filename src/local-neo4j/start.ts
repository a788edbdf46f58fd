import type { ChildProcess } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { type ClassArchive, classArchive } from './class-archive.ts'
import { hasEnded, spawnGuarded, stopProcess } from './guarded-process.ts'
import { installNeo4j, type Program } from './install.ts'
import { type Java, requireJava, requireUnix } from './java.ts'
import { claimStore, identify, releaseStore, type StoreLock, updateLock } from './lock.ts'
import { ensurePassword, readPassword } from './password.ts'
import { type LocalPaths, localPaths } from './paths.ts'
import { freePort } from './ports.ts'
import { residentMemory } from './processes.ts'
import { writeServerSettings } from './server-settings.ts'
import { waitForBolt, waitForPort } from './wait.ts'

export { inspectNeo4j, type Neo4jInspection } from './inspect.ts'

const USERNAME = 'neo4j'
const BOLT_PORT = 7687
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent']

export interface RunningNeo4j extends AsyncDisposable {
  uri: string
  username: string
  password: string
  database: string
  /** Started by us; false: the running one of another process was joined. */
  owned: boolean
  /** Of the Java process. */
  pid: number
  /** Memory that the Java process holds in RAM, in bytes. */
  memory?(): number
}

export interface StartOptions {
  /** One line for people per step: "downloading Neo4j 5.26.18 from Maven Central …". */
  onProgress?: (line: string) => void
  /** Gives up, leaving nothing running. */
  signal?: AbortSignal
}

/** Starts a Neo4j Community on the store under ENTENTE_HOME, or joins the one that another process runs on it.
 *  It ends with this process, whatever ends that; disposing stops it if it is owned.
 *  @throws EntenteError NEO4J when it cannot be installed, or does not get ready in time; it is stopped before that
 *  @throws the signal's reason when that gives up */
export async function startNeo4j(config: Config, options: StartOptions = {}): Promise<RunningNeo4j> {
  const { onProgress = () => undefined, signal } = options
  requireUnix()
  const paths = localPaths(config.home)
  await mkdir(paths.root, { recursive: true })
  const claim = await claimStore(paths.lockFile, Date.now() + config.neo4jStartTimeout, onProgress, signal)
  if (claim.kind === 'joined') {
    onProgress(`joining the Neo4j that process ${claim.ownerPid} runs on ${claim.uri}`)
    const bolt = boltOf(config, claim.uri, await readPassword(paths))
    await waitForBolt(bolt, config.neo4jStartTimeout, paths.logFile, signal)
    return running(bolt, claim.pid, false, async () => undefined)
  }
  try {
    const java = await requireJava(config)
    const program = await installNeo4j(config, onProgress, signal)
    return await startOwned({ config, paths, java, program, lock: claim.lock, onProgress, signal })
  } catch (error) {
    await releaseStore(paths.lockFile, claim.lock)
    throw error
  }
}

/** What a start of our own needs. */
interface Launch {
  config: Config
  paths: LocalPaths
  java: Java
  program: Program
  lock: StoreLock
  onProgress: (line: string) => void
  signal?: AbortSignal
}

async function startOwned(launch: Launch): Promise<RunningNeo4j> {
  const { config, paths, java, program, lock, onProgress, signal } = launch
  const timeout = config.neo4jStartTimeout
  const began = Date.now()
  const port = await freePort(BOLT_PORT)
  await writeServerSettings(config, paths, port)
  const bolt = boltOf(config, `bolt://127.0.0.1:${port}`, await ensurePassword(paths, java, program))
  onProgress(`starting Neo4j ${program.version} on ${bolt.uri} …`)
  const { child, archive } = await spawnServer(launch)
  try {
    const neo4j = { ...identify(child.pid!), uri: bolt.uri }
    await updateLock(paths.lockFile, { ...lock, neo4j: { ...neo4j, ready: false } })
    await waitForPort(paths.logFile, bolt.uri, () => hasEnded(child), timeout, signal)
    await waitForBolt(bolt, timeout, paths.logFile, signal)
    await updateLock(paths.lockFile, { ...lock, neo4j: { ...neo4j, ready: true } })
  } catch (error) {
    await stopProcess(child)
    if (await lostPort(paths)) {
      onProgress(`port ${port} was taken meanwhile; trying another`)
      return startOwned(launch)
    }
    throw error
  }
  onProgress(`Neo4j answers after ${((Date.now() - began) / 1000).toFixed(1)} s`)
  return running(bolt, child.pid!, true, async () => {
    await stopProcess(child)
    if (child.exitCode === 0) await archive.keep()
    await releaseStore(paths.lockFile, lock)
  })
}

async function spawnServer({
  config,
  paths,
  java,
  program,
}: Launch): Promise<{ child: ChildProcess; archive: ClassArchive }> {
  const jvm = [
    '-XX:+UseParallelGC',
    '-Dlog4j2.disable.jmx=true',
    ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    ...['-cp', join(program.lib, '*')],
  ]
  const archive = await classArchive(paths, java, program, jvm)
  const output = openSync(paths.logFile, 'w')
  const child = spawnGuarded(
    java.command,
    [
      `-Xmx${config.neo4jHeap}`,
      ...archive.options,
      ...jvm,
      'org.neo4j.server.CommunityEntryPoint',
      ...[`--home-dir=${paths.root}`, `--config-dir=${paths.conf}`, '--console-mode'],
    ],
    { output },
  )
  closeSync(output)
  return { child, archive }
}

/** Whether another program took the port between our look and Neo4j's. */
const lostPort = async (paths: LocalPaths) =>
  (await readFile(paths.logFile, 'utf8')).includes('Address already in use')

const boltOf = (config: Config, uri: string, password: string) => ({
  uri,
  username: USERNAME,
  password,
  database: config.neo4jDatabase,
})

function running(
  bolt: ReturnType<typeof boltOf>,
  pid: number,
  owned: boolean,
  stop: () => Promise<void>,
): RunningNeo4j {
  let stopped: Promise<void> | undefined
  return {
    ...bolt,
    owned,
    pid,
    memory: () => residentMemory(pid),
    [Symbol.asyncDispose]: () => (stopped ??= stop()),
  }
}
