import { Command } from 'commander'
import { type CommandContext, showLoading } from './context.ts'
import { checkPort } from './port.ts'

/** `entente start`: Neo4j, schema, seeds, founding documents, API; runs until SIGINT or SIGTERM. */
export function startCommand(context: CommandContext): Command {
  return new Command('start')
    .description('start Neo4j, load the seeds and serve the API; ready when it prints its URL')
    .action(async () => {
      const began = Date.now()
      const config = context.config()
      const log = context.log()
      await checkPort(config)
      const { startOpening } = await import('../open-graph.ts')
      const opening = startOpening(config, { log, onProgress: context.say, signal: context.signal })
      // Loaded and done while Neo4j starts.
      const { ingestFoundingDocuments, loadReference, serve } = await import('../pipeline.ts')
      await using open = await loadReference(opening, showLoading(context), {
        judgementFile: config.judgements,
      })
      for await (const result of ingestFoundingDocuments(open.graph, open.reader)) {
        if (result.outcome === 'rejected') throw result.rejected.error
        if (result.outcome !== 'unchanged')
          context.say(`${result.outcome} “${result.extraction.document.title}”`)
      }
      await using api = await serve(open.graph, config, log)

      context.print(`Entente is ready: ${api.url}  (GraphQL: ${api.url}/graphql)`)
      const seconds = ((Date.now() - began) / 1000).toFixed(1)
      context.say(`ready after ${seconds} s${memoryUse(open.memory())}; Ctrl+C stops it`)
      await aborted(context.signal)
      context.say('stopping …')
    })
}

function memoryUse(neo4j: number | null): string {
  const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`
  const own = megabytes(process.memoryUsage.rss())
  return neo4j === null ? `, memory ${own}` : `, memory ${own} and Neo4j ${megabytes(neo4j)}`
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
