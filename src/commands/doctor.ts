import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Command } from 'commander'
import type { Config } from '../config.ts'
import { EntenteError } from '../errors.ts'
import { findApi } from './api-probe.ts'
import type { CommandContext } from './context.ts'
import { checkPort } from './port.ts'

/** What was looked at and found; a finding that is wrong says what to do. */
interface Finding {
  fine: boolean
  what: string
}

/** `entente doctor`: what is wrong and what to do; changes and starts nothing. Exit code 1 if something is wrong. */
export function doctorCommand(context: CommandContext): Command {
  return new Command('doctor').description('what is wrong and what to do').action(async () => {
    const tell = ({ fine, what }: Finding) => {
      context.print(`${fine ? 'ok   ' : 'wrong'} ${what}`)
      if (!fine) context.exitCode = 1
    }
    tell(checkNode())
    const settings = await finding('settings', async () => {
      context.config()
      return 'settings'
    })
    tell(settings)
    if (!settings.fine) return
    const config = context.config()
    tell(await finding('seeds', checkSeeds))
    for (const check of config.neo4jUri === null ? localChecks(config) : [serverCheck(context, config)])
      tell(await check)
    tell(await checkApi(config))
  })
}

/** A check that throws has found what is wrong: the message says what to do. */
async function finding(name: string, check: () => Promise<string>): Promise<Finding> {
  try {
    return { fine: true, what: await check() }
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error
    return { fine: false, what: `${name}: ${error.message}` }
  }
}

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const fine = major > 20 || (major === 20 && minor >= 19)
  return { fine, what: `Node ${process.versions.node}${fine ? '' : ': install 20.19 or later'}` }
}

async function checkSeeds(): Promise<string> {
  const { loadSeeds } = await import('../sources/seeds.ts')
  const { states, organizations, leaders, issues } = loadSeeds()
  return `seeds: ${states.length} states, ${organizations.length} organizations, ${leaders.length} leaders, ${issues.length} issues`
}

function localChecks(config: Config): Promise<Finding>[] {
  return [checkHome(config), finding('local Neo4j', () => checkLocal(config))]
}

async function checkLocal(config: Config): Promise<string> {
  const { inspectNeo4j } = await import('../local-neo4j/start.ts')
  const { requireJava, requireMaven } = await import('../local-neo4j/java.ts')
  const { version } = await requireJava(config)
  const found = await inspectNeo4j(config)
  if (!found.installed) await requireMaven()
  const program = `local Neo4j ${found.version}${found.installed ? '' : ', downloaded at the first start'}, Java ${version}`
  return `${program}, ${found.running ? `running on ${found.running.uri}` : 'not running: entente start starts it'}; its log: ${found.logFile}`
}

/** The folder of the local Neo4j, or the nearest one above that exists, must be ours to write in. */
async function checkHome({ home }: Config): Promise<Finding> {
  for (let folder = home; ; folder = dirname(folder)) {
    try {
      await access(folder, constants.W_OK)
      return { fine: true, what: `ENTENTE_HOME ${home}` }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT' && folder !== dirname(folder)) continue
      return {
        fine: false,
        what: `ENTENTE_HOME ${home}: ${folder} may not be written to; change its permissions, or set ENTENTE_HOME to a folder of yours`,
      }
    }
  }
}

function serverCheck(context: CommandContext, config: Config): Promise<Finding> {
  return finding('Neo4j', async () => {
    const { connectionOf } = await import('../open-graph.ts')
    const { connect } = await import('../graph/graph.ts')
    const { checkSchema } = await import('../graph/schema.ts')
    await using graph = await connect(connectionOf(config), {
      queryTimeout: config.queryTimeout,
      log: context.log(),
    })
    const { version, edition } = await graph.verify()
    await checkSchema(graph)
    return `Neo4j ${version} ${edition} at ${config.neo4jUri}, its schema is complete`
  })
}

async function checkApi(config: Config): Promise<Finding> {
  const url = await findApi(config)
  if (url) return { fine: true, what: `the API answers at ${url}` }
  return finding('API', async () => {
    await checkPort(config)
    return `the API is not running; ${config.host}:${config.port} is free for it`
  })
}
