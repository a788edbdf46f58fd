import type { ActorId } from '../../model/actor.ts'
import type { Reference } from '../../model/reference.ts'
import { absent, type Comparison, compared, type PublishedDataset } from './comparison.ts'
import { indexNames, type NameIndex } from './name-index.ts'

const FOLDER = 'gold'

/** An organization in a gold label, as docs/extraction.md describes them. */
interface GoldOrganization {
  name: string
  acronym: string | null
  /** ISO alpha-3 code of its state, or the body of which it is a part. */
  of: string | null
  optional?: boolean
}

interface GoldLabel {
  id: string
  published: string | null
  organizations: GoldOrganization[]
}

/** The organizations of the gold labels that measure the extraction: each is one of the seeds by its name, or by its
 *  acronym, on the day of the document, and acts for no other state than the label says. */
export const GOLD_ORGANIZATIONS: PublishedDataset = {
  id: 'gold-organizations',
  topic: 'actors',
  name: 'organizations of the gold labels resolve by name or acronym, and act for no other state than is said',
  files: [FOLDER],
  least: { settled: 1 },
  compare(data, { reference }) {
    const index = indexNames(reference)
    const principals = principalsOf(reference)
    const labels = data
      .list(FOLDER)
      .filter((name) => name.endsWith('.json'))
      .map((name) => data.json(`${FOLDER}/${name}`) as GoldLabel)
    return labels.flatMap(({ id, published, organizations }) =>
      organizations
        .filter(({ optional }) => optional !== true)
        .map((gold) => compareOrganization(id, published, gold, index, principals)),
    )
  },
}

function compareOrganization(
  document: string,
  day: string | null,
  { name, acronym, of }: GoldOrganization,
  index: NameIndex,
  principals: ReadonlyMap<ActorId, ReadonlySet<ActorId>>,
): Comparison {
  const record = `${document} ${acronym ?? name}`
  const theirs = [name, acronym, of].filter(Boolean).join(', ')
  const state = of !== null && /^[A-Z]{3}$/.test(of) ? index.find(of, null, ['State'])[0] : undefined
  const named = index.find(name, day, ['Organization'])
  const candidates = named.length > 0 || acronym === null ? named : index.find(acronym, day, ['Organization'])
  const ofState = candidates.filter((id) => state !== undefined && principals.get(id)?.has(state))
  const found = candidates.length > 1 && ofState.length > 0 ? ofState : candidates
  if (found.length === 0) return absent(record, theirs)
  // A chamber of commerce or a movement is of a state without acting for it.
  const others = state !== undefined && principals.has(found[0]!) && !principals.get(found[0]!)!.has(state)
  return compared(record, found.length === 1 && !others, found.join(' or '), theirs)
}

/** For whom each organization acts, itself or by the body of which it is a part. */
function principalsOf({ actsFor, organizations }: Reference): ReadonlyMap<ActorId, Set<ActorId>> {
  const found = new Map<ActorId, Set<ActorId>>()
  for (const { organization, actsFor: principal } of actsFor)
    found.set(organization, (found.get(organization) ?? new Set()).add(principal))
  for (const { id, parent } of organizations)
    for (const principal of (parent === null ? undefined : found.get(parent)) ?? [])
      found.set(id, (found.get(id) ?? new Set()).add(principal))
  return found
}
