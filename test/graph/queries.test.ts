import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadQueries, parseQuery } from '../../src/graph/queries.ts'

const LEADERS = `// Leaders of each state, latest occupancy first.
// One row per occupancy.
// $ids: [ID!]!  canonical ids of states    $day: Date  only occupancies that cover it; null for all
/* :param [{ids, day}] => { RETURN ["state:KHM", "a \\"b\\" AS c"] AS ids, null AS day } */
MATCH (state:State) WHERE state.id IN $ids AND $day IS NULL // not $that
RETURN '$neither' AS text
`

describe('the header of a .cypher file', () => {
  it('gives description, parameters and an example', () => {
    expect(parseQuery('State/leaders', LEADERS, 'leaders.cypher')).toEqual({
      name: 'State/leaders',
      text: LEADERS,
      description: 'Leaders of each state, latest occupancy first. One row per occupancy.',
      parameters: [
        { name: 'ids', type: '[ID!]!', description: 'canonical ids of states' },
        { name: 'day', type: 'Date', description: 'only occupancies that cover it; null for all' },
      ],
      example: { ids: ['state:KHM', 'a "b" AS c'], day: null },
    })
  })

  it('may show maps with bare keys, numbers and text with colons', () => {
    const text = `// Rows.
// $rows: [Row!]!  rows
/* :param [{rows}] => { RETURN [{id: "org:jica", count: 2, rate: 0.5, inner: {name: "a, b: c"}}] AS rows } */
UNWIND $rows AS row RETURN row.id AS id`
    expect(parseQuery('rows', text, 'rows.cypher').example).toEqual({
      rows: [{ id: 'org:jica', count: 2, rate: 0.5, inner: { name: 'a, b: c' } }],
    })
  })

  it.each([
    ['no statement', '// Nothing.\n', 'x.cypher: holds no statement'],
    ['no description', 'RETURN 1 AS one', 'x.cypher: expected a first line "// what it returns"'],
    [
      'a parameter that the header lacks',
      '// One.\nRETURN $one AS one',
      'x.cypher: the header declares [], the statement uses [one]; make them the same',
    ],
    [
      'a parameter that the statement lacks',
      '// One.\n// $one: Int  it\n/* :param [{one}] => { RETURN 1 AS one } */\nRETURN 1 AS one',
      'x.cypher: the header declares [one], the statement uses []; make them the same',
    ],
    [
      'no example',
      '// One.\n// $one: Int  it\nRETURN $one AS one',
      'x.cypher: the header declares [one], its "/* :param [{…}] => { RETURN … } */" sets []',
    ],
    [
      'an example in single quotes',
      "// One.\n// $one: String  it\n/* :param [{one}] => { RETURN 'a' AS one } */\nRETURN $one AS one",
      'x.cypher: the values of :param are to be written as JSON (text in "double quotes"), met \'a\' AS one',
    ],
    [
      'a parameter without a type',
      '// One.\n// $one: its value\nRETURN $one AS one',
      'x.cypher: expected "$name: Type  description", met "$one: its value"',
    ],
  ])('is refused for %s', (_, text, message) => {
    expect(() => parseQuery('x', text, 'x.cypher')).toThrow(
      expect.objectContaining({ code: 'GRAPH', message }),
    )
  })
})

describe('loadQueries', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-cypher-'))
    for (const part of ['read/State', 'write', 'schema']) await mkdir(join(folder, part), { recursive: true })
    await writeFile(join(folder, 'read/State/leaders.cypher'), LEADERS)
    await writeFile(join(folder, 'write/lock.cypher'), '// Locks.\nMATCH (n) RETURN count(n) AS written')
    await writeFile(
      join(folder, 'schema/V0001__first.cypher'),
      '// Two; of them.\nCREATE INDEX a\n  FOR (n:A) ON (n.a);\nCREATE INDEX b FOR (n:B) ON (n.b);\n',
    )
  })
  afterEach(() => rm(folder, { recursive: true }))
  const load = () => loadQueries(pathToFileURL(`${folder}/`))

  it('names files by their path and cuts schema files into statements', () => {
    const { read, write, schema } = load()
    expect([...read.keys()]).toEqual(['State/leaders'])
    expect([...write.keys()]).toEqual(['lock'])
    expect(schema).toEqual([
      {
        version: 1,
        name: 'first',
        statements: ['CREATE INDEX a\n  FOR (n:A) ON (n.a)', 'CREATE INDEX b FOR (n:B) ON (n.b)'],
        checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ])
  })

  it.each([
    ['an empty file', 'write/empty.cypher', ' \n', /empty\.cypher: is empty$/],
    [
      'a schema file without a version',
      'schema/more.cypher',
      'x;',
      /more\.cypher: expected a name like V0001__/,
    ],
    ['a gap between versions', 'schema/V0003__c.cypher', 'x;\n', /expected version 2, met 3/],
    ['an open end', 'schema/V0002__c.cypher', 'CREATE x', /is to end with ";" at a line's end$/],
  ])('refuses %s, with its path', async (_, file, text, message) => {
    await writeFile(join(folder, file), text)
    expect(load).toThrow(expect.objectContaining({ code: 'GRAPH', message: expect.stringMatching(message) }))
  })

  it('refuses a folder that is not there', async () => {
    await rm(join(folder, 'read'), { recursive: true })
    expect(load).toThrow(/read: cannot be read; the program's files are not complete$/)
  })
})
