import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reference } from '../../model/reference.ts'
import { readReference } from '../seeds.ts'
import { canonical, firstDifference } from './canonical.ts'
import { checkNotations } from './checks/issues.ts'
import { inDifferences } from './checks/lives.ts'
import { longVacancies } from './checks/offices.ts'
import { readCodes } from './codes.ts'
import { explanationsOf, OWN, readDifferences } from './differences.ts'
import { readJudgements } from './judgements.ts'
import { type Problem, Problems } from './problems.ts'
import { ISSUES_PATH } from './read-issues.ts'
import type { SeedFolder } from './seed-folder.ts'
import { readSourceNames } from './source-names.ts'
import { DIFFERENCES, OFFICES, TABLES } from './tables.ts'

/** What is wrong with the seeds, and what is only doubtful. */
export interface SeedReport {
  reference: Reference
  problems: Problem[]
  warnings: Problem[]
}

/** Checks all that the seeds hold: what loading refuses, and that every file is in its canonical form, codes, judgements
 *  and names of other datasets are sound, and where heads of government are missing. */
export function checkSeeds(folder: SeedFolder): SeedReport {
  const problems = new Problems()
  const warnings = new Problems()
  const explanations = explanationsOf(OWN, readDifferences(folder, problems))
  const reference = readReference(folder, problems, explanations)
  const codes = readCodes(folder, problems)
  checkNotations(reference.issues, codes.contexts, (line, message) =>
    problems.add(folder.name(ISSUES_PATH), line, message),
  )
  readJudgements(folder, problems)
  const { states, organizations, leaders } = reference
  readSourceNames(folder, new Set([...states, ...organizations, ...leaders].map(({ id }) => id)), problems)
  checkCanonical(folder, problems)

  for (const { state, after, until, days } of longVacancies(reference.offices)) {
    const record = `${state} no head of government ${after.to}`
    if (!explanations.explain(record))
      warnings.add(
        folder.name(OFFICES.path),
        after.row,
        `${state} has no head of government for ${days} days, from ${after.to} (${after.leader}) to ${until}; fill it, or explain it ${inDifferences(record)}`,
      )
  }
  for (const { record, row } of explanations.unused())
    warnings.add(folder.name(DIFFERENCES.path), row, `"${record}" explains nothing any more`)
  for (const { difference, found } of explanations.miscounted())
    warnings.add(
      folder.name(DIFFERENCES.path),
      difference.row,
      `"${difference.record}" explains ${found} contradictions now; look at them and mend the number`,
    )
  return { reference, problems: problems.sorted(), warnings: warnings.sorted() }
}

/** Brings every table of the seeds that can be read into its canonical form. @returns the files that it wrote */
export function writeCanonical(folder: SeedFolder): string[] {
  return TABLES.flatMap((table) => {
    const text = readQuietly(folder, table.path)
    const written = text === null ? null : canonical(text, table)
    if (written === null || written === text) return []
    writeFileSync(join(folder.root, table.path), written)
    return [folder.name(table.path)]
  })
}

/** Reports the first line of each table that is not as the canonical form has it. */
function checkCanonical(folder: SeedFolder, into: Problems): void {
  for (const table of TABLES) {
    const text = readQuietly(folder, table.path)
    const difference = text === null ? null : firstDifference(text, canonical(text, table))
    if (difference)
      into.add(
        folder.name(table.path),
        difference.line,
        `not in the canonical form (npm run check:seeds -- --write mends it): expected ${difference.expected}`,
      )
  }
}

/** The text of a table that can be read as CSV; what is wrong with the others is reported by the readers. */
function readQuietly(folder: SeedFolder, path: string): string | null {
  const faults = new Problems()
  const text = folder.read(path, faults)
  return faults.found.length === 0 ? text : null
}
