import { Command } from 'commander'
import type { Evaluation } from '../evaluation/evaluate.ts'
import { type CoderOption, codingFor, withCoderOption } from './coder-option.ts'
import type { CommandContext } from './context.ts'
import { wholeNumber } from './whole-number.ts'

/** `entente eval GOLD_DIR…`: precision, recall and F1 of the extraction against gold labels, and where it goes wrong. */
export function evalCommand(context: CommandContext): Command {
  const command = new Command('eval')
    .description('precision, recall and F1 of the extraction against gold labels; needs no database')
    .argument(
      '<gold...>',
      'folders of labels <id>.json with their texts <id>.txt; of several, each is a part',
    )
    .option('--predictions <folder>', 'write what was found there, <id>.json each')
    .option('--errors <n>', 'list at most n misses and n false finds of each measure', wholeNumber, 0)
    .option('--json', 'figures as JSON')
  return withCoderOption(command).action(
    async (
      folders: string[],
      options: CoderOption & { predictions?: string; errors: number; json?: boolean },
    ) => {
      const coding = codingFor(options, context)
      const { openReader } = await import('../pipeline.ts')
      const { evaluate, extractGold } = await import('../evaluation/evaluate.ts')
      const { report } = await import('../evaluation/report.ts')
      const { reasons } = await import('../evaluation/reasons.ts')
      const { coder, reference } = openReader(coding)
      const parts = []
      for (const folder of folders) {
        const documents = await extractGold(folder, coder, reference, {
          predictions: options.predictions,
          onProgress: (done, all) => context.showProgress(`${folder}: ${done} of ${all} documents …`),
        })
        parts.push({ folder, documents, evaluation: evaluate(documents) })
      }
      const whole = parts.length === 1 ? parts[0]!.evaluation : evaluate(parts.flatMap((p) => p.documents))
      if (options.json) {
        const each = parts.map(({ folder, evaluation }) => ({ folder, ...figures(evaluation) }))
        context.print(JSON.stringify({ ...figures(whole), ...(each.length > 1 && { parts: each }) }, null, 2))
        return
      }
      if (parts.length > 1)
        for (const { folder, evaluation } of parts) context.print(`${folder}: ${report(evaluation)}\n`)
      context.print(`${parts.length > 1 ? 'all: ' : ''}${report(whole, options.errors)}\n`)
      context.print(reasons(whole))
    },
  )
}

function figures({ faults: _, ...rest }: Evaluation): Omit<Evaluation, 'faults'> {
  return rest
}
