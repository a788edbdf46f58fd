import type { Reference } from '../../model/reference.ts'
import { count, table, tally } from './tables.ts'

/** What is said of states and territories: by status, names and codes by kind, what became of them. */
export function states({ states: all, codes, names, foreignNames, successions }: Reference): string[] {
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
