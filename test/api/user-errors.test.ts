import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Asked, openApi } from './ask.ts'

let api: Asked
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api[Symbol.asyncDispose]())

const first100000 =
  'first: 100000 is out of range: expected 1 to 100; the next page is had with after: <endCursor>'
const forged = (cursor: string) =>
  `after: "${cursor}" is no cursor of this list: expected the endCursor of an earlier page`
const encode = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url')

test.each([
  [
    'an unknown name',
    '{ actor(ref: "Xyzzy") { id } }',
    'ref: no actor is called "Xyzzy"; expected an id, a code, a name or an alias',
  ],
  [
    'an unknown name that is near another',
    '{ state(ref: "Cambodja") { id } }',
    'ref: no state is called "Cambodja"; near it are state:KHM (Cambodia, state); expected an id, a code, a name or an alias',
  ],
  [
    'an unknown name in an argument',
    '{ cooperation(actor: "KHM", partner: "Xyzzy") { totalCount } }',
    'partner: no actor is called "Xyzzy"; expected an id, a code, a name or an alias',
  ],
  [
    'an unknown issue',
    '{ cooperation(issue: "astrology") { totalCount } }',
    'issue: no issue is called "astrology"; expected an id, a name or an alias',
  ],
  [
    'an empty name',
    '{ leader(ref: " ") { id } }',
    'ref: no leader is called ""; expected an id, a name or an alias',
  ],
  [
    'a name that several bear',
    '{ organization(ref: "cdc") { id } }',
    'ref: "cdc" may be any of org:cdc-khm (Council for the Development of Cambodia, organization), org:cdc-usa (Centers for Disease Control and Prevention, organization); ask with one of these ids',
  ],
  [
    'a name that several bear at the time',
    '{ state(ref: "Germany", on: "1975") { id } }',
    'ref: "Germany" may be any of state:DDR (German Democratic Republic, state), state:DEU (Germany, state); ask with one of these ids',
  ],
  [
    'too many names to resolve',
    `{ resolve(names: [${'"a", '.repeat(900)}${'"b", '.repeat(101)}]) { how } }`,
    'names: 1001 names: expected at most 1000; ask for the rest in another question',
  ],
  [
    'a name that is too long to resolve',
    `{ resolve(names: ["${'a'.repeat(201)}"]) { how } }`,
    `names: "${'a'.repeat(40)}…" has 201 characters: expected at most 200`,
  ],
  [
    'a kind that has no actors',
    '{ resolve(names: ["demining"], kinds: [ISSUE]) { how } }',
    'kinds: ISSUE has no actors: expected STATE, ORGANIZATION, LEADER, GROUP',
  ],
  [
    'a day that does not exist',
    '{ cooperation(from: "2022-02-30") { totalCount } }',
    '"2022-02-30" is no date: expected YYYY, YYYY-MM or YYYY-MM-DD, a day that exists',
  ],
  [
    'a date that is none',
    '{ state(ref: "KHM") { leaders(on: "yesterday") { title } } }',
    '"yesterday" is no date: expected YYYY, YYYY-MM or YYYY-MM-DD, a day that exists',
  ],
  [
    'a period that ends before it begins',
    '{ timeline(actor: "KHM", from: "2023", to: "2022-12") { start } }',
    'from 2023 lies after to 2022-12: no day is in between',
  ],
  ['a page that is too large', '{ events(first: 100000) { totalCount } }', first100000],
  ['a search that is too large', '{ search(text: "a", first: 100000) { score } }', first100000],
  [
    'a negative page',
    '{ cooperation(first: -1) { totalCount } }',
    'first: -1 is out of range: expected 1 to 100; the next page is had with after: <endCursor>',
  ],
  [
    'an empty page',
    '{ state(ref: "KHM") { partners(first: 0) { totalCount } } }',
    'first: 0 is out of range: expected 1 to 100; the next page is had with after: <endCursor>',
  ],
  ['a cursor that is none', '{ events(after: "abc") { totalCount } }', forged('abc')],
  [
    'a cursor of another list',
    `{ events(after: "${encode([-1, 'a', 'b', ''])}") { totalCount } }`,
    forged(encode([-1, 'a', 'b', ''])),
  ],
  [
    'a cursor with values of the wrong kind',
    `{ events(after: "${encode(['x', 1])}") { totalCount } }`,
    forged(encode(['x', 1])),
  ],
  [
    'a text that is too long',
    `{ search(text: "${'a'.repeat(201)}") { score } }`,
    'text has 201 characters: expected at most 200',
  ],
  ['a mutation', 'mutation { drop }', 'there is no mutation here: the graph is read-only; ask with a query'],
])('%s is a clear BAD_USER_INPUT', async (_, source, message) => {
  const [error, ...others] = await api.errors(source)
  expect(others).toEqual([])
  expect(error).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } })
})

test('a wrong date in a variable is one too', async () => {
  const [error] = await api.errors('query ($day: Date) { cooperation(from: $day) { totalCount } }', {
    day: '2022-13',
  })
  expect(error!.message).toContain('"2022-13" is no date: expected YYYY, YYYY-MM or YYYY-MM-DD')
})

test('candidates and suggestions come as data', async () => {
  const [ambiguous] = await api.errors('{ actor(ref: "CDC") { id } }')
  expect(ambiguous!.extensions.candidates).toEqual([
    { id: 'org:cdc-khm', name: 'Council for the Development of Cambodia', kind: 'Organization' },
    { id: 'org:cdc-usa', name: 'Centers for Disease Control and Prevention', kind: 'Organization' },
  ])
  const [unknown] = await api.errors('{ actor(ref: "Ukrain") { id } }')
  expect(unknown!.extensions.suggestions).toEqual([{ id: 'state:UKR', name: 'Ukraine', kind: 'State' }])
})

test('a field that does not exist is named', async () => {
  expect((await api.errors('{ state(ref: "KHM") { capital } }')).map((error) => error.message)).toEqual([
    'Cannot query field "capital" on type "State".',
  ])
})
