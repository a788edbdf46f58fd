import { Command } from 'commander'
import type { CommandContext } from './context.ts'

/** `entente retract DOCUMENT`: takes a document and all that only it says out of the graph. */
export function retractCommand(context: CommandContext): Command {
  return new Command('retract')
    .description('take a document and what it says out of the graph, exactly')
    .argument('<document>', 'its id (document:<hash>) or the beginning of it, its SHA-256, or its title')
    .action(async (ref: string) => {
      const { openGraph } = await import('../open-graph.ts')
      const { retractDocument } = await import('../graph/write-document.ts')
      await using open = await openGraph(context.config(), {
        log: context.log(),
        onProgress: context.showProgress,
        signal: context.signal,
      })
      const { document, events, actors } = await retractDocument(open.graph, ref)
      context.print(`retracted ${document} ${events} events ${actors} actors`)
    })
}
