import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { neo4jError } from '../errors.ts'
import type { Program } from './install.ts'
import type { Java } from './java.ts'
import type { LocalPaths } from './paths.ts'

const run = promisify(execFile)

/** The password of the local Neo4j's user `neo4j`. Before the store's first start one is generated, kept in a file
 *  that only its owner can read, and given to Neo4j.
 *  @throws EntenteError NEO4J when the store has users but the file is gone */
export async function ensurePassword(paths: LocalPaths, java: Java, program: Program): Promise<string> {
  const started = existsSync(join(paths.store, 'databases', 'system'))
  if (!existsSync(paths.passwordFile)) {
    if (started) {
      throw neo4jError(
        `${paths.passwordFile} is missing, and the store beside it has its users already; put the file back, or move ${paths.store} away to begin a new graph`,
        { file: paths.passwordFile, store: paths.store },
      )
    }
    const temporary = `${paths.passwordFile}.new`
    await writeFile(temporary, randomBytes(24).toString('hex'), { mode: 0o600 })
    await rename(temporary, paths.passwordFile)
  }
  if (!started) await setInitialPassword(paths, java, program)
  return readPassword(paths)
}

/** The password that was generated when the store was made. */
export async function readPassword(paths: LocalPaths): Promise<string> {
  return (await readFile(paths.passwordFile, 'utf8')).trim()
}

async function setInitialPassword(paths: LocalPaths, java: Java, program: Program): Promise<void> {
  await run(
    java.command,
    [
      ...['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', join(program.lib, '*')],
      // Neo4j's tool takes arguments from a file after "@": a password on the command line is seen by everybody.
      ...['org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', `@${paths.passwordFile}`],
    ],
    { env: { ...process.env, NEO4J_HOME: paths.root, NEO4J_CONF: paths.conf } },
  ).catch((cause: Error & { stderr?: string }) => {
    throw neo4jError(
      `Neo4j did not take its first password: ${cause.stderr || cause.message}`,
      { store: paths.store },
      cause,
    )
  })
}
