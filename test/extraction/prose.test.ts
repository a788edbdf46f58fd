import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toLabel } from '../../src/extraction/label.ts'
import { SYMMETRIC } from '../../src/model/plover.ts'
import { extract, reference } from './coder.ts'

interface Case {
  id: string
  publisher: string
  published: string
  title: string | undefined
  text: string
  told: string[]
  open: string[]
}

const FIXTURE = new URL('../fixtures/prose.txt', import.meta.url)

function readCases(): Case[] {
  return readFileSync(FIXTURE, 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((chunk) => {
      const [head = '', ...lines] = chunk.split('\n')
      const [id = '', publisher = '', published = '', title = ''] = head.split('|').map((part) => part.trim())
      const marked = (mark: string) =>
        lines.filter((line) => line.startsWith(`${mark} `)).map((line) => contact(...words(line)))
      const body = lines.filter((line) => !/^[>?] /.test(line)).join('\n')
      const text = title ? `${title}\n\n${body.trim()}` : body.trim()
      return {
        id,
        publisher,
        published,
        title: title || undefined,
        text,
        told: marked('>'),
        open: marked('?'),
      }
    })
}

function words(line: string): [string, string, string] {
  const [, type = '', source = '', target = ''] = line.trim().split(' ')
  return [type, source.replaceAll('_', ' '), target.replaceAll('_', ' ')]
}

/** Type and pair as one line; the pairs of symmetric types in one order. */
function contact(type: string, source: string, target: string): string {
  const pair = [source.toLowerCase(), target.toLowerCase()]
  return `${type} ${(SYMMETRIC.has(type as never) ? pair.sort() : pair).join(' > ')}`
}

describe('who acts with whom in diplomatic prose', () => {
  const cases = readCases()

  it.each(cases.map((c) => [c.id, c] as const))(
    '%s',
    (_, { title, publisher, published, text, told, open }) => {
      const found = toLabel(extract(text, { title, publisher, published }), reference)
        .relations.map((r) => contact(r.type, r.source, r.target))
        .filter((line) => !open.includes(line) || told.includes(line))
      expect([...new Set(found)].sort()).toEqual([...new Set(told)].sort())
    },
  )
})
