import { expect, it } from 'vitest'
import { faultOf, groupsOf, type Judgement } from '../../src/identity/judgements.ts'

const judged = (left: string, right: string, judgement: Judgement['judgement'], line = 2): Judgement => ({
  left,
  right,
  judgement,
  who: 'Owner',
  when: '2026-11-25',
  why: 'known to her',
  file: 'judgements.csv',
  line,
})

it('makes groups of those who are judged the same, whatever the order', () => {
  const lines = [
    judged('leader:c', 'leader:b', 'yes'),
    judged('event:2', 'event:1', 'yes'),
    judged('leader:a', 'leader:b', 'yes'),
    judged('leader:a', 'leader:d', 'no'),
    judged('leader:e', 'leader:f', 'unsure'),
    judged('A Name', 'leader:a', 'yes'),
  ]
  const groups = [
    ['event:1', 'event:2'],
    ['leader:a', 'leader:b', 'leader:c'],
  ]
  expect(groupsOf(lines)).toEqual(groups)
  expect(groupsOf(lines.toReversed())).toEqual(groups)
})

it('refuses a "no" between two that are one by way of a third', () => {
  const lines = [
    judged('leader:a', 'leader:b', 'yes', 2),
    judged('leader:b', 'leader:c', 'yes', 3),
    judged('leader:a', 'leader:c', 'no', 4),
  ]
  expect(() => groupsOf(lines)).toThrow(
    'judgements.csv:4: leader:a and leader:c are not the same, says this line, but other lines make them one; take one of them out',
  )
})

it.each<[string, string, Judgement['judgement'], string | null]>([
  ['leader:a', 'leader:b', 'yes', null],
  ['A Name', 'leader:b', 'yes', null],
  ['leader:a', 'org:a', 'no', null],
  ['leader:a', 'leader:a', 'yes', 'leader:a is judged against itself'],
  ['leader:a', 'org:a', 'yes', 'leader:a and org:a are of different kinds'],
  ['A Name', 'Another', 'yes', 'neither "A Name" nor "Another" is an id of an actor or event'],
  ['A Name', 'event:1f', 'yes', 'an event is judged against an event, not against a name'],
])('%s and %s: %s', (left, right, judgement, fault) => {
  expect(faultOf({ left, right, judgement })).toBe(fault)
})
