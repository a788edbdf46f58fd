import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { startNeo4j } from '../../src/local-neo4j/start.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-test-'))
  await mkdir(join(folder, 'bin'))
  // Nothing but what the test puts there.
  vi.stubEnv('PATH', join(folder, 'bin'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

const program = (name: string, script: string) =>
  writeFile(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })

const failure = (env: Record<string, string> = {}) =>
  startNeo4j(readConfig({ ENTENTE_HOME: join(folder, 'home'), ...env })).then(
    () => expect.unreachable('it started'),
    (error: { code: string; message: string }) => error,
  )

const threeWaysOut = (message: string) => {
  expect(message).toContain('install Java 17 or later and Maven')
  expect(message).toContain('docker compose up')
  expect(message).toContain('set NEO4J_URI')
}

test('names the three ways out where Java is missing', async () => {
  const { code, message } = await failure()
  expect(code).toBe('NEO4J')
  expect(message).toMatch(/^A local Neo4j needs Java 17 or later; there is none on PATH\./)
  threeWaysOut(message)
})

test('says which Java is too old', async () => {
  await program('java', `echo 'openjdk version "1.8.0_392"' >&2`)
  const { message } = await failure()
  expect(message).toMatch(/^A local Neo4j needs Java 17 or later; the one on PATH is 1\.8\.0_392\./)
  threeWaysOut(message)
})

test('names JAVA_HOME where it points to no Java', async () => {
  const { message } = await failure({ JAVA_HOME: join(folder, 'nowhere') })
  expect(message).toContain(`there is none on JAVA_HOME (${join(folder, 'nowhere')})`)
})

test('names the three ways out where Maven is missing', async () => {
  await program('java', `echo 'openjdk version "21.0.1"' >&2`)
  const { message } = await failure()
  expect(message).toMatch(/^Neo4j is downloaded with Maven; there is no mvn on PATH\./)
  threeWaysOut(message)
})

test('leaves nothing half-downloaded, and no lock, when Maven fails', async () => {
  await program('java', `echo 'openjdk version "21.0.1"' >&2`)
  await program(
    'mvn',
    `case "$1" in -v) echo "Apache Maven 3.9.9";; *) echo "Could not resolve repo1.maven.org"; exit 1;; esac`,
  )
  const { message } = await failure()
  expect(message).toContain('Maven could not download Neo4j (exit code 1)')
  expect(message).toContain('  Could not resolve repo1.maven.org')
  expect(await readdir(join(folder, 'home', 'neo4j'))).toEqual([])
})

test('says so where NEO4J_HOME is no Neo4j 5.26', async () => {
  await program('java', `echo 'openjdk version "21.0.1"' >&2`)
  const home = join(folder, 'neo4j-4')
  await mkdir(join(home, 'lib'), { recursive: true })
  await writeFile(join(home, 'lib', 'neo4j-server-4.4.0.jar'), '')
  const { message } = await failure({ NEO4J_HOME: home })
  expect(message).toContain(`NEO4J_HOME=${home} should hold a Neo4j 5.26`)
  expect(message).toContain('found 4.4.0')
})
