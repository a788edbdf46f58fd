import { opendir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { documentError, type EntenteError } from '../../errors.ts'

/** Endings that are read in folders. */
const ENDINGS = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml', '.pdf'])
/** Bytes; a longer file is no press release, and Node could not hold its text in one string. */
const LARGEST = 200 * 1024 * 1024

/** The files that a path stands for: itself, or those of a folder in the order of their names. '-' stays '-'.
 *  @yields an error in place of a path that does not exist or a folder without documents */
export async function* filesOf(path: string): AsyncGenerator<string | EntenteError> {
  if (path === '-') return yield path
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => error)
  if (info instanceof Error) return yield unreadable(path, info)
  if (!info.isDirectory()) return yield path
  let count = 0
  for await (const file of walk(path)) {
    count++
    yield file
  }
  if (count === 0)
    yield documentError(`has no documents in it (looked for ${[...ENDINGS].join(' ')})`, { origin: path })
}

async function* walk(folder: string): AsyncGenerator<string | EntenteError> {
  const entries: { name: string; directory: boolean }[] = []
  try {
    for await (const entry of await opendir(folder)) {
      if (entry.name.startsWith('.')) continue
      if (entry.isDirectory()) entries.push({ name: entry.name, directory: true })
      else if (ENDINGS.has(extname(entry.name).toLowerCase()))
        entries.push({ name: entry.name, directory: false })
    }
  } catch (error) {
    yield unreadable(folder, error as NodeJS.ErrnoException)
    return
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const { name, directory } of entries) {
    if (directory) yield* walk(join(folder, name))
    else yield join(folder, name)
  }
}

/** The bytes of a file. @throws EntenteError DOCUMENT if it cannot be read or is too large */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size > LARGEST) {
      throw documentError(
        `has ${Math.round(size / 2 ** 20)} MB, more than the ${LARGEST / 2 ** 20} MB that are read: split it`,
        { origin: path, size },
      )
    }
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'errno' in error) throw unreadable(path, error as NodeJS.ErrnoException)
    throw error
  }
}

function unreadable(path: string, cause: NodeJS.ErrnoException): EntenteError {
  const reasons: Record<string, string> = {
    ENOENT: 'does not exist: check the path',
    EACCES: 'may not be read: check its permissions',
    EISDIR: 'is a folder',
  }
  return documentError(
    reasons[cause.code ?? ''] ?? `cannot be read (${cause.code ?? cause.message})`,
    { origin: path },
    cause,
  )
}
