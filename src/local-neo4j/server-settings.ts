import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { LocalPaths } from './paths.ts'

/** Writes neo4j.conf and makes the folders that it needs. */
export async function writeServerSettings(config: Config, paths: LocalPaths, boltPort: number) {
  await mkdir(paths.conf, { recursive: true })
  await mkdir(paths.logs, { recursive: true })
  const lines = Object.entries(serverSettings(config, boltPort)).map(([name, value]) => `${name}=${value}`)
  await writeFile(join(paths.conf, 'neo4j.conf'), `${lines.join('\n')}\n`)
}

const serverSettings = (config: Config, boltPort: number) => ({
  'server.default_listen_address': '127.0.0.1',
  'server.bolt.listen_address': `127.0.0.1:${boltPort}`,
  'server.bolt.advertised_address': `127.0.0.1:${boltPort}`,
  // Maven Central has no Neo4j Browser of this version, and HTTP adds three seconds to each start.
  'server.http.enabled': false,
  'server.https.enabled': false,
  'server.memory.pagecache.size': config.neo4jPageCache,
  'initial.dbms.default_database': config.neo4jDatabase,
  // Nothing is sent anywhere.
  'dbms.usage_report.enabled': false,
  // Otherwise each of the two databases takes 256 MB of disk before its first node.
  'db.tx_log.preallocate': false,
  'db.tx_log.rotation.retention_policy': '256M size',
  // Seconds. By default Bolt's two thread pools idle for 5 s each before they end: 10 s of every stop.
  'internal.dbms.bolt.netty_server_shutdown_quiet_period': 0,
})
