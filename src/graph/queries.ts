import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { graphError } from '../errors.ts'

/** A parameter as the header of a .cypher file declares it: `$ids: [ID!]!  canonical ids of states`. */
export interface Parameter {
  name: string
  /** A GraphQL type; `[Row!]!` in cypher/write. */
  type: string
  description: string
}

/** One statement of cypher/read or cypher/write. */
export interface Query {
  /** `Query/cooperation`, `State/leaders`; in cypher/write `state`, `holds-office`. */
  name: string
  /** The whole file, header included, as it is sent. */
  text: string
  /** The sentences of the header. */
  description: string
  parameters: Parameter[]
  /** Values to try it with, from the header's `:param`; null where there are no parameters. */
  example: Record<string, unknown> | null
}

/** One versioned file of cypher/schema: `V0001__constraints.cypher`. */
export interface SchemaFile {
  version: number
  name: string
  statements: string[]
  /** SHA-256 of the text, hex. */
  checksum: string
}

export interface Queries {
  read: Map<string, Query>
  write: Map<string, Query>
  schema: SchemaFile[]
}

/** Reads the folder `cypher/` once.
 *  @param folder holds `read`, `write` and `schema`; default: the project's own
 *  @throws EntenteError GRAPH with the path when a file is absent, empty or disagrees with its header */
export function loadQueries(folder: URL = new URL('../../cypher/', import.meta.url)): Queries {
  const root = fileURLToPath(folder)
  const load = (part: string) =>
    new Map(
      cypherFiles(join(root, part)).map((path) => {
        const name = relative(join(root, part), path)
          .split(sep)
          .join('/')
          .replace(/\.cypher$/, '')
        return [name, parseQuery(name, readText(path), path)]
      }),
    )
  return { read: load('read'), write: load('write'), schema: loadSchema(join(root, 'schema')) }
}

/** Reads one statement with its header.
 *  @param path only for messages
 *  @throws EntenteError GRAPH when the header lacks a description or an example, or when header, example and
 *  statement do not have the same parameters */
export function parseQuery(name: string, text: string, path: string): Query {
  const header = /^(?:\s*(?:\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/))*/.exec(text)![0]
  const body = text.slice(header.length)
  const statement = body
    .replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "''")
    .replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
  if (statement.trim() === '') throw graphError(`${path}: holds no statement`, { path })
  const lines = [...header.matchAll(/^\s*\/\/ ?(.*)$/gm)].map((match) => match[1]!)
  const described = lines
    .filter((line) => !/\$\w+:/.test(line))
    .join(' ')
    .trim()
  if (described === '') throw graphError(`${path}: expected a first line "// what it returns"`, { path })

  const parameters = lines.flatMap((line) => parseParameters(line, path))
  const declared = parameters.map((parameter) => parameter.name).toSorted()
  const used = [...new Set([...statement.matchAll(/\$(\w+)/g)].map((match) => match[1]!))].toSorted()
  const example = parseExample(header, path)
  const shown = Object.keys(example ?? {}).toSorted()
  if (declared.join() !== used.join()) {
    throw graphError(
      `${path}: the header declares [${declared}], the statement uses [${used}]; make them the same`,
      { path, declared, used },
    )
  }
  if (declared.join() !== shown.join()) {
    throw graphError(
      `${path}: the header declares [${declared}], its "/* :param [{…}] => { RETURN … } */" sets [${shown}]`,
      { path, declared, shown },
    )
  }
  return { name, text, description: described, parameters, example }
}

/** `// $ids: [ID!]!  canonical ids    $day: Date  only those that cover it` */
function parseParameters(line: string, path: string): Parameter[] {
  const parts = line.split(/(?=\$\w+:)/).filter((part) => part.startsWith('$'))
  return parts.map((part) => {
    const match = /^\$(\w+): *([[\]!\w]+)(?: {2,}(.*))?$/.exec(part.trimEnd())
    if (!match) {
      throw graphError(`${path}: expected "$name: Type  description", met "${part.trim()}"`, { path, part })
    }
    return { name: match[1]!, type: match[2]!, description: match[3] ?? '' }
  })
}

/** Values of a `:param [{a, b}] => { RETURN 1 AS a, "x" AS b }` comment: JSON, with bare keys in maps. */
function parseExample(header: string, path: string): Record<string, unknown> | null {
  const match = /:param\s*\[\{[^}]*\}\]\s*=>\s*\{\s*RETURN\s+([\s\S]*)\}\s*\*\//.exec(header)
  if (!match) return null
  const values = match[1]!
    .replace(
      /("(?:[^"\\]|\\.)*")|([{,]\s*)(\w+)\s*:/g,
      (_, text, before, key) => text ?? `${before}"${key}":`,
    )
    .trim()
  // `value AS name, value AS name` becomes `"name": value` pairs; a name ends a value only outside of text.
  const pairs: string[] = []
  let start = 0
  for (const end of values.matchAll(/"(?:[^"\\]|\\.)*"|\sAS\s+(\w+)\s*(?:,|$)/g)) {
    if (end[1] === undefined) continue
    pairs.push(`"${end[1]}": ${values.slice(start, end.index)}`)
    start = end.index + end[0].length
  }
  try {
    return JSON.parse(`{${pairs.join(',')}}`) as Record<string, unknown>
  } catch (cause) {
    throw graphError(
      `${path}: the values of :param are to be written as JSON (text in "double quotes"), met ${match[1]!.trim()}`,
      { path },
      cause,
    )
  }
}

function loadSchema(folder: string): SchemaFile[] {
  const files = cypherFiles(folder).map((path) => {
    const match = /^V(\d{4})__([\w-]+)\.cypher$/.exec(relative(folder, path))
    if (!match) throw graphError(`${path}: expected a name like V0001__constraints.cypher`, { path })
    const text = readText(path)
    const statements = text
      .replace(/^\s*\/\/.*$/gm, '')
      .split(/;[ \t]*$/m)
      .map((statement) => statement.trim())
    if (statements.pop() !== '' || statements.length === 0) {
      throw graphError(`${path}: each statement is to end with ";" at a line's end`, { path })
    }
    const checksum = createHash('sha256').update(text).digest('hex')
    return { version: Number(match[1]), name: match[2]!, statements, checksum }
  })
  files.forEach((file, i) => {
    if (file.version !== i + 1) {
      throw graphError(`${folder}: expected version ${i + 1}, met ${file.version}; versions leave no gap`, {
        folder,
      })
    }
  })
  return files
}

function cypherFiles(folder: string): string[] {
  let entries: string[]
  try {
    entries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  } catch (cause) {
    throw graphError(`${folder}: cannot be read; the program's files are not complete`, { folder }, cause)
  }
  const files = entries.filter((entry) => entry.endsWith('.cypher')).toSorted()
  if (files.length === 0) throw graphError(`${folder}: holds no .cypher file`, { folder })
  return files.map((file) => join(folder, file))
}

function readText(path: string): string {
  const text = readFileSync(path, 'utf8')
  if (text.trim() === '') throw graphError(`${path}: is empty`, { path })
  return text
}
