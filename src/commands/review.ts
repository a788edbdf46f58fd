import { userInfo } from 'node:os'
import { Command } from 'commander'
import { usageError } from '../errors.ts'
import type { Judgement } from '../identity/judgements.ts'
import type { CommandContext } from './context.ts'
import { appliedText, reviewText } from './review-text.ts'
import { wholeNumber } from './whole-number.ts'

interface Options {
  yes?: string[]
  no?: string[]
  unsure?: string[]
  why?: string
  who?: string
  apply?: boolean | string
  file?: string
  first: number
  json?: boolean
}

/** `entente review`: who may be the same as whom, and what the owner of the graph decides about it. */
export function reviewCommand(context: CommandContext): Command {
  return new Command('review')
    .description('list actors and events that may be one, and settle which are')
    .option('--first <n>', 'list so many, those that move the most events first', wholeNumber, 20)
    .option('--json', 'as JSON, with all the evidence')
    .option(
      '--yes <two...>',
      'two ids are the same, or a name means an id: writes a line to the judgement file',
    )
    .option('--no <two...>', 'they are not the same: writes a line, and the pair is not listed again')
    .option('--unsure <two...>', 'it cannot be said: writes a line, and the pair stays listed')
    .option('--why <reason>', 'why it is so; a judgement needs it')
    .option('--who <name>', 'whose judgement it is (default: the user of this computer)')
    .option('--apply [file]', 'make the graph follow the judgement file, exactly: lines taken out are undone')
    .option('--file <file>', 'the judgement file (default: that of ENTENTE_JUDGEMENTS, judgements.csv)')
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  entente review\n' +
        '  entente review --yes leader:a-lka leader:b --why "the same office on the same day" --apply\n' +
        '  entente review --yes "Ranil W." leader:ranil-wickremesinghe --why "signs his columns so"\n' +
        '  entente review --apply judgements.csv\n' +
        'entente start and entente ingest follow the judgement file, too. docs/identity.md has the rules.',
    )
    .action(async (options: Options) => {
      const file = fileOf(options, context)
      const written = judge(options)
      if (written) {
        const { writeJudgement } = await import('../sources/judgement-file.ts')
        writeJudgement(file, written)
        context.say(`${file}: ${written.left} and ${written.right}: ${written.judgement}`)
      }
      if (options.apply) await apply(file, options, context)
      else if (!written) await list(file, options, context)
      else context.say('the graph follows it after entente review --apply')
    })
}

function fileOf({ apply, file }: Options, context: CommandContext): string {
  if (typeof apply === 'string' && file !== undefined && apply !== file)
    throw usageError(`--apply ${apply} and --file ${file} name two files: give one`)
  return typeof apply === 'string' ? apply : (file ?? context.config().judgements)
}

/** The judgement that the options make, if any. */
function judge(options: Options): Omit<Judgement, 'file' | 'line'> | null {
  const given = (['yes', 'no', 'unsure'] as const).filter((word) => Array.isArray(options[word]))
  if (given.length === 0) return null
  if (given.length > 1) throw usageError(`--${given.join(' and --')}: one judgement at a time`)
  const judgement = given[0]!
  const two = options[judgement]!
  if (two.length !== 2)
    throw usageError(`--${judgement} has ${two.length} values, expected two ids, or a name and an id`)
  if (!options.why) throw usageError(`--${judgement} needs --why: a judgement is as good as its reason`)
  const [left, right] = two.map((side) => side.trim()) as [string, string]
  const why = options.why.replace(/\s+/g, ' ').trim()
  return { left, right, judgement, who: options.who ?? userInfo().username, when: today(), why }
}

const today = () => new Date().toISOString().slice(0, 10)

async function apply(file: string, options: Options, context: CommandContext): Promise<void> {
  const { readJudgementFile } = await import('../sources/judgement-file.ts')
  const judgements = readJudgementFile(file)
  if (!judgements) throw usageError(`${file}: there is no such file; entente review --yes or --no makes it`)
  const { applyJudgements } = await import('../graph/merges.ts')
  await using open = await openedGraph(context)
  const applied = await applyJudgements(open.graph, judgements)
  context.print(options.json ? JSON.stringify(applied, null, 2) : appliedText(applied))
}

async function list(file: string, options: Options, context: CommandContext): Promise<void> {
  const { readJudgementFile } = await import('../sources/judgement-file.ts')
  const { seedJudgements } = await import('../sources/seeds/judgements.ts')
  const judgements = [...seedJudgements(), ...(readJudgementFile(file) ?? [])]
  const { doubts } = await import('../graph/review.ts')
  await using open = await openedGraph(context)
  const found = await doubts(open.graph, judgements, options.first)
  context.print(options.json ? JSON.stringify(found, null, 2) : reviewText(found))
}

async function openedGraph(context: CommandContext) {
  const { openGraph } = await import('../open-graph.ts')
  return await openGraph(context.config(), {
    log: context.log(),
    onProgress: context.showProgress,
    signal: context.signal,
  })
}
