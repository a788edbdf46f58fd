import { setTimeout as sleep } from 'node:timers/promises'
import { graphError } from '../errors.ts'
import type { Graph } from './graph.ts'
import type { SchemaFile } from './queries.ts'

interface AppliedVersion {
  version: number
  name: string
  checksum: string
}

/** Milliseconds to wait for indexes that a large store is still filling. */
const INDEX_PATIENCE = 600_000

/** Applies the files of cypher/schema that this graph has not seen, in order, then checks the whole.
 *  Applied versions are kept as `(:SchemaVersion {version, name, checksum})`; running it again changes nothing.
 *  @throws EntenteError GRAPH when the graph is of a newer Entente, when a file was altered after it was applied,
 *  or when `checkSchema` finds something missing */
export async function applySchema(graph: Graph): Promise<void> {
  const files = graph.queries.schema
  const applied = await graph.read<AppliedVersion>('graph/schema-versions', {})
  checkHistory(files, applied)
  for (const { version, name, checksum, statements } of files.slice(applied.length)) {
    for (const statement of statements) await graph.define(statement)
    await graph.write((run) => run('schema-version', { version, name, checksum }))
  }
  await checkSchema(graph)
}

/** Checks that every constraint and index of cypher/schema is there and ready, and that each key on which
 *  cypher/write merges is unique.
 *  @throws EntenteError GRAPH that says which is missing, with the statement that makes it */
export async function checkSchema(graph: Graph): Promise<void> {
  const constraints = await graph.read<{ name: string; label: string; properties: string[] }>(
    'graph/constraints',
    {},
  )
  const indexes = await readyIndexes(graph)
  const present = new Set([...constraints.map(({ name }) => name), ...indexes.map(({ name }) => name)])
  const statements = graph.queries.schema.flatMap((file) => file.statements)
  const dropped = new Set(statements.map((statement) => /^DROP\s+\w+\s+(\w+)/.exec(statement)?.[1]))
  const problems = statements.flatMap((statement) => {
    const name = /^CREATE\s+(?:\w+\s+)*?(?:CONSTRAINT|INDEX)\s+(\w+)/.exec(statement)?.[1]
    return name === undefined || present.has(name) || dropped.has(name)
      ? []
      : [`${name} is missing; run: ${statement};`]
  })
  const unique = new Set(constraints.map(({ label, properties }) => `${label}(${properties})`))
  for (const key of mergeKeys(graph)) {
    if (!unique.has(key.key)) problems.push(`${key.query}.cypher merges on ${key.key}, which is not unique`)
  }
  for (const { name, state, failure } of indexes) {
    if (state !== 'ONLINE') problems.push(`index ${name} is ${state}${failure ? ` (${failure})` : ''}`)
  }
  if (problems.length > 0) {
    throw graphError(`the graph is not as cypher/schema says: ${problems.join(' · ')}`, { problems })
  }
}

function checkHistory(files: SchemaFile[], applied: AppliedVersion[]) {
  for (const { version, name, checksum } of applied) {
    const file = files[version - 1]
    if (!file) {
      throw graphError(
        `the graph has schema version ${version} (${name}), this Entente knows ${files.length}; use a newer Entente`,
        { version, known: files.length },
      )
    }
    if (file.checksum !== checksum) {
      throw graphError(
        `cypher/schema version ${version} (${file.name}) was altered after this graph applied it; put it back and add a new version`,
        { version, expected: checksum, met: file.checksum },
      )
    }
  }
}

/** Keys of `MERGE (n:Label {key: …})` in cypher/write: the first label and the property names. */
function mergeKeys(graph: Graph): { query: string; key: string }[] {
  return [...graph.queries.write.values()].flatMap(({ name, text }) =>
    [...text.matchAll(/MERGE \(\w*:(\w+)[\w:]* \{([^}]*)\}\)/g)].map((match) => ({
      query: name,
      key: `${match[1]}(${match[2]!.split(',').map((pair) => pair.split(':')[0]!.trim())})`,
    })),
  )
}

async function readyIndexes(graph: Graph) {
  const until = Date.now() + INDEX_PATIENCE
  for (;;) {
    const indexes = await graph.read<{ name: string; state: string; failure: string }>('graph/indexes', {})
    if (indexes.every(({ state }) => state !== 'POPULATING') || Date.now() > until) return indexes
    await sleep(200)
  }
}
