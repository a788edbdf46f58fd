import { configError } from '../errors.ts'
import type { ModelSettings } from './language-model/settings.ts'

/** The coders to choose from. */
export const CODERS = ['rules', 'model', 'both'] as const

/** Which coder reads, and what it needs beside the seeds. */
export type Coding =
  | { coder: 'rules' }
  | { coder: 'model' | 'both'; model: ModelSettings; signal?: AbortSignal }

/** @throws EntenteError CONFIG when a language model is wanted that no setting names */
export function codingOf(
  coder: (typeof CODERS)[number],
  model: ModelSettings | null,
  signal?: AbortSignal,
): Coding {
  if (coder === 'rules') return { coder }
  if (model) return { coder, model, signal }
  throw configError(
    `--coder ${coder} asks a language model, and none is set: give ENTENTE_MODEL_URL (Ollama: http://127.0.0.1:11434/v1) and ENTENTE_MODEL, or leave --coder out to read by rules`,
    { coder },
  )
}
