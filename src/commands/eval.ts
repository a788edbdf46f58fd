import { Command } from 'commander'
import type { CommandContext } from './context.ts'
import { wholeNumber } from './whole-number.ts'

/** `entente eval GOLD_DIR`: precision, recall and F1 of the extraction against gold labels. */
export function evalCommand(context: CommandContext): Command {
  return new Command('eval')
    .description('precision, recall and F1 of the extraction against gold labels; needs no database')
    .argument('<gold>', 'folder of labels <id>.json with their texts <id>.txt')
    .option('--predictions <folder>', 'write what was found there, <id>.json each')
    .option('--errors <n>', 'list at most n misses and n false finds of each measure', wholeNumber, 0)
    .option('--json', 'scores as JSON')
    .action(async (gold: string, options: { predictions?: string; errors: number; json?: boolean }) => {
      const { openReader } = await import('../pipeline.ts')
      const { evaluate } = await import('../evaluation/evaluate.ts')
      const { report } = await import('../evaluation/report.ts')
      const { coder, reference } = openReader()
      const scores = await evaluate(gold, coder, reference, {
        predictions: options.predictions,
        onProgress: (done, all) => context.showProgress(`${done} of ${all} documents …`),
      })
      const { faults: _, ...figures } = scores
      context.print(options.json ? JSON.stringify(figures, null, 2) : report(scores, options.errors))
    })
}
