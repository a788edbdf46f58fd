import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Folder of test material that is no part of the project: ENTENTE_SHARED, else `../shared`. Tests that need a part of
 *  it are skipped where it is absent, saying so. @returns the absolute path, null if it is not there */
export function sharedPath(part: string): string | null {
  const path = join(resolve(process.env.ENTENTE_SHARED ?? '../shared'), part)
  return existsSync(path) ? path : null
}

/** Words for the title of a test that needs it. */
export const needsShared = (part: string) =>
  sharedPath(part) ? '' : ` (skipped: no ${part} in ENTENTE_SHARED or ../shared)`
