import { pino } from 'pino'

/** The program's log: JSON lines on stderr, passwords redacted. `level` from ENTENTE_LOG_LEVEL. */
export function createLog(level: string) {
  return pino({ level, redact: ['password', '*.password'] }, pino.destination(2))
}

export type Log = ReturnType<typeof createLog>
