import { closeSync, existsSync, openSync } from 'node:fs'
import { mkdir, readdir, readFile, realpath, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from '../config.ts'
import { neo4jError } from '../errors.ts'
import { spawnGuarded, stopProcess } from './guarded-process.ts'
import { requireMaven } from './java.ts'
import { lastLines } from './log-lines.ts'
import { localPaths } from './paths.ts'
import { startMark } from './processes.ts'

const POM = fileURLToPath(new URL('pom.xml', import.meta.url))
const TEMPORARY = /^installing-(\d+)$/

/** Neo4j's program: a folder of jars. */
export interface Program {
  /** Absolute, without symbolic links: class-data archives hold the jars' paths. */
  lib: string
  /** "5.26.18" */
  version: string
  /** A folder of ours where archives can be kept beside the jars; null for a NEO4J_HOME, which is left as it is. */
  folder: string | null
}

/** The Neo4j program of NEO4J_HOME, else the one under ENTENTE_HOME.
 *  @returns null when it is not installed yet
 *  @throws EntenteError NEO4J when NEO4J_HOME is not an unpacked Neo4j 5.26 */
export async function findProgram(config: Config): Promise<Program | null> {
  if (config.neo4jHome !== null) return programOf(config.neo4jHome, null)
  const folder = join(localPaths(config.home).root, await pinnedVersion())
  if (!existsSync(folder)) return null
  return programOf(folder, await realpath(folder))
}

/** The same as `findProgram`; downloads the program from Maven Central when it is not there. It arrives whole or
 *  not at all, and two processes that install at once do not disturb each other.
 *  @param onProgress one line for people when something is downloaded
 *  @throws EntenteError NEO4J when Maven is missing or fails; the message has its last lines */
export async function installNeo4j(
  config: Config,
  onProgress: (line: string) => void,
  signal?: AbortSignal,
): Promise<Program> {
  const found = await findProgram(config)
  if (found) return found
  await requireMaven()

  const version = await pinnedVersion()
  const { root } = localPaths(config.home)
  const temporary = join(root, `installing-${process.pid}`)
  await mkdir(root, { recursive: true })
  await removeLeftovers(root)
  onProgress(`downloading Neo4j ${version} from Maven Central (116 MB, once) …`)
  try {
    await copyJars(temporary, signal)
    await rename(temporary, join(root, version)).catch((error: NodeJS.ErrnoException) => {
      // Another process was faster: its copy is as good.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
  const installed = await findProgram(config)
  if (!installed) throw neo4jError(`Neo4j ${version} is not in ${root} after its download`, { root, version })
  return installed
}

/** The version of Neo4j that pom.xml names. */
export async function pinnedVersion(): Promise<string> {
  const version = /<neo4j\.version>([^<]+)</.exec(await readFile(POM, 'utf8'))?.[1]
  if (!version) throw neo4jError(`${POM} names no neo4j.version`, { pom: POM })
  return version
}

async function copyJars(folder: string, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted()
  await mkdir(folder, { recursive: true })
  const logFile = join(folder, 'install.log')
  const output = openSync(logFile, 'w')
  const maven = spawnGuarded(
    'mvn',
    [
      ...['-q', '-B', '-f', POM, 'dependency:copy-dependencies'],
      ...['-DincludeScope=runtime', `-DoutputDirectory=${join(folder, 'lib')}`],
    ],
    { output },
  )
  closeSync(output)
  const abort = () => stopProcess(maven)
  signal?.addEventListener('abort', abort, { once: true })
  const code = await new Promise<number | null>((resolve, reject) => {
    maven.once('error', reject)
    maven.once('exit', resolve)
  })
  signal?.removeEventListener('abort', abort)
  signal?.throwIfAborted()
  if (code !== 0) {
    const lines = await lastLines(logFile)
    throw neo4jError(
      `Maven could not download Neo4j (exit code ${code}). Is repo1.maven.org reachable, or a mirror set in ~/.m2/settings.xml? Its last lines:\n${lines}`,
      { code, pom: POM },
    )
  }
}

async function programOf(home: string, folder: string | null): Promise<Program> {
  const lib = join(home, 'lib')
  const jars = existsSync(lib) ? await readdir(lib) : []
  const versions = jars.map((jar) => /^neo4j-server-(\d+\..+)\.jar$/.exec(jar)?.[1])
  const version = versions.find((candidate) => candidate !== undefined)
  if (!version?.startsWith('5.26.')) {
    throw neo4jError(
      `${folder ? home : `NEO4J_HOME=${home}`} should hold a Neo4j 5.26 (lib/neo4j-server-5.26.x.jar); found ${version ?? 'none'}. ${folder ? 'Delete that folder to download it again.' : 'Unset NEO4J_HOME to have one downloaded.'}`,
      { home, version },
    )
  }
  return { lib: await realpath(lib), version, folder }
}

/** Removes what an installation left behind whose process was killed. */
async function removeLeftovers(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const pid = TEMPORARY.exec(name)?.[1]
    if (pid && startMark(Number(pid)) === null) await rm(join(root, name), { recursive: true, force: true })
  }
}
