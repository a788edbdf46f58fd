import { readFile } from 'node:fs/promises'

/** The last lines of a log, indented, for an error message; says so when it is empty or was never begun. */
export async function lastLines(path: string, count = 15): Promise<string> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-count)
  return lines.length === 0 ? '  (nothing was logged)' : lines.map((line) => `  ${line}`).join('\n')
}
