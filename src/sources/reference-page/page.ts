import type { Reference } from '../../model/reference.ts'
import type { Card } from '../seeds/card.ts'
import { leaders } from './leaders.ts'
import { memberships } from './memberships.ts'
import { organizations } from './organizations.ts'
import { states } from './states.ts'
import { table } from './tables.ts'

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
