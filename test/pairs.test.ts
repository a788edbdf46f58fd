import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { buildSchema, type GraphQLObjectType, isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { resolvers } from '../src/api/resolvers/index.ts'

const at = (path: string) => new URL(`../${path}`, import.meta.url)
const sdl = readFileSync(at('schema.graphql'), 'utf8')
const schema = buildSchema(sdl)
const types = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
)

/** Names of `<folder>/<Type>/<name><ending>` as `Type/name`; only capitalised folders are GraphQL types. */
function names(folder: string, ending: string): string[] {
  return readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[A-Z]\w*\/\w+\./.test(path) && path.endsWith(ending))
    .map((path) => path.slice(0, -ending.length))
    .toSorted()
}

test('each field of Query has its resolver, its statement and its test, and no statement is without field', () => {
  const fields = Object.keys(schema.getQueryType()!.getFields())
    .map((name) => `Query/${name}`)
    .toSorted()
  expect(fields.length).toBeGreaterThan(10)
  expect(
    Object.keys(resolvers.Query!)
      .map((name) => `Query/${name}`)
      .toSorted(),
  ).toEqual(fields)
  expect(names('cypher/read', '.cypher').filter((name) => name.startsWith('Query/'))).toEqual(fields)
})

test('each statement is that of a field, and has its test', () => {
  const fields = new Set(
    Object.values(schema.getTypeMap()).flatMap((type) =>
      'getFields' in type ? Object.keys(type.getFields()).map((field) => `${type.name}/${field}`) : [],
    ),
  )
  const statements = names('cypher/read', '.cypher')
  expect(statements.filter((name) => !fields.has(name))).toEqual([])
  expect(names('test/cypher', '.test.ts')).toEqual(statements)
})

test('each field that takes arguments or leads to other nodes by a statement of its own has a resolver', () => {
  const own = new Map(Object.entries(resolvers).map(([type, fields]) => [type, new Set(Object.keys(fields))]))
  const missing = types.flatMap((type) =>
    Object.values(type.getFields())
      .filter(
        (field) => field.args.length > 0 || existsSync(at(`cypher/read/${type.name}/${field.name}.cypher`)),
      )
      .filter((field) => !own.get(type.name)?.has(field.name))
      .map((field) => `${type.name}.${field.name}`),
  )
  expect(missing).toEqual([])
})

test('each type with a file of resolvers is in the schema, under the same name', () => {
  const files = readdirSync(at('src/api/resolvers'))
    .filter((file) => /^[A-Z]/.test(file))
    .map((file) => file.replace(/\.ts$/, ''))
  expect(files.filter((name) => !schema.getType(name))).toEqual([])
  expect(files.filter((name) => !(name in resolvers))).toEqual([])
})

test('everything in the schema is described, in fewer than 1,100 lines', () => {
  const bare: string[] = []
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name))
      continue
    if (!type.description) bare.push(type.name)
    if ('getFields' in type) {
      for (const field of Object.values(type.getFields())) {
        if (!field.description) bare.push(`${type.name}.${field.name}`)
        for (const arg of 'args' in field ? field.args : []) {
          if (!arg.description) bare.push(`${type.name}.${field.name}(${arg.name})`)
        }
      }
    }
    if ('getValues' in type) {
      for (const value of type.getValues()) if (!value.description) bare.push(`${type.name}.${value.name}`)
    }
  }
  expect(bare).toEqual([])
  expect(sdl.split('\n').length).toBeLessThan(1100)
})
