import type { NameKind } from '../../model/actor.ts'
import { covers } from '../../model/dates.ts'
import { type OfficeKind, officeKind } from '../../model/office-kind.ts'
import type { Reference } from '../../model/reference.ts'
import type { Card } from '../seeds/card.ts'
import { covered } from './coverage.ts'
import { count, table, tally } from './tables.ts'

const OFFICE_KINDS: Readonly<Record<OfficeKind, string>> = {
  'head-of-state':
    'heads of state, presidents who head their government, and those who rule under another title',
  'head-of-government': 'heads of government',
  'foreign-minister': 'foreign ministers',
  'defence-minister': 'defence ministers',
  'trade-minister': 'trade ministers',
  envoy: 'ambassadors and envoys',
  other: 'others',
}
const SINCE = '2000-01-01'

/** The page on the reference graph: what each dataset holds, in numbers, and its sources.
 *  @param cards of the datasets of the reference graph, in their order
 *  @param byHand what a person wrote at the end of the page */
export function referencePage(reference: Reference, cards: readonly Card[], byHand: string): string {
  const on = cards
    .map(({ retrieved }) => retrieved)
    .sort()
    .at(-1)!
  const section = (id: string, ...parts: string[]) => {
    const card = cards.find((one) => one.id === id)!
    return [
      `## ${card.name}`,
      `${card.description.trim()} (${card.licence}, ${card.retrieved})`,
      ...parts,
    ].join('\n\n')
  }
  const sections = [
    `# The reference graph\n\nWho is who, who spoke for whom, and when: what Entente knows before it reads a document. It is plain text in
[seeds/](../seeds/README.md); how to correct it is in [CONTRIBUTING](../CONTRIBUTING.md#add-or-correct-a-seed). \`npm run generate:reference\` makes this page from the
files and their cards, except its last section. "Now" is ${on}, the day on which the datasets were last revised.`,
    overview(reference),
    section('states', ...states(reference)),
    section('organizations', ...organizations(reference)),
    section('memberships', ...memberships(reference, on)),
    section('leaders', ...leaders(reference)),
    section('issues', issues(reference)),
    `## Sources\n\n${sources(reference, cards)}`,
    byHand.trim(),
  ]
  return `${sections.join('\n\n')}\n`
}

function overview(reference: Reference): string {
  const { states, codes, names, foreignNames, successions, organizations, actsFor } = reference
  const { memberships, chairs, leaders, offices, issues: concepts } = reference
  return table(
    ['what', 'how many'],
    [
      ['states and territories, ended ones included', states.length],
      ['codes of states besides those of their records', codes.length],
      ['successions of states', successions.length],
      ['names in English and in the own script, of all actors', names.length],
      ['names of states in other languages', foreignNames.length],
      ['organizations and bodies', organizations.length],
      ['bodies that act for a state or an organization', actsFor.length],
      ['memberships', memberships.length],
      ['chairs and presidencies by turn', chairs.length],
      ['leaders', leaders.length],
      ['offices of leaders', offices.length],
      ['issues', concepts.length],
    ],
  )
}

function states({ states: all, codes, names, foreignNames, successions }: Reference): string[] {
  const languages = new Set(foreignNames.flatMap((name) => name.languages))
  const kinds = tally(names.filter(({ actor }) => actor.startsWith('state:')).map(({ kind }) => kind))
  return [
    table(['status', 'states'], tally(all.map(({ status }) => status))),
    table(['kind of name', 'names'], kinds),
    table(
      ['list of codes', 'codes'],
      [
        ...(['iso2', 'iso3', 'cowCode', 'gwCode', 'wikidataId'] as const).map(
          (code) => [`\`${code}\` of the state`, all.filter((state) => state[code] !== null).length] as const,
        ),
        ...tally(codes.map(({ scheme }) => scheme)).map(
          ([scheme, times]) => [`\`${scheme}\``, times] as const,
        ),
      ],
    ),
    `${count(foreignNames.length)} names in ${languages.size} other languages. Successions: ${tally(
      successions.map(({ kind }) => kind),
    )
      .map(([kind, times]) => `${kind} ${times}`)
      .join(', ')}.`,
  ]
}

