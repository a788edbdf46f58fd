import type { Card } from './card.ts'
import {
  checkIds,
  checkIssues,
  checkKnown,
  checkNames,
  checkOverlaps,
  checkSources,
  checkSpans,
  checkStateCodes,
  checkStateNames,
} from './checks.ts'
import type { ReferenceDataset, SeedRecords } from './read-records.ts'

/** Holds the records against each other and against the cards: ids, references, dates, codes, names, sources.
 *  What is wrong goes to the report of its file. */
export function checkRecords(records: SeedRecords, cards: ReadonlyMap<ReferenceDataset, Card>): void {
  const { states, stateNames, organizations, organizationNames, actsFor } = records
  const { leaders, leaderNames, offices, memberships, issues } = records

  const stateIds = new Set([...checkIds(states.rows, states.report), ...states.leftOut])
  const organizationIds = new Set([
    ...checkIds(organizations.rows, organizations.report),
    ...organizations.leftOut,
  ])
  const leaderIds = new Set([...checkIds(leaders.rows, leaders.report), ...leaders.leftOut])
  checkIds(issues.rows, issues.report)
  const bodies = new Set([...stateIds, ...organizationIds])

  checkKnown(stateNames.rows, 'actor', stateIds, stateNames.report)
  checkKnown(organizationNames.rows, 'actor', organizationIds, organizationNames.report)
  checkKnown(leaderNames.rows, 'actor', leaderIds, leaderNames.report)
  checkKnown(actsFor.rows, 'organization', organizationIds, actsFor.report)
  checkKnown(actsFor.rows, 'actsFor', bodies, actsFor.report)
  checkKnown(offices.rows, 'leader', leaderIds, offices.report)
  checkKnown(offices.rows, 'of', bodies, offices.report)
  checkKnown(memberships.rows, 'state', stateIds, memberships.report)
  checkKnown(memberships.rows, 'organization', organizationIds, memberships.report)

  checkStateCodes(states.rows, states.report)
  checkStateNames(states.rows, stateNames.rows, states.report, stateNames.report)
  for (const { rows, report } of [stateNames, organizationNames, leaderNames]) checkNames(rows, report)
  checkIssues(issues.rows, stateIds, issues.report)

  for (const { rows, report } of [stateNames, organizationNames, leaderNames, actsFor, offices, memberships])
    checkSpans(rows, report)
  checkOverlaps(actsFor.rows, (row) => `${row.organization} acts for ${row.actsFor}`, actsFor.report)
  checkOverlaps(offices.rows, (row) => `${row.leader} is ${row.title} of ${row.of}`, offices.report)
  checkOverlaps(
    memberships.rows,
    (row) => `${row.state} is ${row.status} of ${row.organization}`,
    memberships.report,
  )

  const sourced = [states, stateNames, organizations, organizationNames, actsFor, leaders, leaderNames]
  for (const { dataset, rows, report } of [...sourced, offices, memberships])
    checkSources(rows, cards.get(dataset), report)
}
