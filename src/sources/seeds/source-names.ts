import type { ActorId } from '../../model/actor.ts'
import type { Problems } from './problems.ts'
import { readTable } from './read-table.ts'
import type { SeedFolder } from './seed-folder.ts'
import { SOURCE_NAMES } from './tables.ts'

/** Names by which one published dataset calls actors, and nobody else: COW's `AsDB`, the Factbook's `C`. */
export interface SourceNames {
  /** @returns the actor; null where the dataset means none that we hold; undefined if the name is not listed */
  find(dataset: string, name: string): ActorId | null | undefined
}

/** Reads `differences/names.csv`, reporting an actor that no seed file holds and a name that is listed twice.
 *  @param known ids of the actors that the seeds hold */
export function readSourceNames(
  folder: SeedFolder,
  known: ReadonlySet<ActorId>,
  problems: Problems,
): SourceNames {
  const found = new Map<string, ActorId | null>()
  for (const { dataset, theirs, ours, row } of readTable(folder, SOURCE_NAMES, problems)) {
    const key = `${dataset} ${theirs}`
    const report = (message: string) => problems.add(folder.name(SOURCE_NAMES.path), row, message)
    if (ours !== null && !known.has(ours)) report(`ours is ${ours}, which no seed file holds`)
    if (found.has(key)) report(`"${theirs}" of ${dataset} is listed twice`)
    found.set(key, ours)
  }
  return { find: (dataset, name) => found.get(`${dataset} ${name}`) }
}
