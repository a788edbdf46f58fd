import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { SETTINGS } from '../src/config.ts'

const pages = readdirSync(new URL('../docs/', import.meta.url))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`)
const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

test('docs/settings.md lists every setting with its default and meaning, in the order of the program', () => {
  const rows = Object.entries(SETTINGS).map(
    ([name, { default: value, text }]) => `| \`${name}\` | ${value === '' ? '' : `\`${value}\``} | ${text} |`,
  )
  expect(read('docs/settings.md').match(/^\| `.*$/gm)).toEqual(rows)
})

test('the README names every command, and no other', () => {
  const help = execFileSync(process.execPath, ['bin/entente.js', '--help'], { encoding: 'utf8' })
  const commands = [...help.matchAll(/^ {2}([a-z]+) .*/gm)]
    .map((match) => match[1]!)
    .filter((name) => name !== 'help')
  const documented = [...read('README.md').matchAll(/^entente ([a-z]+)/gm)].map((match) => match[1]!)
  expect(documented.toSorted()).toEqual(commands.toSorted())
})

test('every npm script that the documents name exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const known = new Set([...Object.keys(scripts), 'ci', 'install', 'i', 'run'])
  for (const path of ['README.md', 'CONTRIBUTING.md', 'seeds/README.md']) {
    const named = [...read(path).matchAll(/npm (?:run )?([a-z][a-z:]*)/g)].map((match) => match[1]!)
    expect(
      named.filter((name) => !known.has(name)),
      path,
    ).toEqual([])
  }
})

test('links between the documents lead to files that exist', () => {
  const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...pages]
  for (const path of documents.filter((name) => name.endsWith('.md'))) {
    for (const [, target] of read(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
      const url = new URL(target!, new URL(`../${path}`, import.meta.url))
      expect(() => readFileSync(url), `${path} links to ${target}`).not.toThrow()
    }
  }
})

test('the questions in the documents are valid against the schema', () => {
  const schema = buildSchema(read('schema.graphql'))
  for (const path of ['README.md', ...pages]) {
    const text = read(path)
    const questions = [
      ...[...text.matchAll(/^```graphql\n([\s\S]*?)^```/gm)].map((match) => match[1]!),
      ...[...text.matchAll(/entente query '(\{[^']*)'/g)].map((match) => match[1]!),
    ]
    for (const question of questions)
      expect(validate(schema, parse(question)), `${path}: ${question}`).toEqual([])
  }
})