function organizations({ organizations: all, actsFor, names }: Reference): string[] {
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

function memberships({ memberships: all, chairs, organizations: known }: Reference, on: string): string[] {
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

/** `acting 12, caretaker 3` */
function inWords(times: readonly (readonly [string, number])[]): string {
  return times.map(([value, number]) => `${value} ${count(number)}`).join(', ') || 'none in another capacity'
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

function leaders({ states: allStates, offices, names, leaders: persons }: Reference): string[] {
  const ofStates = offices.filter(({ of }) => of.startsWith('state:'))
  const rows = (Object.keys(OFFICE_KINDS) as OfficeKind[]).map((kind) => {
    const own = ofStates.filter(({ title }) => officeKind(title) === kind)
    return [
      OFFICE_KINDS[kind],
      own.length,
      own.filter(({ to }) => to === null || to >= '2000').length,
      own.filter(({ to }) => to === null).length,
      new Set(own.map(({ of }) => of)).size,
    ]
  })
  const others = offices.length - ofStates.length
  const bearing = (kind: NameKind) =>
    new Set(
      names
        .filter((name) => name.kind === kind && name.actor.startsWith('leader:'))
        .map(({ actor }) => actor),
    ).size
  const heads = covered(allStates, ofStates, ['head-of-state', 'head-of-government'], SINCE)
  const ministers = covered(allStates, ofStates, ['foreign-minister'], SINCE)
  const capacities = tally(offices.flatMap(({ capacity }) => capacity ?? []))
  return [
    `${count(persons.length)} persons, ${count(bearing('native'))} of them also in their own script, ${count(bearing('alias'))} with other spellings; ${count(offices.length)} offices, ${count(others)} of them in organizations and ${inWords(capacities)}.`,
    table(['offices of states', 'offices', 'since 2000', 'held now', 'states'], rows),
    `Without a gap of more than 60 days since 2000, or since the state began:\n\n- heads of state or government of ${heads.length} states;\n- foreign ministers of ${ministers.length} states: ${
      ministers
        .map(({ name }) => name)
        .sort()
        .join(', ') || 'none'
    }.`,
  ]
}

function issues({ issues: all }: Reference): string {
  const roots = all.filter(({ broader }) => broader === null)
  return table(
    ['issue', 'narrower issues', 'words that name it or them'],
    roots.map((root) => {
      const below = all.filter(({ broader }) => broader === root.id)
      return [
        root.prefLabel,
        below.length,
        [root, ...below].reduce((sum, one) => sum + 1 + one.altLabels.length, 0),
      ]
    }),
  )
}

function sources(reference: Reference, cards: readonly Card[]): string {
  const {
    states: s,
    codes,
    successions,
    foreignNames,
    organizations: o,
    actsFor,
    memberships: m,
    chairs,
    leaders: l,
    offices,
  } = reference
  const cited = new Map<string, number>()
  for (const { dataset, source } of [
    ...s,
    ...codes,
    ...successions,
    ...foreignNames,
    ...o,
    ...actsFor,
    ...m,
    ...chairs,
    ...l,
    ...offices,
  ])
    for (const key of source.split(';'))
      cited.set(`${dataset} ${key.trim()}`, (cited.get(`${dataset} ${key.trim()}`) ?? 0) + 1)
  return table(
    ['dataset', 'key', 'source', 'rows that cite it, names apart'],
    cards.flatMap((card) =>
      Object.entries(card.sources).map(([key, { name, url }]) => [
        card.id,
        `\`${key}\``,
        url === null ? name : `[${name.replaceAll(/[[\]]/g, '\\$&')}](${url})`,
        cited.get(`${card.id} ${key}`) ?? 0,
      ]),
    ),
  )
}
