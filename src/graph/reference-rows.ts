import { seedError } from '../errors.ts'
import type { ActorId, ActorKind, ActorName, NameKind, Origin } from '../model/actor.ts'
import { codeKey, codesOf } from '../model/codes.ts'
import { fold } from '../model/fold.ts'
import type { Reference } from '../model/reference.ts'
import { type BelongingRow, fitsIndex, type LinkRow, type NodeRow, span } from './rows.ts'

/** Links between actors that the seeds state. */
export type ActorLinkType =
  | 'HOLDS_OFFICE'
  | 'ACTS_FOR'
  | 'MEMBER_OF'
  | 'CHAIRS'
  | 'SUCCEEDED_BY'
  | 'SUB_ORGANIZATION_OF'

/** The reference graph as nodes, what belongs to them, and links, each list under the name of the file in cypher/write
 *  that writes it. */
export interface ReferenceRows {
  dataset: NodeRow[]
  actor: (NodeRow & { label: ActorKind })[]
  issue: NodeRow[]
  name: BelongingRow[]
  code: BelongingRow[]
  'foreign-names': BelongingRow[]
  'actor-link': (LinkRow & { type: ActorLinkType })[]
  broader: LinkRow[]
}

/** Kinds of names that are stored, the most telling first. An adjective finds no actor by itself, only its offices
 *  ("the Cambodian foreign minister"). Demonyms, capitals and seats only help reading text. */
const STORED: readonly NameKind[] = [
  'name',
  'official',
  'short',
  'acronym',
  'native',
  'alias',
  'former',
  'adjective',
]

/** Lays the seeds out as they are stored.
 *  @throws EntenteError SEED when a row names a node or dataset that the seeds lack, or has an over-long id or name */
