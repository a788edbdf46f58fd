/** `npm run check:seeds`: form, references, dates and names of the seeds, and that each file is in its canonical form.
 *  `-- --write` brings the files into it. Ends with code 1 if anything is wrong. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonical, firstDifference } from './seeds/canonical.ts'
import { checkNotations } from './seeds/checks/issues.ts'
import { inDifferences } from './seeds/checks/lives.ts'
import { longVacancies } from './seeds/checks/offices.ts'
import { readCodes } from './seeds/codes.ts'
import { explanationsOf, OWN, readDifferences } from './seeds/differences.ts'
import { readJudgements } from './seeds/judgements.ts'
import { inWords, Problems } from './seeds/problems.ts'
import { ISSUES_PATH } from './seeds/read-issues.ts'
import { openSeeds, type SeedFolder } from './seeds/seed-folder.ts'
import { OFFICES, TABLES } from './seeds/tables.ts'
import { readReference } from './seeds.ts'

const folder = openSeeds()
const problems = new Problems()
if (process.argv.includes('--write')) writeCanonical(folder)

const reference = readReference(openSeeds(), problems)
const explanations = explanationsOf(OWN, readDifferences(openSeeds(), new Problems()))
const codes = readCodes(folder, problems)
checkNotations(reference.issues, codes.contexts, (line, message) =>
  problems.add(folder.name(ISSUES_PATH), line, message),
)
readJudgements(folder, problems)
checkCanonical(openSeeds(), problems)

for (const { state, after, until, days } of longVacancies(reference.offices))
  if (!explanations.explain(`${state} no head of government ${after.to}`))
    console.error(
      `${folder.name(OFFICES.path)}:${after.row}: warning: ${state} has no head of government for ${days} days, from ${after.to} (${after.leader}) to ${until}; fill it, or explain it ${inDifferences(`${state} no head of government ${after.to}`)}`,
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
