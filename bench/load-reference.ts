// How long the reference graph takes into an empty Neo4j: `npx tsx bench/load-reference.ts [--foreign-names N] [--seeds FOLDER]`.
// Starts a local Neo4j with a store of its own, which is deleted afterwards. N names in other languages are made up
// where the seeds hold fewer.

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readConfig } from '../src/config.ts'
import { connect } from '../src/graph/graph.ts'
import { referenceRows } from '../src/graph/reference-rows.ts'
import { applySchema } from '../src/graph/schema.ts'
import { writeReference } from '../src/graph/write-reference.ts'
import { startNeo4j } from '../src/local-neo4j/start.ts'
import { createLog } from '../src/log.ts'
import type { Reference } from '../src/model/reference.ts'
import { loadSeeds } from '../src/sources/seeds.ts'
import { temporaryHome } from '../test/support/neo4j.ts'

const { values } = parseArgs({
  options: { 'foreign-names': { type: 'string', default: '0' }, seeds: { type: 'string' } },
})
const seeds = withForeignNames(loadSeeds(values.seeds), Number(values['foreign-names']))
const rows = referenceRows(seeds)
await using home = await temporaryHome()
await using neo4j = await startNeo4j(
  readConfig({ ...process.env, ENTENTE_HOME: home.path, NEO4J_URI: '', NEO4J_DATABASE: '' }),
)
await using graph = await connect(neo4j, { queryTimeout: 60_000, log: createLog('warn') })

const began = performance.now()
await timed('schema', () => applySchema(graph))
let last = performance.now()
const first = await timed('first load', () =>
  writeReference(graph, rows, (step, done, total) => {
    if (done < total) return
    console.log(
      `  ${step}: ${total} rows, ${seconds(last)} since the step before, processor ${processorTime(neo4j.pid).toFixed(1)} s`,
    )
    last = performance.now()
  }),
)
console.log(`  ${first.nodes} nodes, ${first.links} links; schema and load together ${seconds(began)}`)
const second = await timed('second load', () => writeReference(graph, rows))
if (second.written) throw new Error('the second load wrote something')

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await work()
  console.log(
    `${what}: ${seconds(start)}; Neo4j has used ${processorTime(neo4j.pid).toFixed(1)} s of processor time`,
  )
  return result
}

/** Of a process, user and system, in seconds; under Linux. What other programs do at the same time changes it little. */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}

function withForeignNames(reference: Reference, count: number): Reference {
  const made = Array.from({ length: Math.max(0, count - reference.foreignNames.length) }, (_, i) => ({
    state: reference.states[i % reference.states.length]!.id,
    name: `Имя ${i.toString(36)} ${(i * 7919).toString(36)}`,
    languages: ['ru', 'uk'],
    dataset: 'states',
    row: i + 2,
    source: 'cldr',
  }))
  return { ...reference, foreignNames: [...reference.foreignNames, ...made] }
}
