import { Command } from 'commander'
import type { GraphStatus } from '../graph/status.ts'
import { findApi } from './api-probe.ts'
import type { CommandContext } from './context.ts'

/** `entente status`: what is running and what is loaded; starts and changes nothing. */
export function statusCommand(context: CommandContext): Command {
  return new Command('status').description('what is running and what is loaded').action(async () => {
    const config = context.config()
    context.print(`API    ${(await findApi(config)) ?? 'not running'}`)
    if (config.neo4jUri === null) {
      const { inspectNeo4j } = await import('../local-neo4j/start.ts')
      const { running, version, store } = await inspectNeo4j(config)
      if (!running) {
        context.print(`Neo4j  ${version} is not running: entente start starts it; its store: ${store}`)
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
    context.print(statusText(await graphStatus(open.graph)))
  })
}

/** What is loaded, for people: counts, datasets, the latest documents. */
export function statusText({ schemaVersion, nodes, links, datasets, documents }: GraphStatus): string {
  const counts = (all: Record<string, number>) =>
    Object.entries(all)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ') || 'none'
  return [
    `Schema version ${schemaVersion}`,
    `Nodes  ${counts(nodes)}`,
    `Links  ${counts(links)}`,
    ...datasets.map(
      ({ id, version, rows, complete }) =>
        `Dataset  ${id} version ${version ?? 'unknown'}, ${rows ?? 0} rows${complete ? '' : ', not complete: load it again'}`,
    ),
    ...documents.map(
      ({ id, title, published, events }) =>
        `Document ${id} ${published ?? 'undated'} “${title ?? 'without a title'}”, ${events} events`,
    ),
  ].join('\n')
}
