import type { Issue } from '../../model/issue.ts'
import type { Problems, Report } from './problems.ts'
import { ISSUES_PATH, readIssues } from './read-issues.ts'
import { readTable } from './read-table.ts'
import type { SeedFolder } from './seed-folder.ts'
import {
  ACTS_FOR,
  CHAIRS,
  type Columns,
  FOREIGN_NAMES,
  LEADER_NAMES,
  LEADERS,
  MEMBERSHIPS,
  OFFICES,
  ORGANIZATION_NAMES,
  ORGANIZATIONS,
  type Row,
  STATE_CODES,
  STATE_NAMES,
  STATE_SUCCESSIONS,
  STATES,
  type Table,
} from './tables.ts'

/** The datasets of the reference graph, each a folder of the seeds with a card. */
export const REFERENCE_DATASETS = ['states', 'organizations', 'leaders', 'memberships', 'issues'] as const
export type ReferenceDataset = (typeof REFERENCE_DATASETS)[number]

/** The records of one file, and where to say what is wrong with them. */
export interface SeedFile<R> {
  dataset: ReferenceDataset
  rows: R[]
  /** Ids of rows that were reported and left out: they are known, only unsound. */
  leftOut: ReadonlySet<string>
  report: Report
}

type FileOf<T> = T extends Table<infer C> ? SeedFile<Row<C>> : never

/** All records as their files have them: sound one by one, not yet held against each other. */
export interface SeedRecords {
  states: FileOf<typeof STATES>
  stateNames: FileOf<typeof STATE_NAMES>
  foreignNames: FileOf<typeof FOREIGN_NAMES>
  codes: FileOf<typeof STATE_CODES>
  successions: FileOf<typeof STATE_SUCCESSIONS>
  organizations: FileOf<typeof ORGANIZATIONS>
  organizationNames: FileOf<typeof ORGANIZATION_NAMES>
  actsFor: FileOf<typeof ACTS_FOR>
  leaders: FileOf<typeof LEADERS>
  leaderNames: FileOf<typeof LEADER_NAMES>
  offices: FileOf<typeof OFFICES>
  memberships: FileOf<typeof MEMBERSHIPS>
  chairs: FileOf<typeof CHAIRS>
  issues: SeedFile<Issue>
}

/** Reads the files of the reference graph; records that break their form are reported and left out. */
export function readRecords(folder: SeedFolder, problems: Problems): SeedRecords {
  const report = (path: string): Report => {
    const file = folder.name(path)
    return (line, message) => problems.add(file, line, message)
  }
  const read = <C extends Columns>(dataset: ReferenceDataset, table: Table<C>): SeedFile<Row<C>> => {
    const leftOut = new Set<string>()
    const rows = readTable(folder, table, problems, (id) => leftOut.add(id))
    return { dataset, rows, leftOut, report: report(table.path) }
  }
  const issues = readIssues(folder, problems)
  return {
    states: read('states', STATES),
    stateNames: read('states', STATE_NAMES),
    foreignNames: read('states', FOREIGN_NAMES),
    codes: read('states', STATE_CODES),
    successions: read('states', STATE_SUCCESSIONS),
    organizations: read('organizations', ORGANIZATIONS),
    organizationNames: read('organizations', ORGANIZATION_NAMES),
    actsFor: read('organizations', ACTS_FOR),
    leaders: read('leaders', LEADERS),
    leaderNames: read('leaders', LEADER_NAMES),
    offices: read('leaders', OFFICES),
    memberships: read('memberships', MEMBERSHIPS),
    chairs: read('memberships', CHAIRS),
    issues: { dataset: 'issues', rows: issues, leftOut: new Set(), report: report(ISSUES_PATH) },
  }
}
