import type { ActorId } from '../../model/actor.ts'
import type { Problems } from '../seeds/problems.ts'
import { readTable } from '../seeds/read-table.ts'
import type { SeedFolder } from '../seeds/seed-folder.ts'
import { SOURCE_NAMES } from '../seeds/tables.ts'

/** Names by which one published dataset calls actors, and nobody else: COW's `AsDB`, the Factbook's `C`. */
export interface SourceNames {
  /** @returns the actor; null where the dataset means none that we hold; undefined if the name is not listed */
  find(dataset: string, name: string): ActorId | null | undefined
}

/** Reads `seeds/differences/names.csv`. */
export function readSourceNames(folder: SeedFolder, problems: Problems): SourceNames {
  const found = new Map(
    readTable(folder, SOURCE_NAMES, problems).map(({ dataset, theirs, ours }) => [
      `${dataset} ${theirs}`,
      ours,
    ]),
  )
  return { find: (dataset, name) => found.get(`${dataset} ${name}`) }
}