export function referenceRows(reference: Reference): ReferenceRows {
  const names = namesOf(reference)
  const aliases = (id: ActorId, ...known: (string | null)[]) => [
    ...new Set(
      (names.get(id) ?? [])
        .filter(({ name, kind }) => kind !== 'adjective' && !known.includes(name))
        .map(({ name }) => name),
    ),
  ]
  const rows: ReferenceRows = {
    dataset: reference.datasets.map(({ expect: _, id, ...card }) =>
      node(`dataset:${id}`, { ...card, ofSeeds: true }),
    ),
    actor: [
      ...reference.states.map(({ startDate, endDate, ...state }) =>
        actor('State', { ...state, aliases: aliases(state.id, state.name) }, startDate, endDate),
      ),
      ...reference.organizations.map(({ startDate, endDate, parent: _, ...organization }) => {
        const { id, name, acronym } = organization
        const properties = { ...organization, aliases: aliases(id, name, acronym) }
        return actor('Organization', properties, startDate, endDate)
      }),
      ...reference.leaders.map((leader) =>
        actor('Leader', { ...leader, aliases: aliases(leader.id, leader.name) }, null, null),
      ),
    ],
    issue: reference.issues.map(({ id, broader: _, situationOf, onlyWith: _with, helpIs: _help, ...issue }) =>
      node(`issue:${id}`, { ...issue, situationOf: situationOf.length > 0 ? situationOf : null }),
    ),
    name: [...names].flatMap(([owner, found]) => nameRows(owner, found)),
    code: codesOf(reference).map(({ state, from, to, ...code }) => ({
      owner: state,
      properties: present({ key: codeKey(code.code), ...code, from, to }),
      ...span(from, to),
    })),
    'foreign-names': foreignNameRows(reference),
    'actor-link': actorLinks(reference),
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

/** An actor with the key of its name, and the span of its existence: as stated in `from` and `to`, as days in `startDate` and `endDate`. */
const actor = (
  label: ActorKind,
  { id, name, ...properties }: { id: string; name: string; [property: string]: unknown },
  from: string | null,
  to: string | null,
) => ({
  ...node(id, { key: fold(name) || null, name, ...properties, from, to }),
  label,
  ...span(from, to),
})

const link = (source: string, target: string, properties: object): LinkRow => ({
  source,
  target,
  properties: present({ ...properties }),
})

function actorLinks(reference: Reference): ReferenceRows['actor-link'] {
  const dated = (
    type: ActorLinkType,
    source: string,
    target: string,
    properties: { from: string | null; to: string | null },
  ) => ({ type, ...link(source, target, properties), ...span(properties.from, properties.to) })
  const { offices, actsFor, memberships, chairs, successions, organizations } = reference
  return [
    ...offices.map(({ leader, of, ...office }) => dated('HOLDS_OFFICE', leader, of, office)),
    ...actsFor.map(({ organization, actsFor, ...tie }) => dated('ACTS_FOR', organization, actsFor, tie)),
    ...memberships.map(({ state, organization, ...membership }) =>
      dated('MEMBER_OF', state, organization, membership),
    ),
    ...chairs.map(({ state, organization, ...chair }) => dated('CHAIRS', state, organization, chair)),
    ...successions.map(({ predecessor, successor, ...succession }) => ({
      type: 'SUCCEEDED_BY' as const,
      ...link(predecessor, successor, succession),
      ...span(succession.date, succession.date),
    })),
    ...organizations.flatMap(({ id, parent, dataset, row }) =>
      parent === null
        ? []
        : [{ type: 'SUB_ORGANIZATION_OF' as const, ...link(id, parent, { dataset, row }) }],
    ),
  ]
}

/** Stored names of each actor: that of its record first, then those of the names file by kind. */
function namesOf(reference: Reference): Map<ActorId, ActorName[]> {
  const own = (actor: ActorId, name: string | null, kind: NameKind): ActorName[] =>
    name === null ? [] : [{ actor, name, kind, from: null, to: null }]
  const all = [
    ...[...reference.states, ...reference.organizations, ...reference.leaders].flatMap(({ id, name }) =>
      own(id, name, 'name'),
    ),
    ...reference.organizations.flatMap(({ id, acronym }) => own(id, acronym, 'acronym')),
    ...reference.names.filter(({ kind }) => STORED.includes(kind)),
  ]
  const names = new Map<ActorId, ActorName[]>()
  for (const name of all) {
    const found = names.get(name.actor)
    if (found) found.push(name)
    else names.set(name.actor, [name])
  }
  for (const found of names.values()) {
    found.sort((a, b) => STORED.indexOf(a.kind) - STORED.indexOf(b.kind))
  }
  return names
}

/** One row for each folded form; of names that fold alike, the first. The name in use, which is the first of all, is
 *  found by the actor's own key. */
function nameRows(actor: ActorId, [own, ...names]: ActorName[]): BelongingRow[] {
  const byKey = new Map<string, ActorName>()
  const known = fold(own!.name)
  for (const name of names) {
    const key = fold(name.name)
    if (key !== '' && key !== known && !byKey.has(key)) byKey.set(key, name)
  }
  return [...byKey].map(([key, { name, kind, from, to }]) => ({
    owner: actor,
    properties: present({ key, name, kind, from, to }),
    ...span(from, to),
  }))
}

/** One row for each state: its names in other languages as lists, a place for each name. */
function foreignNameRows({ foreignNames }: Reference): BelongingRow[] {
  const byState = new Map<ActorId, Reference['foreignNames']>()
  for (const name of foreignNames) {
    const found = byState.get(name.state)
    if (found) found.push(name)
    else byState.set(name.state, [name])
  }
  return [...byState].map(([owner, names]) => ({
    owner,
    properties: {
      names: names.map(({ name }) => name),
      keys: names.map(({ name }) => fold(name)),
      languages: names.map(({ languages }) => languages.join(' ')),
      rows: names.map(({ row }) => row),
      sources: names.map(({ source }) => source),
      dataset: names[0]!.dataset,
    },
  }))
}

function checkRows(rows: ReferenceRows) {
  const datasets = new Set(rows.dataset.map(({ id }) => id.slice('dataset:'.length)))
  const nodes = [...rows.actor, ...rows.issue]
  const belongings = [...rows.name, ...rows.code, ...rows['foreign-names']]
  const known = new Set(nodes.map(({ id }) => id))
  if (known.size < nodes.length) {
    const seen = new Set<string>()
    const twice = nodes.find(({ id }) => seen.size === seen.add(id).size)!
    throw seedError(`the id "${twice.id}" is given twice`, place(twice.properties))
  }
  const keys = [
    ...nodes.map(({ id, properties }) => ({ key: id, properties })),
    ...[...rows.name, ...rows.code].map(({ properties }) => ({ key: String(properties.key), properties })),
  ]
  for (const { key, properties } of keys) {
    if (!fitsIndex(key)) {
      throw seedError(
        `"${key.slice(0, 60)}…" is an id or name of ${key.length} characters; cut it`,
        place(properties),
      )
    }
  }
  for (const { owner, properties } of belongings) {
    if (!known.has(owner)) {
      throw seedError(`"${owner}" is named but is no actor of the seeds`, place(properties))
    }
  }
  const links = [...rows['actor-link'], ...rows.broader]
  for (const { source, target, properties } of links) {
    for (const end of [source, target]) {
      if (!known.has(end)) throw seedError(`"${end}" is not in the seeds`, place(properties))
    }
  }
  for (const { properties } of [...nodes, ...rows.code, ...rows['foreign-names'], ...links]) {
    if (!datasets.has(String(properties.dataset))) {
      throw seedError(`the dataset "${properties.dataset}" has no card`, place(properties))
    }
  }
}

const place = (properties: Record<string, unknown>) => {
  const { dataset, row } = properties as Partial<Origin>
  return { file: dataset ?? 'seeds', line: row }
}
