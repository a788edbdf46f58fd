import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import type { CommandContext, ExitCode } from './commands/context.ts'
import { doctorCommand } from './commands/doctor.ts'
import { evalCommand } from './commands/eval.ts'
import { explainCommand } from './commands/explain.ts'
import { extractCommand } from './commands/extract.ts'
import { ingestCommand } from './commands/ingest.ts'
import { queryCommand } from './commands/query.ts'
import { retractCommand } from './commands/retract.ts'
import { reviewCommand } from './commands/review.ts'
import { startCommand } from './commands/start.ts'
import { statusCommand } from './commands/status.ts'
import { readConfig } from './config.ts'
import { EntenteError } from './errors.ts'
import { createLog, type Log } from './log.ts'

/** Milliseconds in which a second signal is taken for the same key press: npm passes on what the terminal also sends. */
const SAME_SIGNAL = 1000

process.exitCode = await main(process.argv.slice(2))

async function main(args: string[]): Promise<ExitCode> {
  const context = processContext()
  try {
    await programOf(context).parseAsync(args, { from: 'user' })
    return context.exitCode
  } catch (error) {
    return failed(error, context)
  }
}

function programOf(context: CommandContext): Command {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  const program = new Command('entente')
    .description('A knowledge graph of diplomatic relations.')
    .version(version)
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 failed, 2 wrong usage, 3 done but with rejected input.\n' +
        'Settings come from the environment; docs/settings.md lists them.',
    )
  const commands = [
    startCommand,
    ingestCommand,
    extractCommand,
    explainCommand,
    queryCommand,
    retractCommand,
    reviewCommand,
    evalCommand,
    statusCommand,
    doctorCommand,
  ]
  for (const create of commands) program.addCommand(create(context).version(version))
  for (const command of [program, ...program.commands])
    command.exitOverride().showHelpAfterError('(--help tells more)')
  return program
}

function failed(error: unknown, context: CommandContext): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (context.signal.aborted && error === context.signal.reason) {
    context.say('stopped')
    return 1
  }
  if (error instanceof EntenteError) {
    context.say(`entente: ${error.message}`)
    return error.code === 'USAGE' ? 2 : 1
  }
  context.say(`entente: a fault of the program: ${error instanceof Error ? error.stack : String(error)}`)
  return 1
}

function processContext(): CommandContext {
  const terminal = process.stderr.isTTY
  let log: Log | undefined
  let unfinished = false
  const context: CommandContext = {
    config: () => readConfig(process.env),
    log: () => (log ??= createLog(context.config().logLevel)),
    stdin: process.stdin,
    print: (text) => {
      process.stdout.write(`${text}\n`)
    },
    say: (line) => {
      process.stderr.write(unfinished ? `\r\x1b[K${line}\n` : `${line}\n`)
      unfinished = false
    },
    showProgress: (line) => {
      if (!terminal) return
      process.stderr.write(`\r\x1b[K${line}`)
      unfinished = true
    },
    signal: stopSignal(),
    exitCode: 0,
  }
  process.on('exit', () => {
    if (unfinished) process.stderr.write('\r\x1b[K')
  })
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader has gone, as in `entente query … | head`: there is nobody left to write for.
    process.exit(error.code === 'EPIPE' ? 0 : 1)
  })
  return context
}

/** The first SIGINT or SIGTERM lets a command stop in order, a later one ends it at once. */
function stopSignal(): AbortSignal {
  const stop = new AbortController()
  let first = 0
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (!stop.signal.aborted) {
        first = Date.now()
        stop.abort(new Error(`stopped by ${name}`))
      } else if (Date.now() - first > SAME_SIGNAL) process.exit(1)
    })
  }
  return stop.signal
}
