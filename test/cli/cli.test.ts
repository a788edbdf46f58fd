import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claims, says, startStandIn } from '../extraction/language-model/stand-in.ts'

const ENTENTE = fileURLToPath(new URL('../../bin/entente.js', import.meta.url))
const TEXT = `The Prime Minister of Canada met the President of France in Ottawa today. Canada and France signed an agreement on fisheries.\n`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-cli-'))
  await writeFile(join(folder, 'visit.txt'), TEXT)
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs the command in a folder of its own, without a database. */
function entente(args: string[], options: { stdin?: string; env?: Record<string, string> } = {}) {
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = spawn(process.execPath, [ENTENTE, ...args], {
      cwd: folder,
      env: { ...process.env, NEO4J_URI: '', ENTENTE_HOME: join(folder, 'home'), ...options.env },
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk) => {
      stdout += chunk
    })
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.on('close', (code) => resolve({ code, stdout, stderr }))
    child.stdin.end(options.stdin ?? '')
  })
}

describe('the command line', { timeout: 60_000 }, () => {
  test('prints help and version on stdout, everywhere', async () => {
    const [help, version, ofCommand] = await Promise.all([
      entente(['--help']),
      entente(['--version']),
      entente(['ingest', '--help']),
    ])
    expect(help).toMatchObject({ code: 0, stderr: '' })
    expect(help.stdout).toMatch(/^Usage: entente /)
    expect(version).toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' })
    expect(ofCommand).toMatchObject({ code: 0, stderr: '' })
    expect(ofCommand.stdout).toMatch(/^Usage: entente ingest /)
  })

  test.each([
    [['--nonsense'], "error: unknown option '--nonsense'"],
    [['nonsense'], "error: unknown command 'nonsense'"],
    [['ingest'], "error: missing required argument 'path'"],
    [
      ['query', '{ x }', '--format', 'xml'],
      "argument 'xml' is invalid. Allowed choices are json, csv, table.",
    ],
    [['query', '{ x }', '--variables', '[1]'], '--variables is [1]: expected a JSON object'],
    [
      ['extract', 'visit.txt', '--published', 'June'],
      'published is "June": expected YYYY, YYYY-MM or YYYY-MM-DD',
    ],
    [
      ['review', '--yes', 'leader:a', '--why', 'known'],
      '--yes has 1 values, expected two ids, or a name and an id',
    ],
    [['review', '--no', 'leader:a', 'leader:b'], '--no needs --why: a judgement is as good as its reason'],
    [
      ['review', '--apply', 'nowhere.csv'],
      'nowhere.csv: there is no such file; entente review --yes or --no makes it',
    ],
    [['eval', 'nowhere'], 'nowhere: expected a folder with labels'],
  ])('wrong usage is exit code 2 and a message: %s', async (args, message) => {
    const { code, stdout, stderr } = await entente(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  test('wrong settings are named, exit code 1', async () => {
    const { code, stderr } = await entente(['status'], { env: { ENTENTE_PORT: 'four' } })
    expect(code).toBe(1)
    expect(stderr).toContain('ENTENTE_PORT="four"')
  })

  test('start says at once that its port is taken, and what to do', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const { code, stdout, stderr } = await entente(['start'], { env: { ENTENTE_PORT: String(port) } })
    server.close()
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toBe(
      `entente: port ${port} on 127.0.0.1 is taken, perhaps by an Entente that runs already; stop that program, or set ENTENTE_PORT to another port (0 takes a free one)\n`,
    )
  })

  test('extract prints one object for a file, an array for several, and needs no database', async () => {
    const one = await entente([
      'extract',
      'visit.txt',
      '--json',
      '--title',
      'A visit',
      '--published',
      '2024-06-04',
    ])
    expect(one).toMatchObject({ code: 0, stderr: '' })
    const label = JSON.parse(one.stdout)
    expect(label).toMatchObject({ title: 'A visit', published: '2024-06-04' })
    expect(label.states.map((state: { iso3: string }) => state.iso3).toSorted()).toEqual(['CAN', 'FRA'])

    const several = await entente(['extract', 'visit.txt', '-', '--json', '--published', '2024-06-04'], {
      stdin: TEXT.replace('Ottawa', 'Quebec'),
    })
    expect(several).toMatchObject({ code: 0, stderr: '' })
    const labels = JSON.parse(several.stdout)
    expect(labels.map((each: { published: string }) => each.published)).toEqual(['2024-06-04', '2024-06-04'])
    expect(labels[0]).toEqual({ ...label, title: labels[0].title })
  })

  test('explain tells which rule made the events of a file from which words, or one of them', async () => {
    const all = await entente(['explain', 'visit.txt', '--title', 'A visit', '--published', '2024-06-04'])
    expect(all).toMatchObject({ code: 0, stderr: '' })
    expect(all.stdout).toContain('A visit (document:')
    expect(all.stdout).toMatch(/rule +sign\/verb, from “signed an agreement” \[/)

    const one = await entente(['explain', 'visit.txt', '--event', '2', '--json'])
    expect(one.code).toBe(0)
    const { events } = JSON.parse(one.stdout)
    expect(events).toHaveLength(1)
    const { quote, start, end } = events[0].clauses[0].trigger
    expect(TEXT.slice(start, end)).toBe(quote)

    const beyond = await entente(['explain', 'visit.txt', '--event', '99'])
    expect(beyond).toMatchObject({ code: 2, stdout: '' })
    expect(beyond.stderr).toMatch(/--event 99: visit.txt has \d+ events/)
  })

  test('review writes judgements without a database, and names a fault of their file with its line', async () => {
    const owner = ['--who', 'Owner', '--file', 'own.csv']
    const yes = await entente(['review', '--yes', 'leader:a', 'leader:b', '--why', 'one office', ...owner])
    expect(yes).toMatchObject({ code: 0, stdout: '' })
    await entente(['review', '--no', 'AKD', 'leader:b', '--why', 'a party', ...owner])
    const text = await readFile(join(folder, 'own.csv'), 'utf8')
    expect(text.replace(/\d{4}-\d\d-\d\d/g, 'DAY')).toBe(
      'left,right,judgement,who,when,why\nleader:a,leader:b,yes,Owner,DAY,one office\nAKD,leader:b,no,Owner,DAY,a party\n',
    )
    await writeFile(join(folder, 'wrong.csv'), text.replace(',no,', ',never,'))
    const wrong = await entente(['review', '--apply', 'wrong.csv'])
    expect(wrong).toMatchObject({ code: 1, stdout: '' })
    expect(wrong.stderr).toContain('wrong.csv:3: judgement is "never", expected one of yes, no, unsure')
  })

  test('goes on after a rejected document, names it in the rejects file, exit code 3', async () => {
    const { code, stdout, stderr } = await entente(['extract', 'absent.txt', 'visit.txt', '-', '--json'])
    expect(code).toBe(3)
    expect(JSON.parse(stdout)).toHaveLength(1)
    const rejects = (await readFile(join(folder, 'entente.rejects.jsonl'), 'utf8')).trimEnd().split('\n')
    expect(rejects.map((line) => JSON.parse(line))).toEqual([
      { origin: 'absent.txt', reason: 'absent.txt: does not exist: check the path' },
      { origin: 'stdin', reason: expect.stringMatching(/^stdin: /) },
    ])
    expect(stderr).toContain('2 rejected, see entente.rejects.jsonl')
  })

  test('a language model reads where it is chosen; what it cannot read is rejected, the others go on', async () => {
    await using model = await startStandIn()
    const claim = {
      type: 'AGREE',
      mode: 'signing',
      happening: true,
      actors: ['Canada', 'France'].map((name) => ({ name, kind: 'state', office: null, of: null })),
      recipients: [],
      beneficiaries: [],
      issues: ['agriculture'],
      date: null,
      place: null,
      quote: 'Canada and France signed an agreement on fisheries.',
    }
    const env = {
      ENTENTE_MODEL_URL: model.url,
      ENTENTE_MODEL: 'test-model',
      ENTENTE_MODEL_API_KEY: 'secret-key',
      ENTENTE_LOG_LEVEL: 'trace',
    }
    model.reply(
      says('I cannot do that.'),
      says('I cannot do that.'),
      claims(claim, { ...claim, quote: 'Canada and France went to war.' }),
    )
    const { code, stdout, stderr } = await entente(
      ['extract', 'visit.txt', '-', '--json', '--coder', 'model', '--published', '2024-06-04'],
      { stdin: TEXT.replace('Ottawa', 'Quebec'), env },
    )
    expect(code).toBe(3)
    const [label, ...others] = JSON.parse(stdout)
    expect(others).toEqual([])
    expect(label.relations).toMatchObject([
      {
        type: 'AGREE',
        source: 'CAN',
        target: 'FRA',
        issues: ['agriculture'],
        evidence: 'Canada and France signed an agreement on fisheries.',
      },
    ])
    expect(stderr).toContain('rejected visit.txt: the model at http://127.0.0.1:')
    expect(stderr).toContain(
      'stdin: 1 claim of the model not kept; 1: its quote does not stand in the text\n  {"type":"AGREE"',
    )
    expect(stdout + stderr).not.toContain('secret-key')
    expect(model.asked.map(({ authorization }) => authorization)).toEqual(Array(3).fill('Bearer secret-key'))

    model.reply(claims(claim))
    const both = await entente(['extract', 'visit.txt', '--json', '--coder', 'both'], { env })
    const rules = await entente(['extract', 'visit.txt', '--json'], { env })
    expect(both).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(both.stdout).events).toEqual(JSON.parse(rules.stdout).events)
    expect(JSON.parse(both.stdout).relations).toEqual(JSON.parse(rules.stdout).relations)
    expect(model.asked).toHaveLength(1)
  })

  test('a language model that is not set, or wrongly, is said before anything starts', async () => {
    const [unset, secret, other] = await Promise.all([
      entente(['ingest', 'visit.txt', '--coder', 'model'], {
        env: { ENTENTE_MODEL_URL: 'http://127.0.0.1:9/v1' },
      }),
      entente(['extract', 'visit.txt', '--coder', 'both'], {
        env: { ENTENTE_MODEL_URL: 'https://me:secret-key@example.org/v1', ENTENTE_MODEL: 'x' },
      }),
      entente(['extract', 'visit.txt', '--coder', 'nobody']),
    ])
    expect(unset).toMatchObject({ code: 1, stdout: '' })
    expect(unset.stderr).toMatch(
      /^entente: --coder model asks a language model, and none is set: give ENTENTE_MODEL_URL/,
    )
    expect(secret).toMatchObject({
      code: 1,
      stdout: '',
      stderr:
        'entente: wrong settings in the environment: ENTENTE_MODEL_URL="https://…@example.org/v1": expected an http:// or https:// address without user, password or query\n',
    })
    expect(other.code).toBe(2)
    expect(other.stderr).toContain('Allowed choices are rules, model, both.')
  })

  test('doctor looks without starting anything', async () => {
    const { code, stdout } = await entente(['doctor'], { env: { ENTENTE_PORT: '0' } })
    expect(stdout).toMatch(/^ok {4}Node /)
    expect(code).toBe(/^wrong/m.test(stdout) ? 1 : 0)
    await expect(readFile(join(folder, 'home'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('status says that nothing runs', async () => {
    const { code, stdout } = await entente(['status'], { env: { ENTENTE_PORT: '0' } })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^API {4}not running\nNeo4j {2}\S+ is not running: entente start starts it/)
  })
})
