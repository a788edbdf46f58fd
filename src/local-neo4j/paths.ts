import { join } from 'node:path'

/** Where the local Neo4j keeps what it needs, all under ENTENTE_HOME; absolute paths. */
export interface LocalPaths {
  /** Neo4j's own home folder: data, logs, conf. */
  root: string
  /** The graph: what a backup would copy while Neo4j is stopped. */
  store: string
  conf: string
  logs: string
  /** What Neo4j prints, from its latest start on. */
  logFile: string
  passwordFile: string
  /** Who has the store open. */
  lockFile: string
}

/** @param home ENTENTE_HOME, absolute */
export function localPaths(home: string): LocalPaths {
  const root = join(home, 'neo4j')
  return {
    root,
    store: join(root, 'data'),
    conf: join(root, 'conf'),
    logs: join(root, 'logs'),
    logFile: join(root, 'logs', 'console.log'),
    passwordFile: join(root, 'password'),
    lockFile: join(root, 'store.lock'),
  }
}
