import { writeFile } from 'node:fs/promises'
import type { RejectedDocument } from '../sources/documents.ts'
import type { CommandContext } from './context.ts'

/** In the folder where the command runs. */
const REJECTS_FILE = 'entente.rejects.jsonl'

/** Collects rejected documents, saying each on stderr as it comes. */
export class Rejects {
  readonly #context: CommandContext
  readonly #rejected: RejectedDocument[] = []

  constructor(context: CommandContext) {
    this.#context = context
  }

  add(rejected: RejectedDocument): void {
    this.#rejected.push(rejected)
    this.#context.say(`rejected ${rejected.error.message}`)
  }

  /** Writes the rejects file, a JSON object with origin and reason a line, names it and sets exit code 3.
   *  Without rejects it does nothing. */
  async report(): Promise<void> {
    if (this.#rejected.length === 0) return
    this.#context.exitCode = 3
    const lines = this.#rejected.map(
      ({ origin, error }) => `${JSON.stringify({ origin, reason: error.message })}\n`,
    )
    await writeFile(REJECTS_FILE, lines.join(''))
    this.#context.say(`${lines.length} rejected, see ${REJECTS_FILE}`)
  }
}
