import type { Judgement } from '../identity/judgements.ts'
import type { Reference } from '../model/reference.ts'
import { bothCoders } from './both-coders.ts'
import type { Coder } from './coder.ts'
import type { Coding } from './coder-choice.ts'
import { createCoder, toolsOf } from './extract.ts'
import { createModelCoder } from './language-model/model-coder.ts'

/** The coder that was chosen, over the same seeds and judgements as any other. */
export function openCoder(
  reference: Reference,
  coding: Coding,
  judgements: readonly Judgement[] = [],
): Coder {
  const tools = toolsOf(reference, judgements)
  const rules = createCoder(reference, tools)
  if (coding.coder === 'rules') return rules
  const model = createModelCoder(reference, tools, coding.model, { signal: coding.signal })
  return coding.coder === 'model' ? model : bothCoders(rules, model, tools.finder)
}
