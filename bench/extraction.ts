// How fast documents are read: `npx tsx bench/extraction.ts [FILE…]`. Needs no database.
// Words a second of processor time on one core after start, memory at its peak, and how time grows with the length of
// the text. Without files it reads press releases that it makes up from the seeds, the same ones each time.
// Compare the ratios within one run rather than seconds between machines.

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createCoder } from '../src/extraction/extract.ts'
import { documentFromText } from '../src/sources/documents.ts'
import { loadSeeds } from '../src/sources/seeds.ts'
import { pressReleases } from './press-releases.ts'

/** Words of a page of print. */
const PAGE = 400
const PAGES = 300
const MEGABYTE = 1_000_000
/** Seconds of reading before measuring, so that the compiler has seen the code, and while measuring. */
const WARM_UP = 4
const MEASURED = 8

const { positionals } = parseArgs({ allowPositionals: true })
const began = performance.now()
const reference = loadSeeds()
const coder = createCoder(reference)
console.log(`start: ${((performance.now() - began) / 1000).toFixed(1)} s for seeds and coder, ${peak()} MB`)

const texts =
  positionals.length > 0
    ? positionals.map((path) => readFileSync(path, 'utf8'))
    : pressReleases(reference, 60)
const counted = texts.reduce((sum, text) => sum + words(text), 0)
console.log(`${texts.length} documents, ${counted} words`)

repeat(WARM_UP)
const { rounds, seconds } = repeat(MEASURED)
const speed = (counted * rounds) / seconds
console.log(`documents one by one: ${Math.round(speed)} words a second of processor time, ${peak()} MB`)

const unit = textOf(PAGES * PAGE)
for (const [name, form] of Object.entries({
  'one document of many paragraphs': (text: string) => text,
  'one paragraph': (text: string) => text.replace(/\s+/g, ' '),
  'one paragraph without a full stop': (text: string) => text.replace(/\s+/g, ' ').replace(/[.!?;:]/g, ''),
}))
  growth(name, form(unit))
const paragraph = textOf(MEGABYTE / 5)
  .replace(/[\s.!?;:]+/g, ' ')
  .slice(0, MEGABYTE)
console.log(`a paragraph of 1 MB without a full stop: ${timed(paragraph).toFixed(1)} s`)
console.log(`memory at its peak: ${peak()} MB`)

/** Megabytes of memory at the peak so far. */
function peak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}

/** Reads all documents over and over for some seconds of processor time. */
function repeat(least: number): { rounds: number; seconds: number } {
  const documents = texts.map(documentOf)
  const before = process.cpuUsage()
  for (let rounds = 1; ; rounds++) {
    for (const document of documents) coder.extract(document)
    const seconds = secondsSince(before)
    if (seconds >= least) return { rounds, seconds }
  }
}

/** Seconds of processor time that one text takes. */
function timed(text: string): number {
  const document = documentOf(text)
  const before = process.cpuUsage()
  coder.extract(document)
  return secondsSince(before)
}

/** Processor time since then, that of the garbage collector's threads included. */
function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

function documentOf(text: string) {
  return documentFromText(text, 'bench.txt', {
    publisher: 'Ministry of Foreign Affairs, Japan',
    published: '2022-05-04',
  })
}

/** Time for a quarter, a half and the whole of a text: linear are 1, 2 and 4. */
function growth(name: string, text: string): void {
  const parts = [4, 2, 1].map((part) => text.slice(0, text.length / part))
  const times = parts.map((part) => Math.min(timed(part), timed(part)))
  const ratios = times.map((time) => (time / times[0]!).toFixed(1)).join(' : ')
  const whole = `${words(text)} words in ${times.at(-1)!.toFixed(1)} s`
  console.log(`${name}: x1, x2, x4 take ${ratios}; ${whole}`)
}

/** Documents one after the other until there are so many words. */
function textOf(least: number): string {
  const parts: string[] = []
  for (let count = 0, i = 0; count < least; i++) {
    parts.push(texts[i % texts.length]!)
    count += words(parts.at(-1)!)
  }
  return parts.join('\n\n')
}

function words(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
