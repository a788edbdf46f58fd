import { text } from 'node:stream/consumers'
import { Command, Option } from 'commander'
import { z } from 'zod'
import { usageError } from '../errors.ts'
import type { CommandContext } from './context.ts'
import { FORMATS, type Format } from './tabular.ts'

/** `entente query 'GRAPHQL'`: the answer on stdout, errors on stderr with exit code 1. */
export function queryCommand(context: CommandContext): Command {
  return new Command('query')
    .description('ask the graph in GraphQL')
    .argument('<graphql>', 'the question, e.g. \'{ search(text: "JICA") { matched } }\', or - for stdin')
    .option('--variables <json>', 'variables of the question, a JSON object')
    .addOption(
      new Option('--format <format>', 'form of the answer').choices(Object.keys(FORMATS)).default('json'),
    )
    .action(async (source: string, options: { variables?: string; format: Format }) => {
      const variables = parseVariables(options.variables)
      const question = source === '-' ? await text(context.stdin) : source
      const { openGraph } = await import('../open-graph.ts')
      const { executeOperation } = await import('../api/execute.ts')

      await using open = await openGraph(context.config(), {
        log: context.log(),
        onProgress: context.showProgress,
        signal: context.signal,
      })
      const { data, errors } = await executeOperation(open.graph, question, variables)
      if (options.format === 'json') context.print(JSON.stringify({ data, errors }, null, 2))
      else if (data) context.print(FORMATS[options.format](JSON.parse(JSON.stringify(data))))
      for (const error of errors ?? [])
        context.say(`${error.path ? `${error.path.join('.')}: ` : ''}${error.message}`)
      if (errors?.length) context.exitCode = 1
    })
}

function parseVariables(json: string | undefined): Record<string, unknown> {
  if (json === undefined) return {}
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(json))
  } catch {
    throw usageError(`--variables is ${json}: expected a JSON object such as {"ref": "Cambodia"}`)
  }
}
