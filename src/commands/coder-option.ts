import { type Command, Option } from 'commander'
import { CODERS, type Coding, codingOf } from '../extraction/coder-choice.ts'
import type { Extraction } from '../model/extraction.ts'
import type { CommandContext } from './context.ts'

export interface CoderOption {
  coder: (typeof CODERS)[number]
}

/** Adds the choice of the coder. */
export const withCoderOption = (command: Command): Command =>
  command.addOption(
    new Option('--coder <coder>', 'who reads: the rules, the language model of ENTENTE_MODEL_URL, or both')
      .choices(CODERS)
      .default('rules'),
  )

/** The coder that was chosen. @throws EntenteError CONFIG when it is a language model that no setting names */
export const codingFor = ({ coder }: CoderOption, context: CommandContext): Coding =>
  coder === 'rules' ? { coder } : codingOf(coder, context.config().model, context.signal)

const MOST_SHOWN = 5

/** Says on stderr which claims of a language model were not kept, and why: how many of each reason, and the first few. */
export function sayRefused({ document, refused = [] }: Extraction, context: CommandContext): void {
  if (refused.length === 0) return
  const counts = new Map<string, number>()
  for (const { reason } of refused) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  const reasons = [...counts].map(([reason, count]) => `${count}: ${reason}`)
  context.say(
    `${document.origin}: ${refused.length} ${refused.length === 1 ? 'claim' : 'claims'} of the model not kept; ${reasons.join('; ')}`,
  )
  for (const { claim } of refused.slice(0, MOST_SHOWN)) context.say(`  ${claim}`)
  if (refused.length > MOST_SHOWN) context.say(`  and ${refused.length - MOST_SHOWN} more`)
}
