import { expect, it } from 'vitest'
import { alikeActors, type KnownActor, type KnownTie } from '../../src/identity/alike.ts'

const tie = (
  of: string,
  title: string | null,
  from: string | null = null,
  to: string | null = from,
): KnownTie => ({
  of,
  title,
  from,
  to,
})
const actor = (id: string, name: string, ties: KnownTie[], more: Partial<KnownActor> = {}): KnownActor => ({
  id,
  name,
  acronym: null,
  names: [name],
  held: false,
  ties,
  events: 1,
  ...more,
})
const lka = 'state:LKA'
const president = actor(
  'leader:anura-kumara-dissanayake',
  'Anura Kumara Dissanayake',
  [tie(lka, 'President', '2024-09-23', null)],
  {
    held: true,
    events: 40,
  },
)
/** Pairs as `left right: why`. */
const pairs = (...actors: KnownActor[]) =>
  alikeActors(actors).map(({ left, right, why }) => `${left} ${right}: ${why}`)

it('lists another spelling of one state with overlapping offices', () => {
  const other = actor(
    'leader:anura-kumara-disanayake-lka',
    'Anura Kumara Disanayake',
    [tie(lka, 'President', '2024-11-02')],
    { events: 3 },
  )
  expect(alikeActors([president, other])).toEqual([
    {
      left: other.id,
      right: president.id,
      why: 'another spelling of the same name; both of state:LKA; both President at the same time',
      score: 1,
      events: 3,
    },
  ])
})

it('lists a single word, and the same word in two documents', () => {
  const one = actor('leader:dissanayake-lka-1', 'Dissanayake', [tie(lka, 'President', '2024-11-02')])
  const other = actor('leader:dissanayake-lka-2', 'Dissanayake', [
    tie(lka, 'Minister of Ports', '2024-11-02'),
  ])
  expect(pairs(one, other, president)).toEqual([
    'leader:dissanayake-lka-1 leader:anura-kumara-dissanayake: a single word of the name; both of state:LKA; both President at the same time',
    'leader:dissanayake-lka-1 leader:dissanayake-lka-2: the same single word; both of state:LKA; other offices at the same time',
    'leader:dissanayake-lka-2 leader:anura-kumara-dissanayake: a single word of the name; both of state:LKA; other offices at the same time',
  ])
})

it('lists people of one full name in two states, and not those whose names are only near', () => {
  const one = actor('leader:john-key-usa', 'John Key', [tie('state:USA', 'Minister')])
  const same = actor('leader:john-key', 'John Key', [tie('state:NZL', 'Prime Minister')], { held: true })
  const near = actor('leader:john-keys', 'John Keys', [tie('state:GBR', 'Minister')], { held: true })
  expect(pairs(one, same, near)).toEqual([
    'leader:john-key-usa leader:john-key: the same name; of state:USA and of state:NZL',
  ])
})

it('counts a body for the state for which it acts, and tells ministries of two states apart', () => {
  const ministry = (id: string, of: string) => actor(id, 'Ministry of Ports', [tie(of, null)])
  expect(pairs(ministry('org:a', lka), ministry('org:b', 'state:IND'))).toEqual([])
  const head = actor('leader:a-b-1', 'Nimal Perera', [tie('org:a', 'Director', '2024-01-01')])
  const minister = actor('leader:a-b-2', 'Nimal Pereira', [tie(lka, 'Minister of Ports', '2024-01-01')])
  expect(pairs(ministry('org:a', lka), head, minister)).toEqual([
    'leader:a-b-1 leader:a-b-2: names written nearly alike; both of state:LKA; other offices at the same time',
  ])
})

it('leaves alone what datasets hold on both sides, other kinds and other names', () => {
  expect(pairs(president, { ...president, id: 'leader:other' })).toEqual([])
  expect(pairs(actor('leader:x', 'HALO Trust', []), actor('org:x', 'HALO Trust', []))).toEqual([])
  expect(pairs(actor('leader:x', 'Mary Smith', []), actor('leader:y', 'Peter Smith', []))).toEqual([])
})

it('puts those first that move the most events, then the surest', () => {
  const of = (id: string, name: string, events: number) => actor(id, name, [tie(lka, null)], { events })
  const listed = alikeActors([
    of('leader:a', 'Nimal Perera', 2),
    of('leader:b', 'Nimal Pereira', 5),
    of('leader:c', 'Sunil Fonseka', 9),
    of('leader:d', 'Sunil Fonseka', 9),
  ])
  expect(listed.map(({ left, right, events }) => [left, right, events])).toEqual([
    ['leader:c', 'leader:d', 9],
    ['leader:a', 'leader:b', 2],
  ])
})

it('compares thousands of names in seconds', () => {
  const many = Array.from({ length: 3_000 }, (_, i) =>
    actor(`leader:${i}`, `Name${i % 97} Surname${String.fromCharCode(97 + (i % 26))}${i}`, [tie(lka, null)], {
      held: i % 10 !== 0,
    }),
  )
  const began = performance.now()
  alikeActors(many)
  expect(performance.now() - began).toBeLessThan(20_000)
}, 60_000)
