import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { startNeo4j } from '../../src/local-neo4j/start.ts'
import { temporaryHome } from '../support/neo4j.ts'

const ENTENTE = fileURLToPath(new URL('../../bin/entente.js', import.meta.url))
const PATIENCE = 300_000

/** The product as a user has it: the command, in a folder of its own, with a local Neo4j. */
describe('entente as a user runs it', () => {
  let home: Awaited<ReturnType<typeof temporaryHome>>
  let folder: string
  let env: NodeJS.ProcessEnv
  let product: Product

  beforeAll(async () => {
    home = await temporaryHome()
    folder = await mkdtemp(join(tmpdir(), 'entente-product-'))
    env = {
      ...process.env,
      NEO4J_URI: '',
      ENTENTE_HOME: home.path,
      ENTENTE_PORT: '0',
      ENTENTE_LOG_LEVEL: 'warn',
    }
    product = await startProduct()
  }, PATIENCE)

  afterAll(async () => {
    await product?.stop()
    await home?.[Symbol.asyncDispose]()
    if (folder) await rm(folder, { recursive: true })
  }, 60_000)

  test('who met whom, when, where, on what occasion, in which office, and the sentence that proves it', async () => {
    const data = await product.ask(`{
      events(filter: { types: [CONSULT], actors: ["Hun Sen", "Joe Biden"] }) { nodes {
        date place title
        participants { role actor { name } onBehalfOf { name } }
        partOf { title mode }
        evidence { quote start end document { publisher text } }
      } }
      leader(ref: "Hun Sen") { offices(on: "2022-11-12") { title of { name } } }
    }`)
    const meeting = data.events.nodes.find((event: { date: string }) => event.date === '2022-11-12')
    expect(meeting).toMatchObject({ date: '2022-11-12', place: 'Phnom Penh', partOf: { mode: 'summit' } })
    const present = meeting.participants.map((p: Participation) => [p.role, p.actor.name, p.onBehalfOf?.name])
    expect(present).toContainEqual(['ACTOR', 'Hun Sen', 'Cambodia'])
    expect(present).toContainEqual(['ACTOR', 'Joe Biden', 'United States'])
    const proof = meeting.evidence.find((one: { quote: string }) =>
      one.quote.includes('held a Bilateral Meeting'),
    )
    expect(proof.document.text.slice(proof.start, proof.end)).toBe(proof.quote)
    expect(proof.document.publisher).toBe(
      'Ministry of Foreign Affairs and International Cooperation, Cambodia',
    )
    expect(data.leader.offices).toContainEqual({ title: 'Prime Minister', of: { name: 'Cambodia' } })
  })

  test('who cooperated with whom on demining, between states and between the bodies that do it', async () => {
    const pairs = async (level: string) => {
      const { cooperation } = await product.ask(
        `{ cooperation(issue: "demining", level: ${level}) { nodes { actor { name } partner { name } events { nodes { evidence { quote } } } } } }`,
      )
      for (const { events } of cooperation.nodes) expect(events.nodes[0].evidence[0].quote).not.toBe('')
      return cooperation.nodes.map((row: Pair) => [row.actor.name, row.partner.name].toSorted().join(' – '))
    }
    expect(await pairs('STATE')).toEqual(
      expect.arrayContaining(['Cambodia – Japan', 'Cambodia – United States']),
    )
    expect(await pairs('DIRECT')).toContain(
      'Cambodian Mine Action Centre – Japan International Cooperation Agency',
    )
  })

  test('the README shows what is really answered', async () => {
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
    const shown = [
      ...readme.matchAll(/^```console\n\$ npx entente query '([^']*)'(?: --format (\w+))?\n([\s\S]*?)^```/gm),
    ]
    expect(shown.length).toBeGreaterThanOrEqual(2)
    for (const [, question, format = 'json', answer] of shown) {
      const { code, stdout, stderr } = await entente(['query', question!, '--format', format])
      expect({ code, stderr, stdout }).toEqual({ code: 0, stderr: '', stdout: answer })
    }
  })

  test('a question that is wrong is answered with what is wrong', async () => {
    const body = await product.post('{ state(ref: "Atlantis") { name } }')
    expect(body.errors).toHaveLength(1)
    expect(body.errors[0]).toMatchObject({ path: ['state'], extensions: { code: 'BAD_USER_INPUT' } })
  })

  test('another command joins the running one: query, ingest, retract', async () => {
    const before = await contents()
    const text =
      'The Foreign Minister of Norway met the Foreign Minister of Finland in Oslo. They discussed fisheries.'
    const taken = await entente(['ingest', '-', 'absent.txt', '--published', '2024-05-02'], text)
    expect(taken.code, taken.stderr).toBe(3)
    expect(taken.stderr).toContain('see entente.rejects.jsonl')
    const [, id] = /^added (document:[0-9a-f]{16}) /.exec(taken.stdout) ?? []
    expect(id, taken.stdout).toBeDefined()

    const asked = await entente(['query', `{ document(id: "${id}") { published } }`, '--format', 'csv'])
    expect(asked).toMatchObject({ code: 0, stdout: 'published\n2024-05-02\n' })
    const gone = await entente(['retract', id!])
    expect(gone).toMatchObject({ code: 0, stdout: expect.stringMatching(`^retracted ${id} `) })
    expect(await contents()).toEqual(before)
  })

  test(
    'stops on SIGTERM with exit code 0, and the next start writes nothing',
    async () => {
      const before = await contents()
      expect(before.map((rows) => rows.length)).not.toContain(0)
      expect(await product.stop()).toBe(0)
      product = await startProduct()
      expect(await contents()).toEqual(before)
      expect(product.messages()).not.toMatch(/^(added|replaced) /m)
    },
    PATIENCE,
  )

  async function startProduct(): Promise<Product> {
    return launch(spawn(process.execPath, [ENTENTE, 'start'], { cwd: folder, env }))
  }

  function entente(args: string[], stdin = '') {
    return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
      const child = spawn(process.execPath, [ENTENTE, ...args], { cwd: folder, env })
      const output = { stdout: '', stderr: '' }
      child.stdout.on('data', (chunk) => {
        output.stdout += chunk
      })
      child.stderr.on('data', (chunk) => {
        output.stderr += chunk
      })
      child.on('close', (code) => resolve({ code, ...output }))
      child.stdin.end(stdin)
    })
  }

  /** Every node and link with its internal id, over Bolt as any other tool sees them: what is written anew differs. */
  const contents = async () => [
    await overBolt(
      'MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id',
    ),
    await overBolt(
      'MATCH ()-[l]->() RETURN elementId(l) AS id, type(l) AS type, properties(l) AS properties ORDER BY id',
    ),
  ]

  async function overBolt(statement: string): Promise<unknown[]> {
    await using running = await startNeo4j(readConfig({ ENTENTE_HOME: home.path }))
    expect(running.owned).toBe(false)
    const driver = neo4j.driver(running.uri, neo4j.auth.basic(running.username, running.password), {
      disableLosslessIntegers: true,
    })
    try {
      const { records } = await driver.executeQuery(statement)
      return records.map((record) => record.toObject())
    } finally {
      await driver.close()
    }
  }
})

