import type { Card } from './card.ts'
import { checkChairs } from './checks/chairs.ts'
import { checkCodes, checkStateCodes } from './checks/codes.ts'
import { checkIds, checkKnown, checkSources } from './checks/ids.ts'
import { checkIssues } from './checks/issues.ts'
import { checkLives, type Fact, livesOf } from './checks/lives.ts'
import { checkForeignNames, checkNames, checkStateNames } from './checks/names.ts'
import { checkRivals } from './checks/offices.ts'
import { checkParents } from './checks/organizations.ts'
import { checkOverlaps, checkSpans } from './checks/spans.ts'
import type { Explanations } from './differences.ts'
import type { Report } from './problems.ts'
import type { ReferenceDataset, SeedRecords } from './read-records.ts'

/** Holds the records against each other and against the cards: ids, references, dates, codes, names, sources.
 *  What is wrong goes to the report of its file.
 *  @param explanations of contradictions that are right */
export function checkRecords(
  records: SeedRecords,
  cards: ReadonlyMap<ReferenceDataset, Card>,
  explanations: Explanations,
): void {
  const { states, stateNames, foreignNames, codes, successions } = records
  const { organizations, organizationNames, actsFor, leaders, leaderNames, offices } = records
  const { memberships, chairs, issues } = records

  const stateIds = new Set([...checkIds(states.rows, states.report), ...states.leftOut])
  const organizationIds = new Set([
    ...checkIds(organizations.rows, organizations.report),
    ...organizations.leftOut,
  ])
  const leaderIds = new Set([...checkIds(leaders.rows, leaders.report), ...leaders.leftOut])
  checkIds(issues.rows, issues.report)
  const bodies = new Set([...stateIds, ...organizationIds])

  checkKnown(stateNames.rows, 'actor', stateIds, stateNames.report)
  checkKnown(foreignNames.rows, 'state', stateIds, foreignNames.report)
  checkKnown(codes.rows, 'state', stateIds, codes.report)
  checkKnown(successions.rows, 'predecessor', stateIds, successions.report)
  checkKnown(successions.rows, 'successor', stateIds, successions.report)
  checkParents(organizations.rows, organizationIds, organizations.report)
  checkKnown(organizationNames.rows, 'actor', organizationIds, organizationNames.report)
  checkKnown(leaderNames.rows, 'actor', leaderIds, leaderNames.report)
  checkKnown(actsFor.rows, 'organization', organizationIds, actsFor.report)
  checkKnown(actsFor.rows, 'actsFor', bodies, actsFor.report)
  checkKnown(offices.rows, 'leader', leaderIds, offices.report)
  checkKnown(offices.rows, 'of', bodies, offices.report)
  checkKnown(memberships.rows, 'state', stateIds, memberships.report)
  checkKnown(memberships.rows, 'organization', organizationIds, memberships.report)
  checkKnown(chairs.rows, 'state', stateIds, chairs.report)
  checkKnown(chairs.rows, 'organization', organizationIds, chairs.report)

  checkStateCodes(states.rows, states.report)
  checkStateNames(states.rows, stateNames.rows, states.report, stateNames.report)
  checkForeignNames(foreignNames.rows, states.rows, stateNames.rows, foreignNames.report)
  checkCodes(codes.rows, states.rows, codes.report)
  for (const { rows, report } of [stateNames, organizationNames, leaderNames]) checkNames(rows, report)
  checkIssues(issues.rows, stateIds, issues.report)

  const spans = [stateNames, codes, organizationNames, leaderNames, actsFor, offices, memberships, chairs]
  for (const { rows, report } of spans) checkSpans(rows, report)
  checkSpans(
    organizations.rows.map(({ startDate: from, endDate: to, row }) => ({ from, to, row })),
    organizations.report,
  )
  checkOverlaps(actsFor.rows, (row) => `${row.organization} acts for ${row.actsFor}`, actsFor.report)
  checkOverlaps(offices.rows, (row) => `${row.leader} is ${row.title} of ${row.of}`, offices.report)
  checkOverlaps(
    memberships.rows,
    (row) => `${row.state} is ${row.status} of ${row.organization}`,
    memberships.report,
  )

  checkOverlaps(chairs.rows, (row) => `${row.organization} has a ${row.title}`, chairs.report)
  checkChairs(chairs.rows, memberships.rows, explanations, chairs.report)
  checkRivals(offices.rows, explanations, offices.report)
  checkExistence(records, explanations)

  const ofStates = [states, stateNames, foreignNames, codes, successions]
  const ofOrganizations = [organizations, organizationNames, actsFor, memberships, chairs]
  for (const { dataset, rows, report } of [...ofStates, ...ofOrganizations, leaders, leaderNames, offices])
    checkSources(rows, cards.get(dataset), report)
}

/** Holds what is said of states and organizations against the time for which they exist. */
function checkExistence(records: SeedRecords, explanations: Explanations): void {
  const { states, successions, organizations, actsFor, offices, memberships, chairs } = records
  const lives = livesOf([...states.rows, ...organizations.rows])
  const check = <R extends { row: number }>(
    { rows, report }: { rows: readonly R[]; report: Report },
    factOf: (row: R) => Omit<Fact, 'row'>,
  ) =>
    checkLives(
      rows.map((row) => ({ ...factOf(row), row: row.row })),
      lives,
      explanations,
      report,
    )
  check(successions, ({ predecessor, successor, kind, date }) => ({
    words: `${successor} ${kind} ${predecessor}`,
    of: [predecessor, successor],
    lasting: true,
    ...{ from: date, to: date },
  }))
  // A treaty is signed before the organization that it founds begins.
  check(memberships, ({ state, organization, status, from, to }) => ({
    words: `${state} ${status} of ${organization}`,
    of: status === 'signatory' || status === 'candidate' ? [state] : [state, organization],
    lasting: true,
    ...{ from, to },
  }))
  check(chairs, ({ state, organization, title, from, to }) => ({
    words: `${state} ${title} of ${organization}`,
    of: [state, organization],
    lasting: true,
    ...{ from, to },
  }))
  check(offices, ({ leader, of, title, from, to }) => ({
    words: `${leader} ${title} of ${of}`,
    of: [of],
    lasting: true,
    ...{ from, to },
  }))
  // Many a central bank is older than the state for which it acts.
  check(actsFor, ({ organization, actsFor: principal, from, to }) => ({
    words: `${organization} acts for ${principal}`,
    of: [organization],
    lasting: false,
    ...{ from, to },
  }))
}
