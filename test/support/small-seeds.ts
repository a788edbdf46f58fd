import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach } from 'vitest'
import { EntenteError } from '../../src/errors.ts'
import { inWords, type Problem } from '../../src/sources/seeds/problems.ts'
import { loadSeeds } from '../../src/sources/seeds.ts'

const SMALL = fileURLToPath(new URL('../fixtures/seeds/', import.meta.url))

/** A copy of the small seeds, new for each test, and what the loader finds wrong in it. */
export interface SmallSeeds {
  readonly folder: string
  /** Changes a file; the text to replace must be there. */
  change(path: string, from: string, to: string): void
  /** Adds a line at the end of a file. */
  add(path: string, line: string): void
  /** What the loader finds wrong, in words. */
  problems(): string[]
}

/** Makes the copy before each test of the file and removes it after. */
export function copySmallSeeds(): SmallSeeds {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-seeds-'))
    cpSync(SMALL, folder, { recursive: true })
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  return {
    get folder() {
      return folder
    },
    change(path, from, to) {
      const file = join(folder, path)
      const text = readFileSync(file, 'utf8')
      if (!text.includes(from)) throw new Error(`${path} has no "${from}"`)
      writeFileSync(file, text.replace(from, to))
    },
    add(path, line) {
      writeFileSync(join(folder, path), `${line}\n`, { flag: 'a' })
    },
    problems() {
      try {
        loadSeeds(folder)
      } catch (error) {
        if (!(error instanceof EntenteError) || error.code !== 'SEED') throw error
        return (error.facts.problems as Problem[]).map(inWords)
      }
      return []
    },
  }
}
