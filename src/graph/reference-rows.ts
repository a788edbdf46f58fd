import { seedError } from '../errors.ts'
import type { ActorId, ActorName, NameKind, Origin } from '../model/actor.ts'
import { fold } from '../model/fold.ts'
import type { Reference } from '../model/reference.ts'
import { fitsIndex, type LinkRow, type NodeRow, nameId, span } from './rows.ts'

/** The reference graph as nodes and links, each list under the name of the file in cypher/write that writes it. */
export interface ReferenceRows {
  dataset: NodeRow[]
  state: NodeRow[]
  organization: NodeRow[]
  leader: NodeRow[]
  issue: NodeRow[]
  name: (NodeRow & { actor: ActorId })[]
  'holds-office': LinkRow[]
  'acts-for': LinkRow[]
  'member-of': LinkRow[]
  broader: LinkRow[]
}

/** Kinds of names under which an actor is found, the most telling first. Adjectives, demonyms, capitals and seats
 *  only help reading text. */
const FINDING: readonly NameKind[] = ['name', 'official', 'short', 'acronym', 'native', 'alias', 'former']

/** Lays the seeds out as they are stored.
 *  @throws EntenteError SEED when a row names a node or dataset that the seeds lack, or has an over-long id or name */
export function referenceRows(reference: Reference): ReferenceRows {
  const names = namesOf(reference)
  const aliases = (id: ActorId, ...known: (string | null)[]) => [
    ...new Set((names.get(id) ?? []).map(({ name }) => name).filter((name) => !known.includes(name))),
  ]
  const rows: ReferenceRows = {
    dataset: reference.datasets.map(({ expect: _, id, ...card }) =>
      node(`dataset:${id}`, { ...card, ofSeeds: true }),
    ),
    state: reference.states.map(({ id, startDate: from, endDate: to, ...state }) => ({
      ...node(id, { ...state, aliases: aliases(id, state.name), from, to }),
      ...span(from, to),
    })),
    organization: reference.organizations.map(({ id, ...organization }) =>
      node(id, { ...organization, aliases: aliases(id, organization.name, organization.acronym) }),
    ),
    leader: reference.leaders.map(({ id, ...leader }) =>
      node(id, { ...leader, aliases: aliases(id, leader.name) }),
    ),
    issue: reference.issues.map(({ id, broader: _, situationOf, ...issue }) =>
      node(`issue:${id}`, { ...issue, situationOf: situationOf.length > 0 ? situationOf : null }),
    ),
    name: [...names].flatMap(([actor, found]) => nameRows(actor, found)),
    'holds-office': reference.offices.map(({ leader, of, from, to, ...office }) => ({
      ...link(leader, of, { ...office, from, to }),
      ...span(from, to),
    })),
    'acts-for': reference.actsFor.map(({ organization, actsFor, from, to, ...tie }) => ({
      ...link(organization, actsFor, { ...tie, from, to }),
      ...span(from, to),
    })),
    'member-of': reference.memberships.map(({ state, organization, from, to, ...membership }) => ({
      ...link(state, organization, { ...membership, from, to }),
      ...span(from, to),
    })),
    broader: reference.issues.flatMap(({ id, broader, dataset, row }) =>
      broader === null ? [] : [link(`issue:${id}`, `issue:${broader}`, { dataset, row })],
    ),
  }
  checkRows(rows)
  return rows
}

const present = (properties: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null && value !== undefined))

const node = (id: string, properties: Record<string, unknown>): NodeRow => ({
  id,
  properties: present({ id, ...properties }),
})

const link = (source: string, target: string, properties: Record<string, unknown>): LinkRow => ({
  source,
  target,
  properties: present(properties),
})

/** Finding names of each actor: that of its record first, then those of the names file by kind. */
function namesOf(reference: Reference): Map<ActorId, ActorName[]> {
  const own = (actor: ActorId, name: string | null, kind: NameKind): ActorName[] =>
    name === null ? [] : [{ actor, name, kind, from: null, to: null }]
  const all = [
    ...[...reference.states, ...reference.organizations, ...reference.leaders].flatMap(({ id, name }) =>
      own(id, name, 'name'),
    ),
    ...reference.organizations.flatMap(({ id, acronym }) => own(id, acronym, 'acronym')),
    ...reference.names.filter(({ kind }) => FINDING.includes(kind)),
  ]
  const names = new Map<ActorId, ActorName[]>()
  for (const name of all) names.set(name.actor, [...(names.get(name.actor) ?? []), name])
  for (const found of names.values()) {
    found.sort((a, b) => FINDING.indexOf(a.kind) - FINDING.indexOf(b.kind))
  }
  return names
}

/** One row for each folded form; of names that fold alike, the first. */
function nameRows(actor: ActorId, names: ActorName[]): ReferenceRows['name'] {
  const byKey = new Map<string, ActorName>()
  for (const name of names) {
    const key = fold(name.name)
    if (key !== '' && !byKey.has(key)) byKey.set(key, name)
  }
  return [...byKey].map(([key, { name, kind, from, to }]) => ({
    ...node(nameId(actor, key), { key, name, kind, from, to }),
    actor,
  }))
}

function checkRows(rows: ReferenceRows) {
  const datasets = new Set(rows.dataset.map(({ id }) => id.slice('dataset:'.length)))
  const nodes = [...rows.state, ...rows.organization, ...rows.leader, ...rows.issue]
  const known = new Set(nodes.map(({ id }) => id))
  if (known.size < nodes.length) {
    const seen = new Set<string>()
    const twice = nodes.find(({ id }) => seen.size === seen.add(id).size)!
    throw seedError(`the id "${twice.id}" is given twice`, place(twice.properties))
  }
  for (const { id, properties } of [...nodes, ...rows.name]) {
    if (!fitsIndex(id)) {
      throw seedError(
        `"${id.slice(0, 60)}…" is an id or name of ${id.length} characters; cut it`,
        place(properties),
      )
    }
  }
  for (const { id, actor } of rows.name) {
    if (!known.has(actor)) throw seedError(`"${actor}" is named but is no actor of the seeds`, { file: id })
  }
  const links = [...rows['holds-office'], ...rows['acts-for'], ...rows['member-of'], ...rows.broader]
  for (const { source, target, properties } of links) {
    for (const end of [source, target]) {
      if (!known.has(end)) throw seedError(`"${end}" is not in the seeds`, place(properties))
    }
  }
  for (const { properties } of [...nodes, ...links]) {
    if (!datasets.has(String(properties.dataset))) {
      throw seedError(`the dataset "${properties.dataset}" has no card`, place(properties))
    }
  }
}

const place = (properties: Record<string, unknown>) => {
  const { dataset, row } = properties as Partial<Origin>
  return { file: dataset ?? 'seeds', line: row }
}
