import type { Report } from '../problems.ts'
import type { ORGANIZATIONS, Row } from '../tables.ts'

/** Reports an organization that is part of one that no file holds, or of itself. */
export function checkParents(
  organizations: readonly Row<typeof ORGANIZATIONS.columns>[],
  known: ReadonlySet<string>,
  report: Report,
): void {
  const parents = new Map(organizations.map(({ id, parent }) => [id, parent]))
  for (const { id, parent, row } of organizations) {
    if (parent !== null && !known.has(parent)) report(row, `parent is ${parent}, which no seed file holds`)
    const above = new Set<string>([id])
    for (let at = parent; at; at = parents.get(at) ?? null) {
      if (above.has(at)) {
        report(row, `${id} is part of itself: ${[...above, at].join(' < ')}`)
        break
      }
      above.add(at)
    }
  }
}
