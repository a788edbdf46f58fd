// Started by tests as a process of its own: a Neo4j on ENTENTE_HOME, one line of JSON when it is ready, then idle.
import { readConfig } from '../../src/config.ts'
import { startNeo4j } from '../../src/local-neo4j/start.ts'

await using neo4j = await startNeo4j(readConfig(process.env))
await new Promise<void>((resolve) => {
  const idle = setInterval(() => undefined, 60_000)
  process.once('SIGTERM', () => {
    clearInterval(idle)
    resolve()
  })
  // only now: whoever reads the line may end us at once
  process.stdout.write(`${JSON.stringify({ pid: neo4j.pid, uri: neo4j.uri, owned: neo4j.owned })}\n`)
})
