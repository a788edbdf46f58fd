import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

/** Seconds that a program gets to end by itself before it is killed. */
const GRACE_SECONDS = 60

/** The shell becomes the program (exec), so their process id is one. Before that it leaves a guard behind that
 *  reads a pipe held open by us alone: whatever way we end, kill -9 included, the pipe closes and the guard
 *  ends the program. */
const GUARD = `
exec 3<&0
(
  while read -r _; do :; done <&3
  kill -TERM $$ || exit 0
  seconds=0
  while kill -0 $$ && [ $seconds -lt ${GRACE_SECONDS} ]; do sleep 1; seconds=$((seconds + 1)); done
  kill -KILL $$
) >/dev/null 2>&1 &
exec "$@" 3<&- </dev/null
`

/** Starts a program that never outlives this process. It has a process group of its own: Ctrl-C in a terminal
 *  reaches us alone, and we end it when we are ready to.
 *  @param output file descriptor that takes its stdout and stderr */
export function spawnGuarded(
  command: string,
  args: string[],
  options: { output: number; env?: NodeJS.ProcessEnv },
): ChildProcess {
  return spawn('/bin/sh', ['-c', GUARD, 'guard', command, ...args], {
    stdio: ['pipe', options.output, options.output],
    detached: true,
    env: options.env ?? process.env,
  })
}

/** Ends a program with SIGTERM, after a minute with SIGKILL. Resolves when it is gone; at once if it is already. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const patience = new AbortController()
  await Promise.race([
    ended,
    sleep(GRACE_SECONDS * 1000, undefined, { signal: patience.signal }).then(
      () => child.kill('SIGKILL'),
      () => undefined,
    ),
  ])
  await ended
  patience.abort()
}

export const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null
