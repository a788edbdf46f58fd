import neo4j from 'neo4j-driver'
import { graphError } from '../errors.ts'
import type { Query } from './queries.ts'

/** Parameters as Neo4j wants them: whole numbers as integers (`LIMIT $first` refuses floats), except where the
 *  header says Float; undefined as null.
 *  @throws EntenteError GRAPH when the names are not those of the query's header, or one of type `…!` is missing */
export function toParameters(query: Query, given: Record<string, unknown>): Record<string, unknown> {
  const known = new Set(query.parameters.map((parameter) => parameter.name))
  const unknown = Object.keys(given).filter((name) => !known.has(name))
  const missing = query.parameters
    .filter(({ name, type }) => (type.endsWith('!') ? (given[name] ?? null) === null : !(name in given)))
    .map(({ name }) => name)
  if (unknown.length > 0 || missing.length > 0) {
    const problems = [
      ...unknown.map((name) => `$${name} is none of its parameters`),
      ...missing.map((name) => `$${name} is missing`),
    ]
    throw graphError(`${query.name}.cypher: ${problems.join(', ')}; its header declares [${[...known]}]`, {
      query: query.name,
      unknown,
      missing,
    })
  }
  return Object.fromEntries(
    query.parameters.map(({ name, type }) => [name, /Float/.test(type) ? given[name] : toNeo4j(given[name])]),
  )
}

function toNeo4j(value: unknown): unknown {
  if (value === undefined || value === null) return null
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(toNeo4j)
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toNeo4j(inner)]))
  }
  return value
}

/** A value of a row as plain data: dates and times as ISO text, lists and maps all the way down.
 *  @param query names the statement in the error
 *  @throws EntenteError GRAPH for a node, link or path: a query returns named columns */
export function fromNeo4j(value: unknown, query: string): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((inner) => fromNeo4j(inner, query))
  if (neo4j.isInt(value)) return value.toNumber()
  if (
    neo4j.isDate(value) ||
    neo4j.isDateTime(value) ||
    neo4j.isLocalDateTime(value) ||
    neo4j.isTime(value) ||
    neo4j.isLocalTime(value) ||
    neo4j.isDuration(value)
  ) {
    return value.toString()
  }
  if (neo4j.isNode(value) || neo4j.isRelationship(value) || neo4j.isPath(value)) {
    throw graphError(`${query}.cypher: returns a whole node, link or path; return its properties by name`, {
      query,
    })
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromNeo4j(inner, query)]))
}
