import type { Config } from '../config.ts'
import { findProgram, pinnedVersion } from './install.ts'
import { findJava, findMaven } from './java.ts'
import { readLock, runs } from './lock.ts'
import { localPaths } from './paths.ts'

/** What there is of a local Neo4j, for `entente status` and `entente doctor`. */
export interface Neo4jInspection {
  installed: boolean
  /** Of the program, or the one that would be downloaded. */
  version: string
  running: { pid: number; uri: string } | null
  /** Folder of the graph. */
  store: string
  logFile: string
  /** Versions; null when missing. */
  java: string | null
  maven: string | null
}

/** Looks without starting, downloading or changing anything.
 *  @throws EntenteError NEO4J when NEO4J_HOME is wrong or the lock file is damaged */
export async function inspectNeo4j(config: Config): Promise<Neo4jInspection> {
  const paths = localPaths(config.home)
  const [program, java, maven, lock] = await Promise.all([
    findProgram(config),
    findJava(config),
    findMaven(),
    readLock(paths.lockFile),
  ])
  const served = lock?.neo4j?.ready && runs(lock.neo4j) ? lock.neo4j : null
  return {
    installed: program !== null,
    version: program?.version ?? (await pinnedVersion()),
    running: served && { pid: served.pid, uri: served.uri },
    store: paths.store,
    logFile: paths.logFile,
    java: java?.version ?? null,
    maven,
  }
}
