import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Problems } from './problems.ts'

/** The seeds on disk, each file read once. */
export interface SeedFolder {
  /** Absolute. */
  root: string
  /** How messages call a file: `seeds/states/states.csv`. */
  name(path: string): string
  /** Names of the files directly in a folder, sorted. */
  list(path: string): string[]
  /** The text of a file; null and a problem if it is absent, no UTF-8, or not in Unicode's composed form. */
  read(path: string, problems: Problems): string | null
  /** SHA-256, 64 hex digits, of all files directly in a folder with their names. */
  sha256(path: string): string
}

/** The project's own seeds. */
export const SEEDS = new URL('../../../seeds/', import.meta.url)

export function openSeeds(folder: URL | string = SEEDS): SeedFolder {
  const root = typeof folder === 'string' ? folder : fileURLToPath(folder)
  const bytes = new Map<string, Buffer>()
  const load = (path: string) => {
    const known = bytes.get(path)
    if (known) return known
    const read = readFileSync(join(root, path))
    bytes.set(path, read)
    return read
  }
  const list = (path: string) =>
    readdirSync(join(root, path), { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort()
  const name = (path: string) => `seeds/${path}`
  return {
    root,
    name,
    list,
    read(path, problems) {
      if (!existsSync(join(root, path))) {
        problems.add(name(path), null, 'the file is absent')
        return null
      }
      const text = decode(load(path))
      if (text?.startsWith('\ufeff')) {
        problems.add(name(path), 1, 'begins with a byte order mark; save the file as UTF-8 without one')
        return null
      }
      if (text === null) problems.add(name(path), null, 'not UTF-8 throughout; save it as UTF-8')
      else if (text !== text.normalize('NFC'))
        problems.add(
          name(path),
          composedLine(text),
          'letters and accents apart; save the file in Unicode form NFC',
        )
      return text
    },
    sha256(path) {
      const hash = createHash('sha256')
      for (const file of list(path)) hash.update(`${file}\0`).update(load(`${path}/${file}`))
      return hash.digest('hex')
    },
  }
}

function decode(bytes: Buffer): string | null {
  const text = bytes.toString('utf8')
  return text.includes('\ufffd') ? null : text
}

function composedLine(text: string): number {
  return text.split('\n').findIndex((line) => line !== line.normalize('NFC')) + 1
}
