import type { Config } from '../config.ts'
import type { Log } from '../log.ts'

/** 0 done, 1 failed, 2 wrong usage, 3 done but with rejected input. */
export type ExitCode = 0 | 1 | 2 | 3

/** What a command needs of the world around it. */
export interface CommandContext {
  /** Read when a command wants it, so that `--help` works with wrong settings. @throws EntenteError CONFIG */
  config(): Config
  log(): Log
  stdin: NodeJS.ReadableStream
  /** Data: a line on stdout. */
  print(text: string): void
  /** For people: a line on stderr. */
  say(line: string): void
  /** A line on stderr that the next one overwrites; shown on a terminal only. */
  showProgress(line: string): void
  /** Aborted by SIGINT or SIGTERM. */
  signal: AbortSignal
  /** The exit code, 0 unless a command sets another. */
  exitCode: ExitCode
}

/** Progress of loading the seeds, for `loadReference`. */
export const showLoading = (context: CommandContext) => (step: string, done: number, total: number) =>
  context.showProgress(`loading the seeds: ${step} ${done} of ${total}`)
