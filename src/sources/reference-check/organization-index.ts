import type { ActorId, Membership } from '../../model/actor.ts'
import type { Ours } from './comparison.ts'
import { indexNames } from './name-index.ts'

/** Finds the organization that a dataset means by one of several names, the most telling first: by what
 *  seeds/differences/names.csv says of that dataset, else by our own names. Only organizations of which the seeds hold
 *  members are found, for only they can be compared. */
export function organizationFinder(
  dataset: string,
  { reference, names }: Ours,
): (...names: string[]) => ActorId | null {
  const index = indexNames(reference)
  const withMembers = new Set(reference.memberships.map(({ organization }) => organization))
  return (...called) => {
    for (const name of called) {
      const listed = names.find(dataset, name)
      if (listed === null) return null
      if (listed !== undefined) return withMembers.has(listed) ? listed : null
    }
    for (const name of called) {
      const found = index.find(name, null, ['Organization']).filter((id) => withMembers.has(id))
      if (found.length === 1) return found[0]!
    }
    return null
  }
}

/** The memberships by organization. */
export function byOrganization(memberships: readonly Membership[]): ReadonlyMap<ActorId, Membership[]> {
  const found = new Map<ActorId, Membership[]>()
  for (const membership of memberships) {
    const others = found.get(membership.organization)
    if (others) others.push(membership)
    else found.set(membership.organization, [membership])
  }
  return found
}
