/** `npm run check:seeds`: form, references, dates and names of the seeds, and that each file is in its canonical form.
 *  `-- --write` brings the files into it. Ends with code 1 if anything is wrong. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonical, firstDifference } from './seeds/canonical.ts'
import { checkNotations } from './seeds/checks/issues.ts'
import { readCodes } from './seeds/codes.ts'
import { readJudgements } from './seeds/judgements.ts'
import { officeOverlaps } from './seeds/office-overlaps.ts'
import { inWords, Problems } from './seeds/problems.ts'
import { ISSUES_PATH } from './seeds/read-issues.ts'
import { openSeeds, type SeedFolder } from './seeds/seed-folder.ts'
import { OFFICES, TABLES } from './seeds/tables.ts'
import { readReference } from './seeds.ts'

const folder = openSeeds()
const problems = new Problems()
if (process.argv.includes('--write')) writeCanonical(folder)

const reference = readReference(openSeeds(), problems)
const codes = readCodes(folder, problems)
checkNotations(reference.issues, codes.contexts, (line, message) =>
  problems.add(folder.name(ISSUES_PATH), line, message),
)
readJudgements(folder, problems)
checkCanonical(openSeeds(), problems)

for (const [office, other] of officeOverlaps(reference.offices))
  console.error(
    `${folder.name(OFFICES.path)}:${office.row}: warning: ${office.leader} and ${other.leader} (line ${other.row}) are both ${office.title} of ${office.of}`,
  )
for (const problem of problems.sorted()) console.error(inWords(problem))
for (const { id, rows, expect } of reference.datasets)
  console.log(`${id}: ${rows} records (expected ${expect.least} to ${expect.most})`)
console.log(
  problems.found.length === 0 ? 'The seeds are sound.' : `${problems.found.length} problems in the seeds.`,
)
process.exitCode = problems.found.length === 0 ? 0 : 1

/** Reports the first line of each table that is not as the canonical form has it. */
function checkCanonical(seeds: SeedFolder, into: Problems): void {
  for (const table of TABLES) {
    const text = readQuietly(seeds, table.path)
    const difference = text === null ? null : firstDifference(text, canonical(text, table))
    if (difference)
      into.add(
        seeds.name(table.path),
        difference.line,
        `not in the canonical form (npm run check:seeds -- --write mends it): expected ${difference.expected}`,
      )
  }
}

function writeCanonical(seeds: SeedFolder): void {
  for (const table of TABLES) {
    const text = readQuietly(seeds, table.path)
    if (text === null) continue
    const written = canonical(text, table)
    if (written === text) continue
    writeFileSync(join(seeds.root, table.path), written)
    console.log(`written: ${seeds.name(table.path)}`)
  }
}

/** The text of a table that can be read as CSV; what is wrong with the others is reported by the readers. */
function readQuietly(seeds: SeedFolder, path: string): string | null {
  const faults = new Problems()
  const text = seeds.read(path, faults)
  return faults.found.length === 0 ? text : null
}
