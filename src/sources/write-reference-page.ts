/** `npm run generate:reference`: writes docs/reference.md from the seeds and their cards, keeping its last section, which
 *  is written by hand. `-- --check` writes nothing and ends with code 1 if the page is not what it would write. */
import { readFileSync, writeFileSync } from 'node:fs'
import { EntenteError } from '../errors.ts'
import { referencePage } from './reference-page/page.ts'
import { type Card, readCard } from './seeds/card.ts'
import { Problems } from './seeds/problems.ts'
import { REFERENCE_DATASETS } from './seeds/read-records.ts'
import { openSeeds } from './seeds/seed-folder.ts'
import { loadSeeds } from './seeds.ts'

const PAGE = new URL('../../docs/reference.md', import.meta.url)
/** The heading with which the section written by hand begins. */
const BY_HAND = '\n## How far it agrees with others'

try {
  writePage()
} catch (error) {
  if (!(error instanceof EntenteError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

function writePage(): void {
  const folder = openSeeds()
  const problems = new Problems()
  const cards = REFERENCE_DATASETS.map((id) => readCard(folder, id, problems))
  problems.throwIfAny()
  const found = readFileSync(PAGE, 'utf8')
  const start = found.indexOf(BY_HAND)
  const expected = referencePage(
    loadSeeds(),
    cards.filter((card): card is Card => card !== null),
    start === -1 ? BY_HAND : found.slice(start),
  )
  if (found === expected) console.log('docs/reference.md is what the seeds say.')
  else if (process.argv.includes('--check')) {
    console.error('docs/reference.md is not what the seeds say; npm run generate:reference writes it again.')
    process.exitCode = 1
  } else {
    writeFileSync(PAGE, expected)
    console.log('written: docs/reference.md')
  }
}
