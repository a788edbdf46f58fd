import type { Reference } from '../../model/reference.ts'
import { count, table, tally } from './tables.ts'

/** What is said of organizations: by kind, and for how many states they act. */
export function organizations({ organizations: all, actsFor, names }: Reference): string[] {
  const principals = new Map(actsFor.map(({ organization, actsFor: principal }) => [organization, principal]))
  const ofStates = [...principals].filter(([, principal]) => principal.startsWith('state:'))
  const written = names.filter(({ actor, kind }) => actor.startsWith('org:') && kind !== 'name')
  return [
    table(
      ['kind', 'organizations', 'that act for a state', 'parts of another', 'ended'],
      tally(all.map(({ kind }) => kind)).map(([kind, times]) => {
        const own = all.filter((organization) => organization.kind === kind)
        return [
          kind,
          times,
          own.filter(({ id }) => principals.get(id)?.startsWith('state:')).length,
          own.filter(({ parent }) => parent !== null).length,
          own.filter(({ endDate }) => endDate !== null).length,
        ]
      }),
    ),
    `${count(ofStates.length)} bodies act for ${new Set(ofStates.map(([, state]) => state)).size} states. Besides their names the organizations have ${count(written.length)} acronyms, short forms and other names.`,
  ]
}
