import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Neo4jContainer } from '@testcontainers/neo4j'
import { getContainerRuntimeClient, ImageName } from 'testcontainers'
import type { TestProject } from 'vitest/node'
import { readConfig } from '../../src/config.ts'
import { installNeo4j } from '../../src/local-neo4j/install.ts'
import { startNeo4j } from '../../src/local-neo4j/start.ts'

/** The Neo4j that serves a run of the tests: `inject('neo4j')`. */
export interface TestNeo4j {
  uri: string
  username: string
  password: string
  database: string
  engine: 'docker' | 'local' | 'given'
}

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: TestNeo4j
  }
}

const IMAGE = 'neo4j:5.26-community'
const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

type Started = TestNeo4j & AsyncDisposable

/** Vitest's global setup of the project `database`: one Neo4j for all its files.
 *  ENTENTE_TEST_ENGINE=docker, local, auto (Docker where it works, else local) or given: the Neo4j of NEO4J_URI, whose
 *  data the tests delete, so it has to be asked for. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const neo4j = await startEngine(process.env)
  const { uri, username, password, database, engine } = neo4j
  say(`the tests use Neo4j on ${uri} (engine: ${engine})`)
  project.provide('neo4j', { uri, username, password, database, engine })
  return async () => neo4j[Symbol.asyncDispose]()
}

/** A new ENTENTE_HOME that has no store yet, with the project's own copy of the Neo4j program in it (downloaded on
 *  first use), so that tests do not download one each. Disposing deletes it. */
export async function temporaryHome(): Promise<AsyncDisposable & { path: string }> {
  const program = await installNeo4j(readConfig({ ENTENTE_HOME: resolve(PROJECT, '.entente') }), say)
  const path = await mkdtemp(join(tmpdir(), 'entente-test-'))
  await mkdir(join(path, 'neo4j'))
  await symlink(resolve(program.lib, '..'), join(path, 'neo4j', program.version))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

async function startEngine(env: NodeJS.ProcessEnv): Promise<Started> {
  const wish = env.ENTENTE_TEST_ENGINE || 'auto'
  switch (wish) {
    case 'docker':
      return startContainer()
    case 'local':
      return startLocal()
    case 'given':
      return given(env)
    case 'auto':
      return startContainer().catch((error: Error) => {
        say(`no Neo4j in Docker (${error.message.split('\n')[0]}); using a local one`)
        return startLocal()
      })
    default:
      throw new Error(`ENTENTE_TEST_ENGINE="${wish}": expected docker, local, auto or given`)
  }
}

function given(env: NodeJS.ProcessEnv): Started {
  const config = readConfig(env)
  if (config.neo4jUri === null) throw new Error('ENTENTE_TEST_ENGINE=given needs NEO4J_URI')
  return {
    uri: config.neo4jUri,
    username: config.neo4jUsername,
    password: config.neo4jPassword,
    database: config.neo4jDatabase,
    engine: 'given',
    [Symbol.asyncDispose]: async () => undefined,
  }
}

async function startContainer(): Promise<Started> {
  const docker = await getContainerRuntimeClient()
  await docker.image.pull(ImageName.fromString(IMAGE))
  if (!(await docker.image.exists(ImageName.fromString(IMAGE)))) {
    throw new Error(`the image ${IMAGE} is not here and could not be pulled`)
  }
  const container = await new Neo4jContainer(IMAGE).start()
  return {
    uri: container.getBoltUri(),
    username: container.getUsername(),
    password: container.getPassword(),
    database: 'neo4j',
    engine: 'docker',
    [Symbol.asyncDispose]: async () => {
      await container.stop()
    },
  }
}

async function startLocal(): Promise<Started> {
  const home = await temporaryHome()
  try {
    const neo4j = await startNeo4j(
      readConfig({ ...process.env, ENTENTE_HOME: home.path, NEO4J_URI: '', NEO4J_DATABASE: '' }),
      {
        onProgress: say,
      },
    )
    return {
      ...neo4j,
      engine: 'local',
      async [Symbol.asyncDispose]() {
        await neo4j[Symbol.asyncDispose]()
        await home[Symbol.asyncDispose]()
      },
    }
  } catch (error) {
    await home[Symbol.asyncDispose]()
    throw error
  }
}

function say(line: string): void {
  process.stderr.write(`[neo4j] ${line}\n`)
}
