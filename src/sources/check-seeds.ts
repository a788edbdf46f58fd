/** `npm run check:seeds`: form, references, dates and names of the seeds, and that each file is in its canonical form.
 *  `-- --write` brings the files into it. Ends with code 1 if anything is wrong. */
import { checkSeeds, writeCanonical } from './seeds/check-seeds.ts'
import { inWords } from './seeds/problems.ts'
import { openSeeds } from './seeds/seed-folder.ts'

if (process.argv.includes('--write'))
  for (const file of writeCanonical(openSeeds())) console.log(`written: ${file}`)
const { reference, problems, warnings } = checkSeeds(openSeeds())

for (const { message, ...place } of warnings)
  console.error(inWords({ ...place, message: `warning: ${message}` }))
for (const problem of problems) console.error(inWords(problem))
for (const { id, rows, expect } of reference.datasets)
  console.log(`${id}: ${rows} records (expected ${expect.least} to ${expect.most})`)
console.log(
  problems.length === 0
    ? 'The seeds are sound.'
    : problems.length === 1
      ? '1 problem in the seeds.'
      : `${problems.length} problems in the seeds.`,
)
process.exitCode = problems.length === 0 ? 0 : 1
