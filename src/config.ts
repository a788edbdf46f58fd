import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { configError } from './errors.ts'
import type { ModelSettings } from './extraction/language-model/settings.ts'

/** Every setting: its name in the environment, default, unit and meaning. `docs/settings.md` is checked against it. */
export const SETTINGS = {
  NEO4J_URI: { default: '', text: 'Neo4j to use (bolt, neo4j, neo4j+s …). Empty: a local one is started.' },
  NEO4J_USERNAME: { default: 'neo4j', text: 'User for NEO4J_URI.' },
  NEO4J_PASSWORD: { default: '', text: 'Password for NEO4J_URI.' },
  NEO4J_PASSWORD_FILE: {
    default: '',
    text: 'File that holds the password for NEO4J_URI, where NEO4J_PASSWORD is not set.',
  },
  NEO4J_DATABASE: { default: 'neo4j', text: 'Database to use.' },
  NEO4J_HOME: { default: '', text: 'An unpacked Neo4j 5.26 to run instead of the downloaded one.' },
  JAVA_HOME: { default: '', text: 'Java that runs the local Neo4j. Empty: the one on PATH.' },
  ENTENTE_HOME: { default: '.entente', text: 'Folder of the local Neo4j: program, store, password, logs.' },
  ENTENTE_HOST: { default: '127.0.0.1', text: 'Address on which the API listens.' },
  ENTENTE_PORT: { default: '4000', text: 'TCP port of the API; 0 takes a free one.' },
  ENTENTE_NEO4J_HEAP: { default: '1g', text: 'Heap of the local Neo4j, as Java writes sizes.' },
  ENTENTE_NEO4J_PAGE_CACHE: { default: '512m', text: 'Page cache of the local Neo4j.' },
  ENTENTE_NEO4J_START_TIMEOUT: { default: '120000', text: 'Milliseconds to wait until Bolt answers.' },
  ENTENTE_QUERY_TIMEOUT: {
    default: '30000',
    text: 'Milliseconds after which Neo4j ends a query of the API.',
  },
  ENTENTE_MODEL_URL: {
    default: '',
    text: 'Base URL of the OpenAI-compatible endpoint that `--coder model` asks: `http://127.0.0.1:11434/v1` for Ollama.',
  },
  ENTENTE_MODEL: { default: '', text: 'Language model that `--coder model` asks, as the endpoint names it.' },
  ENTENTE_MODEL_API_KEY: { default: '', text: 'Key for ENTENTE_MODEL_URL; empty where it wants none.' },
  ENTENTE_MODEL_TIMEOUT: { default: '120000', text: 'Milliseconds to wait for one answer of the model.' },
  ENTENTE_MODEL_MAX_TOKENS: { default: '4096', text: 'Tokens that one answer of the model may have.' },
  ENTENTE_MODEL_WINDOW: {
    default: '6000',
    text: 'Characters of a document that the model is shown at a time, 1,000 or more.',
  },
  ENTENTE_MODEL_CONCURRENCY: { default: '2', text: 'Questions that the model is asked at a time.' },
  ENTENTE_MODEL_CONFIDENCE: {
    default: '0.5',
    text: 'Confidence of an event that only the model tells: the share that is right, as `entente eval --coder model` finds it.',
  },
  ENTENTE_JUDGEMENTS: {
    default: 'judgements.csv',
    text: 'File of the judgements on who is the same as whom; it need not exist.',
  },
  ENTENTE_LOG_LEVEL: { default: 'info', text: 'fatal, error, warn, info, debug or trace.' },
} as const

export type SettingName = keyof typeof SETTINGS

export interface Config {
  /** null: start a local Neo4j. */
  neo4jUri: string | null
  neo4jUsername: string
  neo4jPassword: string
  neo4jDatabase: string
  neo4jHome: string | null
  javaHome: string | null
  /** Absolute. */
  home: string
  host: string
  port: number
  neo4jHeap: string
  neo4jPageCache: string
  /** Milliseconds. */
  neo4jStartTimeout: number
  /** Milliseconds. */
  queryTimeout: number
  /** null: no language model. */
  model: ModelSettings | null
  /** The file of judgements, as it was given: messages name it so. */
  judgements: string
  logLevel: string
}

