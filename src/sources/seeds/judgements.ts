import type { Judgement as IdentityJudgement } from '../../identity/judgements.ts'
import { Problems } from './problems.ts'
import { readTable } from './read-table.ts'
import { openSeeds, type SeedFolder } from './seed-folder.ts'
import { JUDGEMENT_TABLE, type Row } from './tables.ts'

/** What a person decided about two names or ids, whether they are the same actor: yes, no, or that it cannot be said. */
export type Judgement = Row<typeof JUDGEMENT_TABLE.columns>

/** Reads the judgements on identity. @throws EntenteError SEED listing every problem found, each with file and line */
export function loadJudgements(folder?: URL | string): Judgement[] {
  const problems = new Problems()
  const judgements = readJudgements(openSeeds(folder), problems)
  problems.throwIfAny()
  return judgements
}

/** The judgements that come with the seeds, as the identity engine takes them. @throws EntenteError SEED */
export function seedJudgements(): IdentityJudgement[] {
  return loadJudgements().map(({ dataset: _, row, ...judgement }) => ({
    ...judgement,
    file: `seeds/${JUDGEMENT_TABLE.path}`,
    line: row,
  }))
}

/** Reads and checks the judgements, reporting what is wrong: a pair judged twice, in either order, or held against itself. */
export function readJudgements(folder: SeedFolder, problems: Problems): Judgement[] {
  const judgements = readTable(folder, JUDGEMENT_TABLE, problems)
  const file = folder.name(JUDGEMENT_TABLE.path)
  const lines = new Map<string, number>()
  for (const { left, right, row } of judgements) {
    const pair = [left, right].sort().join(' and ')
    const before = lines.get(pair)
    if (left === right) problems.add(file, row, `${left} is judged against itself`)
    if (before !== undefined) problems.add(file, row, `${pair} are judged on line ${before} already`)
    lines.set(pair, row)
  }
  return judgements
}
