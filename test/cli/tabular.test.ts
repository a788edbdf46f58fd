import { describe, expect, test } from 'vitest'
import { FORMATS } from '../../src/commands/tabular.ts'

const cooperation = {
  cooperation: {
    totalCount: 2,
    edges: [
      {
        cursor: 'a',
        node: {
          actor: { name: 'Cambodia' },
          partner: { name: 'Japan' },
          issue: { prefLabel: 'Demining, "clearance"' },
          events: {
            nodes: [
              { id: 'event:1', place: 'Poland' },
              { id: 'event:2', place: null },
            ],
          },
        },
      },
      {
        cursor: 'b',
        node: {
          actor: { name: 'Cambodia' },
          partner: { name: 'Viet Nam' },
          issue: null,
          events: { nodes: [] },
        },
      },
    ],
  },
}

describe('an answer as a table', () => {
  test('csv has a row a node, a column a path, and lists joined', () => {
    expect(FORMATS.csv(cooperation)).toBe(
      [
        'actor.name,partner.name,issue.prefLabel,events.id,events.place',
        'Cambodia,Japan,"Demining, ""clearance""",event:1; event:2,Poland; ',
        'Cambodia,Viet Nam,,,',
      ].join('\n'),
    )
  })

  test('a list of objects has a row for each, one object is one row, nothing is no rows', () => {
    expect(
      FORMATS.csv({
        search: [
          { matched: 'JICA', score: 2.5 },
          { matched: 'Japan', score: 1 },
        ],
      }),
    ).toBe('matched,score\nJICA,2.5\nJapan,1')
    expect(FORMATS.csv({ state: { name: 'Cambodia', aliases: ['KH', 'Kampuchea'] } })).toBe(
      'name,aliases\nCambodia,KH; Kampuchea',
    )
    expect(FORMATS.table({ state: null })).toBe('no rows')
  })

  test('table pads its columns and keeps each cell on a line', () => {
    expect(
      FORMATS.table({
        search: [
          { matched: 'a\nb', score: 1 },
          { matched: 'long word', score: 12 },
        ],
      }),
    ).toBe(['matched    score', '─────────  ─────', 'a b        1', 'long word  12'].join('\n'))
  })

  test('several root fields are wrong use', () => {
    expect(() => FORMATS.csv({ a: null, b: null })).toThrow(
      'csv and table take a question with one root field, this one has a, b; ask them one by one, or take --format json',
    )
  })
})