interface Participation {
  role: string
  actor: { name: string }
  onBehalfOf: { name: string } | null
}
interface Pair {
  actor: { name: string }
  partner: { name: string }
  events: { nodes: { evidence: { quote: string }[] }[] }
}
// biome-ignore lint/suspicious/noExplicitAny: answers have the shape of the question beside them
type Answer = any

interface Product {
  post(query: string): Promise<{ data: Answer; errors: Answer[] }>
  /** @returns the data; fails on errors */
  ask(query: string): Promise<Answer>
  /** What it printed on stderr. */
  messages(): string
  /** Sends SIGTERM. @returns the exit code */
  stop(): Promise<number | null>
}

/** Waits for the line on stdout that tells the URL. */
async function launch(child: ChildProcess): Promise<Product> {
  let messages = ''
  child.stderr!.on('data', (chunk) => {
    messages += chunk
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const url = await new Promise<string>((resolve, reject) => {
    let output = ''
    child.stdout!.on('data', (chunk) => {
      output += chunk
      const ready = /^Entente is ready: (\S+)/m.exec(output)
      if (ready) resolve(ready[1]!)
    })
    ended.then((code) => reject(new Error(`entente start ended with code ${code}:\n${messages}`)))
  })
  const post = async (query: string) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    return (await response.json()) as { data: Answer; errors: Answer[] }
  }
  return {
    post,
    async ask(query) {
      const { data, errors } = await post(query)
      expect(errors).toBeUndefined()
      return data
    },
    messages: () => messages,
    stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}
