import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Program } from './install.ts'
import type { Java } from './java.ts'
import type { LocalPaths } from './paths.ts'

/** Java's class-data archive: what the JVM learns from 200 jars, kept so that a later start need not learn it again.
 *  It holds for one Java build, one program and one set of options; others get another file. */
export interface ClassArchive {
  /** Options for this start: to use the archive, or to make it at the end. */
  options: string[]
  /** After a clean stop: puts an archive that was made in its place. */
  keep(): Promise<void>
}

/** @param options the other options of the JVM */
export async function classArchive(
  paths: LocalPaths,
  java: Java,
  program: Program,
  options: string[],
): Promise<ClassArchive> {
  const folder = program.folder ?? paths.root
  const key = createHash('sha256').update([java.build, program.lib, ...options].join('\n'))
  const path = join(folder, `classes-${key.digest('hex').slice(0, 12)}.jsa`)
  // Not every class can be archived, and the JVM has a warning for each that cannot.
  const quiet = '-Xlog:cds*=off'
  if (existsSync(path)) {
    return { options: [quiet, `-XX:SharedArchiveFile=${path}`], keep: async () => undefined }
  }
  const unfinished = `${path}.${process.pid}`
  await mkdir(folder, { recursive: true })
  return {
    options: [quiet, `-XX:ArchiveClassesAtExit=${unfinished}`],
    async keep() {
      if (existsSync(unfinished)) await rename(unfinished, path)
      // Half-written ones of processes that were killed, and those of an earlier Java or other options.
      for (const name of await readdir(folder)) {
        if (/^classes-.+\.jsa/.test(name) && join(folder, name) !== path) await rm(join(folder, name))
      }
    },
  }
}
