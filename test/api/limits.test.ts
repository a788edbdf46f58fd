import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { executeOperation } from '../../src/api/execute.ts'
import { checkLimits } from '../../src/api/limits.ts'
import { schema } from '../../src/api/schema.ts'

const check = (source: string, variables: Record<string, unknown> = {}) =>
  checkLimits(schema, parse(source), variables)

/** `{ event { partOf { partOf { … id } } } }` with so many fields inside each other. */
const nested = (depth: number) =>
  `{ event(id: "e") ${'{ partOf '.repeat(depth - 2)}{ id }${' }'.repeat(depth - 2)} }`

test('12 fields inside each other are taken, 13 are not', () => {
  expect(() => check(nested(12))).not.toThrow()
  expect(() => check(nested(13))).toThrow(
    'the question has 13 fields inside each other: at most 12; ask for the inner ones in a request of their own',
  )
})

test('depth hides in no fragment', () => {
  const source = `{ event(id: "e") { ...A } }
    fragment A on Event { partOf { partOf { partOf { partOf { partOf { ...B } } } } } }
    fragment B on Event { partOf { partOf { partOf { partOf { ... on Event { partOf { partOf { id } } } } } } } }`
  expect(() => check(source)).toThrow('the question has 13 fields inside each other')
})

test('30 aliases are taken, 31 are not, wherever a fragment brings them in', () => {
  const aliases = (count: number) =>
    Array.from({ length: count }, (_, i) => `a${i}: event(id: "e") { id }`).join(' ')
  expect(() => check(`{ ${aliases(30)} }`)).not.toThrow()
  expect(() => check(`{ ${aliases(31)} }`)).toThrow(
    'the question has 31 aliases: at most 30; use several requests',
  )
  expect(() =>
    check(`{ a: event(id: "e") { ...A } b: event(id: "e") { ...A } }
      fragment A on Event { ${Array.from({ length: 15 }, (_, i) => `t${i}: title`).join(' ')} }`),
  ).toThrow('the question has 32 aliases')
})

test('fragments that double each other are measured at once', () => {
  const levels = Array.from({ length: 60 }, (_, i) => `fragment F${i} on Event { ...F${i + 1} ...F${i + 1} }`)
  const source = `{ event(id: "e") { ...F0 } } ${levels.join(' ')} fragment F60 on Event { t: title }`
  expect(() => check(source)).toThrow('aliases: at most 30')
})

test('pages inside pages multiply, by values of variables too', () => {
  const source = `query ($first: Int!) { cooperation(first: $first) { nodes { events(first: $first) {
    nodes { participants { actor { events(first: $first) { nodes { id } } } } } } } } }`
  expect(() => check(source, { first: 20 })).not.toThrow()
  expect(() => check(source, { first: 100 })).toThrow(
    /the question has [\d,]+ objects on its pages: at most 200,000; ask for fewer with first/,
  )
})

test('the question that GraphiQL asks about the schema is taken', async () => {
  const { getIntrospectionQuery } = await import('graphql')
  const graph = { read: () => Promise.reject(new Error('the schema is not in the graph')) }
  expect(
    (await executeOperation(graph, getIntrospectionQuery({ descriptions: true }))).errors,
  ).toBeUndefined()
})

test('a document of more than 2,000 tokens is not read', async () => {
  const graph = { read: () => Promise.reject(new Error('must not be asked')) }
  const { errors } = await executeOperation(graph, `{ ${'__typename '.repeat(2001)} }`)
  expect(errors!.map((error) => error.message)).toEqual([
    'Syntax Error: Document contains more that 2000 tokens. Parsing aborted.',
  ])
})
