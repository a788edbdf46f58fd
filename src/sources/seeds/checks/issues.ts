import type { Issue } from '../../../model/issue.ts'
import type { Report } from '../problems.ts'
import { ISSUES_PATH } from '../read-issues.ts'

/** Reports an issue under one that is not there, or under itself, and a prefLabel that two issues bear.
 *  An altLabel may point to several issues: such words are about each of them. */
export function checkIssues(issues: readonly Issue[], states: ReadonlySet<string>, report: Report): void {
  const byId = new Map(issues.map((issue) => [issue.id, issue]))
  for (const issue of issues) {
    if (issue.broader !== null && !byId.has(issue.broader))
      report(issue.row, `broader is ${issue.broader}, which ${ISSUES_PATH} does not hold`)
    for (const other of [issue.onlyWith, issue.helpIs])
      if (other !== null && !byId.has(other))
        report(issue.row, `${issue.id} points to ${other}, which ${ISSUES_PATH} does not hold`)
    const above = new Set<string>()
    for (let at: Issue | undefined = issue; at; at = at.broader ? byId.get(at.broader) : undefined) {
      if (above.has(at.id)) {
        report(issue.row, `${issue.id} is below itself: ${[...above, at.id].join(' < ')}`)
        break
      }
      above.add(at.id)
    }
    for (const state of issue.situationOf)
      if (!states.has(state)) report(issue.row, `situationOf has ${state}, which no seed file holds`)
  }
  const labels = new Map<string, Issue>()
  for (const issue of issues) {
    const other = labels.get(issue.prefLabel.toLowerCase())
    if (other)
      report(issue.row, `prefLabel "${issue.prefLabel}" is that of ${other.id} too (line ${other.row})`)
    else labels.set(issue.prefLabel.toLowerCase(), issue)
  }
}

/** Reports issues whose notation is no PLOVER context. */
export function checkNotations(
  issues: readonly Issue[],
  contexts: readonly { context: string }[],
  report: Report,
): void {
  const known = new Set(contexts.map(({ context }) => context))
  for (const { notation, row } of issues)
    if (notation !== null && !known.has(notation))
      report(row, `notation is ${notation}, which seeds/codes/contexts.csv does not hold`)
}
