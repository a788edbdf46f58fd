import { covers } from '../../model/dates.ts'
import type { Reference } from '../../model/reference.ts'
import { count, table, tally } from './tables.ts'

/** What is said of memberships and of chairs by turn: by organization, with their years.
 *  @param on the day that counts as now */
export function memberships(
  { memberships: all, chairs, organizations: known }: Reference,
  on: string,
): string[] {
  const names = new Map(known.map(({ id, name }) => [id, name]))
  const ids = [...new Set(all.map(({ organization }) => organization))].sort((a, b) =>
    (names.get(a) ?? a) < (names.get(b) ?? b) ? -1 : 1,
  )
  const rows = ids.map((id) => {
    const own = all.filter(({ organization }) => organization === id)
    const now = tally(own.filter((one) => covers(one, on)).map(({ status }) => status))
    return [
      names.get(id) ?? id,
      own.length,
      now.map(([status, times]) => `${times} ${status}`).join(', ') || 'none',
      span(own),
    ]
  })
  const turns = tally(chairs.map(({ organization, title }) => `${organization}\t${title}`)).map(
    ([post, times]) => {
      const [organization, title] = post.split('\t') as [string, string]
      const own = chairs.filter((chair) => chair.organization === organization && chair.title === title)
      return [names.get(organization) ?? organization, title, times, span(own)]
    },
  )
  return [
    `${count(all.length)} memberships in ${ids.length} organizations, by status: ${tally(
      all.map(({ status }) => status),
    )
      .map(([status, times]) => `${status} ${count(times)}`)
      .join(', ')}.`,
    table(['organization', 'rows', 'now', 'from and to'], rows),
    table(['chair or presidency by turn', 'title', 'terms', 'from and to'], turns),
  ]
}

/** The first year of any row and the last one; "now" if one goes on. */
function span(rows: readonly { from: string | null; to: string | null }[]): string {
  const first = rows.flatMap(({ from }) => from?.slice(0, 4) ?? []).sort()[0] ?? '?'
  const open = rows.some(({ to }) => to === null)
  const last =
    rows
      .flatMap(({ to }) => to?.slice(0, 4) ?? [])
      .sort()
      .at(-1) ?? '?'
  return `${first} to ${open ? 'now' : last}`
}
