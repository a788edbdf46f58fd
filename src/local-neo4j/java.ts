import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Config } from '../config.ts'
import { neo4jError } from '../errors.ts'

const run = promisify(execFile)

/** The oldest Java that Neo4j 5.26 runs on. */
const OLDEST_JAVA = 17

const WAYS_OUT = `Three ways out:
  1. install Java ${OLDEST_JAVA} or later and Maven (Debian, Ubuntu: apt install openjdk-17-jdk-headless maven; macOS: brew install openjdk maven)
  2. with Docker: docker compose up
  3. set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD to any Neo4j 5.26 or later`

export interface Java {
  command: string
  /** "17.0.15" */
  version: string
  /** All that `java -version` prints: the exact build. */
  build: string
}

/** The Java of JAVA_HOME, else the one on PATH.
 *  @returns null when there is none, or only a placeholder that asks to install one (macOS) */
export async function findJava(config: Config): Promise<Java | null> {
  const command = config.javaHome ? join(config.javaHome, 'bin', 'java') : 'java'
  const build = await output(command, ['-version'])
  const version = /version "([^"]+)"/.exec(build ?? '')?.[1]
  return build && version ? { command, version, build } : null
}

/** Maven on PATH.
 *  @returns its version, null when there is none */
export async function findMaven(): Promise<string | null> {
  return /Apache Maven (\S+)/.exec(stripColours((await output('mvn', ['-v', '-B'])) ?? ''))?.[1] ?? null
}

/** @throws EntenteError NEO4J that names the ways out when Java is missing or too old */
export async function requireJava(config: Config): Promise<Java> {
  const java = await findJava(config)
  const wanted = `A local Neo4j needs Java ${OLDEST_JAVA} or later`
  const place = config.javaHome ? `JAVA_HOME (${config.javaHome})` : 'PATH'
  if (java === null) throw neo4jError(`${wanted}; there is none on ${place}. ${WAYS_OUT}`, { place })
  // Java 8 and earlier called themselves 1.8.
  if (Number.parseInt(java.version, 10) < OLDEST_JAVA) {
    throw neo4jError(`${wanted}; the one on ${place} is ${java.version}. ${WAYS_OUT}`, {
      place,
      version: java.version,
    })
  }
  return java
}

/** @throws EntenteError NEO4J that names the ways out when Maven is missing */
export async function requireMaven(): Promise<void> {
  if ((await findMaven()) === null) {
    throw neo4jError(`Neo4j is downloaded with Maven; there is no mvn on PATH. ${WAYS_OUT}`)
  }
}

/** @throws EntenteError NEO4J on Windows, where the guard of the child process has no shell to run in */
export function requireUnix(): void {
  if (process.platform === 'win32') {
    throw neo4jError(`A local Neo4j is not started on Windows; in WSL it is. ${WAYS_OUT}`)
  }
}

/** What a program prints on both streams; null when there is no such program or it fails. */
async function output(command: string, args: string[]): Promise<string | null> {
  try {
    const { stdout, stderr } = await run(command, args)
    return stdout + stderr
  } catch (error) {
    const { code } = error as { code?: string | number }
    if (code === 'ENOENT' || code === 'EACCES' || code === 'ENOTDIR' || typeof code === 'number') return null
    throw error
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: Maven 3.8 colours its version even in batch mode
const stripColours = (text: string) => text.replace(/\x1b\[[\d;]*m/g, '')
