import type { ActorName, NameKind } from '../model/actor.ts'
import type { Dataset } from '../model/dataset.ts'
import type { Reference } from '../model/reference.ts'
import { type Card, readCard } from './seeds/card.ts'
import { checkRecords } from './seeds/check-records.ts'
import { type Explanations, explanationsOf, OWN, readDifferences } from './seeds/differences.ts'
import { Problems } from './seeds/problems.ts'
import {
  REFERENCE_DATASETS,
  type ReferenceDataset,
  readRecords,
  type SeedRecords,
} from './seeds/read-records.ts'
import { openSeeds, type SeedFolder } from './seeds/seed-folder.ts'

/** Reads the reference graph from the seeds: states, organizations, leaders, memberships and issues.
 *  The `name` and `acronym` of each actor are among `names`, with those kinds.
 *  @param folder default: the project's own `seeds/`
 *  @returns records in file order; `row` is the 1-based line in the file that holds records of their kind
 *  @throws EntenteError SEED listing every problem found, each with file and line; nothing is returned if one is wrong */
export function loadSeeds(folder?: URL | string): Reference {
  const problems = new Problems()
  const reference = readReference(openSeeds(folder), problems)
  problems.throwIfAny()
  return reference
}

/** Reads and checks the reference graph, reporting what is wrong instead of throwing.
 *  @param explanations of contradictions that are right; those that are needed count as used */
export function readReference(
  folder: SeedFolder,
  problems: Problems,
  explanations: Explanations = explanationsOf(OWN, readDifferences(folder, problems)),
): Reference {
  const cards = new Map<ReferenceDataset, Card>()
  for (const id of REFERENCE_DATASETS) {
    const card = readCard(folder, id, problems)
    if (card) cards.set(id, card)
  }
  const records = readRecords(folder, problems)
  checkRecords(records, cards, explanations)
  return {
    datasets: [...cards.values()].map((card) => datasetOf(folder, card, records, problems)),
    states: records.states.rows,
    codes: records.codes.rows,
    successions: records.successions.rows,
    organizations: records.organizations.rows,
    leaders: records.leaders.rows,
    names: namesOf(records),
    foreignNames: records.foreignNames.rows,
    offices: records.offices.rows,
    actsFor: records.actsFor.rows,
    memberships: records.memberships.rows,
    chairs: records.chairs.rows,
    issues: records.issues.rows,
  }
}

/** The card as a dataset, with what was really read; a count that the card does not expect is reported. */
function datasetOf(folder: SeedFolder, card: Card, records: SeedRecords, problems: Problems): Dataset {
  const { sources: _, ...dataset } = card
  let rows = 0
  for (const file of Object.values(records)) if (file.dataset === card.id) rows += file.rows.length
  if (rows < card.expect.least || rows > card.expect.most)
    problems.add(
      folder.name(`${card.id}/dataset.yml`),
      null,
      `the files of ${card.id} hold ${rows} sound records, the card expects ${card.expect.least} to ${card.expect.most}`,
    )
  return { ...dataset, rows, sha256: folder.sha256(card.id) }
}

/** Main names and acronyms first, then the further names. */
function namesOf(records: SeedRecords): ActorName[] {
  const main = (actor: string, name: string, kind: NameKind) => ({ actor, name, kind, from: null, to: null })
  const { states, organizations, leaders, stateNames, organizationNames, leaderNames } = records
  const names: ActorName[] = []
  for (const { rows } of [states, organizations, leaders])
    for (const { id, name } of rows) names.push(main(id, name, 'name'))
  for (const { id, acronym } of organizations.rows)
    if (acronym !== null) names.push(main(id, acronym, 'acronym'))
  return names.concat(stateNames.rows, organizationNames.rows, leaderNames.rows)
}
