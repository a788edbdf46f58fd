import { stringify } from 'csv-stringify/sync'
import { usageError } from '../errors.ts'

type Json = null | string | number | boolean | Json[] | { [key: string]: Json }
type JsonObject = { [key: string]: Json }
/** Column → text; nested fields are named by their path, `actor.name`. */
type Row = Map<string, string>

/** How an answer is written. */
export const FORMATS = {
  json: (data: JsonObject) => JSON.stringify(data, null, 2),
  csv: (data: JsonObject) => csv(rowsOf(data)),
  table: (data: JsonObject) => table(rowsOf(data)),
}
export type Format = keyof typeof FORMATS

/** The rows of an answer with one root field: its list, the nodes of its connection, or itself as one row.
 *  Lists inside a row are joined by "; ".
 *  @throws EntenteError USAGE when the question has several root fields */
export function rowsOf(data: JsonObject): Row[] {
  const fields = Object.entries(data)
  if (fields.length !== 1) {
    throw usageError(
      `csv and table take a question with one root field, this one has ${fields.map(([name]) => name).join(', ')}; ask them one by one, or take --format json`,
    )
  }
  const [name, value] = fields[0]!
  return itemsOf(value).map((item) => flatten(item, isObject(item) ? '' : name))
}

function itemsOf(value: Json): Json[] {
  if (value === null) return []
  if (Array.isArray(value)) return value
  return isObject(value) ? (nodesOf(value) ?? [value]) : [value]
}

/** The nodes of a Relay connection; null for any other object. */
function nodesOf(value: JsonObject): Json[] | null {
  if (Array.isArray(value.nodes)) return value.nodes
  if (!Array.isArray(value.edges)) return null
  return value.edges.map((edge) => (isObject(edge) && 'node' in edge ? edge.node! : edge))
}

function flatten(value: Json, path: string): Row {
  if (Array.isArray(value)) return joined(value.map((item) => flatten(item, path)))
  if (!isObject(value)) return new Map([[path, value === null ? '' : String(value)]])
  const nodes = path === '' ? null : nodesOf(value)
  if (nodes) return flatten(nodes, path)
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [
      ...flatten(inner, path === '' ? key : `${path}.${key}`),
    ]),
  )
}

function joined(rows: Row[]): Row {
  return new Map(
    columnsOf(rows).map((column) => [column, rows.map((row) => row.get(column) ?? '').join('; ')]),
  )
}

/** In the order met. An object that is null in one row and not in another has the columns of its fields only. */
function columnsOf(rows: Row[]): string[] {
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  return columns.filter((column) => !columns.some((other) => other.startsWith(`${column}.`)))
}

const isObject = (value: Json): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** RFC 4180, with a header. */
function csv(rows: Row[]): string {
  const columns = columnsOf(rows)
  return stringify([columns, ...rows.map((row) => columns.map((column) => row.get(column) ?? ''))]).trimEnd()
}

function table(rows: Row[]): string {
  if (rows.length === 0) return 'no rows'
  const columns = columnsOf(rows)
  const lines = [columns, ...rows.map((row) => columns.map((column) => oneLine(row.get(column) ?? '')))]
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => line[i]!.length)))
  const write = (line: string[]) =>
    line
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join('  ')
      .trimEnd()
  const [head, ...body] = lines
  return [write(head!), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(write)].join('\n')
}

const oneLine = (cell: string) => cell.replace(/\s+/g, ' ')
