import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Program } from './install.ts'
import type { Java } from './java.ts'
import type { LocalPaths } from './paths.ts'
import { startMark } from './processes.ts'

/** "classes-<key>.jsa", and while the process that makes it runs "classes-<key>.jsa.<its id>". */
const ARCHIVE = /^classes-[0-9a-f]+\.jsa(?:\.(\d+))?$/

/** Java's class-data archive: what the JVM learns from 200 jars, kept so that a later start need not learn it again.
 *  It holds for one Java build and one program; others get another file. */
export interface ClassArchive {
  /** Options for this start: to use the archive, or to make it at the end. */
  options: string[]
  /** After a clean stop: puts an archive that was made in its place and clears the old ones away. */
  keep(): Promise<void>
}

/** @param options JVM options that the archive depends on */
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
  return {
    options: [quiet, `-XX:ArchiveClassesAtExit=${unfinished}`],
    async keep() {
      if (existsSync(unfinished)) await rename(unfinished, path)
      for (const name of await readdir(folder)) {
        const maker = ARCHIVE.exec(name)?.[1]
        const old =
          ARCHIVE.test(name) && (maker ? startMark(Number(maker)) === null : join(folder, name) !== path)
        if (old) await rm(join(folder, name), { force: true })
      }
    },
  }
}