const size = z.string().regex(/^\d+[kmg]$/i, 'a size such as 512m or 2g')
const milliseconds = z.coerce.number().int().min(1)
const schema = z.object({
  NEO4J_URI: z.string().regex(/^((bolt|neo4j)(\+s|\+ssc)?:\/\/.+)?$/, 'a bolt:// or neo4j:// address'),
  NEO4J_USERNAME: z.string(),
  NEO4J_PASSWORD: z.string(),
  NEO4J_PASSWORD_FILE: z.string(),
  NEO4J_DATABASE: z.string().min(1),
  NEO4J_HOME: z.string(),
  JAVA_HOME: z.string(),
  ENTENTE_HOME: z.string().min(1),
  ENTENTE_HOST: z.string().min(1),
  ENTENTE_PORT: z.coerce.number().int().min(0).max(65535),
  ENTENTE_NEO4J_HEAP: size,
  ENTENTE_NEO4J_PAGE_CACHE: size,
  ENTENTE_NEO4J_START_TIMEOUT: milliseconds,
  ENTENTE_QUERY_TIMEOUT: milliseconds,
  ENTENTE_MODEL_URL: z
    .string()
    .regex(/^(https?:\/\/[^\s@?#]+)?$/, 'an http:// or https:// address without user, password or query'),
  ENTENTE_MODEL: z.string().max(200),
  ENTENTE_MODEL_API_KEY: z.string(),
  ENTENTE_MODEL_TIMEOUT: milliseconds,
  ENTENTE_MODEL_MAX_TOKENS: z.coerce.number().int().min(100),
  ENTENTE_MODEL_WINDOW: z.coerce.number().int().min(1000),
  ENTENTE_MODEL_CONCURRENCY: z.coerce.number().int().min(1).max(64),
  ENTENTE_MODEL_CONFIDENCE: z.coerce.number().min(0).max(1),
  ENTENTE_JUDGEMENTS: z.string().min(1),
  ENTENTE_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
})

/** Reads the settings. Called once, by whoever starts the program.
 *  @throws EntenteError CONFIG that names each wrong variable */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(SETTINGS).map(([name, setting]) => [name, env[name] || setting.default]),
  )
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue) =>
        `${String(issue.path[0])}="${shown(given[String(issue.path[0])])}": expected ${issue.message}`,
    )
    throw configError(`wrong settings in the environment: ${problems.join('; ')}`, { problems })
  }
  const s = parsed.data
  return {
    neo4jUri: s.NEO4J_URI || null,
    neo4jUsername: s.NEO4J_USERNAME,
    neo4jPassword: s.NEO4J_PASSWORD || passwordIn(s.NEO4J_PASSWORD_FILE),
    neo4jDatabase: s.NEO4J_DATABASE,
    neo4jHome: s.NEO4J_HOME || null,
    javaHome: s.JAVA_HOME || null,
    home: resolve(s.ENTENTE_HOME),
    host: s.ENTENTE_HOST,
    port: s.ENTENTE_PORT,
    neo4jHeap: s.ENTENTE_NEO4J_HEAP,
    neo4jPageCache: s.ENTENTE_NEO4J_PAGE_CACHE,
    neo4jStartTimeout: s.ENTENTE_NEO4J_START_TIMEOUT,
    queryTimeout: s.ENTENTE_QUERY_TIMEOUT,
    model: modelOf(s),
    judgements: s.ENTENTE_JUDGEMENTS,
    logLevel: s.ENTENTE_LOG_LEVEL,
  }
}

/** A user and password in an address are not repeated. */
const shown = (value: string | undefined): string => (value ?? '').replace(/\/\/[^/]*@/, '//…@')

function modelOf(s: z.infer<typeof schema>): ModelSettings | null {
  if (s.ENTENTE_MODEL_URL === '' || s.ENTENTE_MODEL === '') return null
  return {
    url: s.ENTENTE_MODEL_URL,
    name: s.ENTENTE_MODEL,
    apiKey: s.ENTENTE_MODEL_API_KEY,
    timeout: s.ENTENTE_MODEL_TIMEOUT,
    maxTokens: s.ENTENTE_MODEL_MAX_TOKENS,
    window: s.ENTENTE_MODEL_WINDOW,
    concurrency: s.ENTENTE_MODEL_CONCURRENCY,
    confidence: s.ENTENTE_MODEL_CONFIDENCE,
  }
}

function passwordIn(file: string): string {
  if (file === '') return ''
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (cause) {
    throw configError(`NEO4J_PASSWORD_FILE="${file}": expected a file that can be read`, { file }, cause)
  }
}
