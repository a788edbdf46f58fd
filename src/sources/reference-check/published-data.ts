import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { CsvError, parse } from 'csv-parse/sync'
import { EntenteError } from '../../errors.ts'

/** A row of a published file: its cells by column. */
export type PublishedRow<C extends string> = Record<C, string>

/** A folder of published datasets, in the layout that docs/reference.md describes. */
export interface PublishedData {
  has(path: string): boolean
  /** Rows of a file, by its ending: `.csv` as RFC 4180 has it, `.tsv` with tabs and no quoting, either also `.gz`.
   *  Bytes that are no UTF-8 become U+FFFD: one line of REIGN has such a byte.
   *  @throws EntenteError SOURCE for a file that is absent, broken or lacks a column */
  rows<C extends string>(path: string, columns: readonly C[]): PublishedRow<C>[]
  /** The names in a folder, sorted. */
  list(path: string): string[]
  /** What a JSON file holds. @throws EntenteError SOURCE where it is no JSON */
  json(path: string): unknown
}

/** Opens a folder of published datasets. @throws EntenteError SOURCE if it is no folder */
export function openPublishedData(root: string): PublishedData {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new EntenteError('SOURCE', `${root} is no folder; expected one with published datasets`, { root })
  return {
    has: (path) => existsSync(join(root, path)),
    list: (path) => readdirSync(join(root, path)).sort(),
    json(path) {
      const file = join(root, path)
      try {
        return JSON.parse(readFileSync(file, 'utf8'))
      } catch (error) {
        throw new EntenteError('SOURCE', `${file}: no JSON`, { file }, error)
      }
    },
    rows(path, columns) {
      const file = join(root, path)
      if (!existsSync(file)) throw new EntenteError('SOURCE', `${file}: the file is absent`, { file })
      const [header, ...lines] = cellsOf(file)
      const missing = columns.filter((column) => !header?.includes(column))
      if (!header || missing.length > 0)
        throw new EntenteError('SOURCE', `${file}: no column ${missing.join(', ')}`, { file, missing })
      const places = columns.map((column) => [column, header.indexOf(column)] as const)
      return lines.map((cells, index) => {
        if (cells.length !== header.length)
          throw new EntenteError(
            'SOURCE',
            `${file}: record ${index + 2} has ${cells.length} cells, its header ${header.length}`,
            { file, line: index + 2 },
          )
        return Object.fromEntries(places.map(([column, at]) => [column, cells[at]!.trim()])) as PublishedRow<
          (typeof columns)[number]
        >
      })
    },
  }
}

function cellsOf(file: string): string[][] {
  const bytes = readFileSync(file)
  const text = new TextDecoder().decode(file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
  if (/\.tsv(?:\.gz)?$/.test(file))
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t'))
  try {
    return parse(text, { relaxColumnCount: true, skipEmptyLines: true, bom: true })
  } catch (error) {
    if (error instanceof CsvError)
      throw new EntenteError('SOURCE', `${file}: ${error.message}`, { file }, error)
    throw error
  }
}
