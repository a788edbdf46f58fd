import { Command } from 'commander'
import { findApi } from './api-probe.ts'
import type { CommandContext } from './context.ts'

/** `entente status`: what is running and what is loaded; starts nothing. */
export function statusCommand(context: CommandContext): Command {
  return new Command('status').description('what is running and what is loaded').action(async () => {
    const config = context.config()
    const api = await findApi(config)
    context.print(`API    ${api ?? 'not running'}`)
    if (config.neo4jUri === null) {
      const { inspectNeo4j } = await import('../local-neo4j/start.ts')
      const { running, version, store } = await inspectNeo4j(config)
      if (!running) {
        context.print(`Neo4j  not running (local ${version}, store in ${store}); entente start starts it`)
        return
      }
    }
    const { connectGraph } = await import('../open-graph.ts')
    const { graphStatus } = await import('../graph/status.ts')
    await using open = await connectGraph(config, {
      log: context.log(),
      onProgress: context.showProgress,
      signal: context.signal,
    })
    const { version, edition } = await open.graph.verify()
    context.print(`Neo4j  ${version} ${edition} at ${open.uri}`)
    context.print(JSON.stringify(await graphStatus(open.graph)))
  })
}
