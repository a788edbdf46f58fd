import { EntenteError } from '../../errors.ts'

/** What is wrong in a seed file: path below the project (`seeds/states/states.csv`) and 1-based line, null for the whole file. */
export interface Problem {
  file: string
  line: number | null
  message: string
}

/** Takes a problem of the file at hand. */
export type Report = (line: number, message: string) => void

/** Collects what is wrong, so that a person who corrects seeds sees all of it at once. */
export class Problems {
  readonly found: Problem[] = []

  add(file: string, line: number | null, message: string): void {
    this.found.push({ file, line, message })
  }

  /** By file and line. */
  sorted(): Problem[] {
    return this.found.toSorted(
      (a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(a.message, b.message),
    )
  }

  /** @throws EntenteError SEED that lists every problem; `facts.problems` has them as data */
  throwIfAny(): void {
    if (this.found.length === 0) return
    const problems = this.sorted()
    const [count, them] =
      problems.length === 1 ? ['1 problem', 'it is'] : [`${problems.length} problems`, 'they are']
    throw new EntenteError(
      'SEED',
      `${count} in the seeds; nothing is loaded until ${them} mended:\n${problems.map(inWords).join('\n')}`,
      { problems },
    )
  }
}

/** `seeds/states/states.csv:12: what is wrong` */
export function inWords({ file, line, message }: Problem): string {
  return `${file}${line === null ? '' : `:${line}`}: ${message}`
}

/** Order by UTF-16 code units, the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
