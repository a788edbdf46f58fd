// How often the PLOVER type of coded newspaper sentences is found:
// `npx tsx bench/plover-sentences.ts FILE [--half 0|1] [--misses] [--type TYPE]`.
// FILE is PLOVER_GSR_CAMEO.json of the Open Event Data Alliance (github.com/openeventdata/PLOVER, CC BY-SA 4.0), which is
// not part of this repository. Only sentences of one of the sixteen types count. `--half` takes those whose id hashes to
// an even (0) or odd (1) number, so that rules can be written on one half and judged on the other.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { createCoder } from '../src/extraction/extract.ts'
import { EVENT_TYPES } from '../src/model/plover.ts'
import { loadSeeds } from '../src/sources/seeds.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: 'string' },
    misses: { type: 'boolean', default: false },
    type: { type: 'string' },
  },
})
const [file] = positionals
if (!file || !existsSync(file)) {
  console.error(
    `${file ? `${file} is not there` : 'no file given'}: expected PLOVER_GSR_CAMEO.json, from github.com/openeventdata/PLOVER`,
  )
  process.exit(file ? 1 : 2)
}

const row = z.object({
  id: z.string(),
  event: z.string(),
  date: z.string().optional(),
  text: z.string().optional(),
})
const sentences = z
  .array(row)
  .parse(JSON.parse(readFileSync(file, 'utf8')))
  .flatMap(({ id, event, date, text }) => {
    const type = EVENT_TYPES.find((t) => t === event)
    return type && text ? [{ id, type, date: date ?? null, text, half: halfOf(id) }] : []
  })

const coder = createCoder(loadSeeds())
const read = sentences.map((sentence) => {
  const document = {
    id: 'document:0000000000000000',
    sha256: '0'.repeat(64),
    title: null,
    publisher: null,
    url: null,
    published: sentence.date,
    language: 'en',
    mediaType: 'text/plain',
    place: null,
    origin: file,
    text: sentence.text,
  }
  const types = coder.extract(document).events.map((event) => event.type)
  return { ...sentence, types: [...new Set(types)], found: types.includes(sentence.type) }
})

for (const [name, of] of [
  ['all', read],
  ['half 0', read.filter((s) => s.half === 0)],
  ['half 1', read.filter((s) => s.half === 1)],
] as const)
  console.log(
    `${name.padEnd(7)} ${share(of.filter((s) => s.found).length, of.length)} have the type; ` +
      `${share(of.filter((s) => s.types[0] === s.type).length, of.length)} have it first; ` +
      `${(of.reduce((n, s) => n + s.types.length, 0) / of.length).toFixed(2)} types a sentence; ` +
      `none in ${of.filter((s) => s.types.length === 0).length}`,
  )
const chosen = values.half === undefined ? read : read.filter((s) => s.half === Number(values.half))
for (const type of EVENT_TYPES) {
  const own = chosen.filter((s) => s.type === type)
  if (own.length > 0)
    console.log(`${type.padEnd(10)} ${share(own.filter((s) => s.found).length, own.length)}`)
}
if (values.misses)
  for (const s of chosen)
    if (!s.found && (!values.type || s.type === values.type))
      console.log(`${s.type} not in [${s.types.join(', ')}]: ${s.text}`)

function halfOf(id: string): number {
  return Number.parseInt(createHash('sha256').update(id).digest('hex')[0]!, 16) % 2
}

function share(n: number, of: number): string {
  return `${n} of ${of} (${((100 * n) / of).toFixed(1)} %)`
}
