import type { StatedDate } from '../../model/dates.ts'
import { latestDay } from '../../model/dates.ts'
import { absent, type Comparison, compared, type PublishedDataset } from './comparison.ts'
import { inWords } from './days.ts'
import { factbookStates, GOVERNMENT } from './factbook-state.ts'
import { type HeadOffice, headOffices, holdSpell } from './head-offices.ts'
import { nameWords, shareWord } from './person-names.ts'
import { plainText } from './plain-text.ts'

const COLUMNS = ['gec_code', 'name_short', 'name_long', 'chief_of_state', 'head_of_government'] as const
const OFFICES = { chief_of_state: 'chief of state', head_of_government: 'head of government' } as const
/** The month of the snapshot begins; who left in it was still in office. */
const SNAPSHOT = '2026-01-01'
/** Words in capitals that are no names. */
const NO_NAMES = /^\W*(?:CNSP|GNU|UK|[IVX]{2,})\W*$/
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** One who holds an office as the Factbook prints it. */
export interface Statement {
  /** The words in capitals: the surname, which may stand first. */
  surname: string
  /** Since when, by each date that is given. */
  since: StatedDate[]
}

/** The Factbook's chiefs of state and heads of government of January 2026, with the day from which they are in office.
 *  Its surnames are in capitals; representatives of absent monarchs are left out, and so are territories. */
export const FACTBOOK_LEADERS: PublishedDataset = {
  id: 'factbook-leaders',
  topic: 'leaders',
  name: 'chiefs of state and heads of government in January 2026, and since when',
  files: [GOVERNMENT],
  least: { settled: 0.99 },
  compare(data, { reference }) {
    const rows = data.rows(GOVERNMENT, COLUMNS)
    const states = factbookStates(rows, reference)
    const heads = headOffices(reference)
    const territories = new Set(
      reference.states.filter(({ status }) => status === 'territory').map(({ id }) => id),
    )
    const comparisons: Comparison[] = []
    for (const row of rows) {
      const state = states.get(row.gec_code)
      if (state === undefined || territories.has(state)) continue
      for (const column of ['chief_of_state', 'head_of_government'] as const)
        for (const { surname, since } of statements(row[column])) {
          const record = `${state.slice('state:'.length)} ${OFFICES[column]} ${surname}`
          comparisons.push(compareStatement(record, heads.get(state) ?? [], surname, since))
        }
    }
    return comparisons
  },
}

function compareStatement(
  record: string,
  heads: readonly HeadOffice[],
  surname: string,
  since: readonly StatedDate[],
): Comparison {
  const words = nameWords(surname)
  const theirs = since.length > 0 ? `since ${since.join(' or ')}` : 'in office'
  const named = heads.filter((office) => shareWord(office.words, words))
  if (named.length === 0) return absent(record, theirs)
  const inOffice = { name: surname, to: null, until: SNAPSHOT }
  const agrees =
    since.length === 0
      ? named.some(({ to }) => to === null || latestDay(to)! >= SNAPSHOT)
      : since.some((from) => holdSpell(heads, { ...inOffice, from }).agrees)
  const ours = named.map(
    (office) => `${office.leader.slice('leader:'.length)} ${office.title} ${inWords(office)}`,
  )
  return compared(record, agrees, ours.join(', '), theirs)
}

/** Those who hold an office, from the cell of the Factbook that names them. */
export function statements(cell: string): Statement[] {
  const parts = plainText(cell).split(/; (?![^()]*\))(?:and )?|, (?=represented by )|(?<=\)) and /)
  return parts.flatMap((part) => {
    if (/^(?:\W|and )*represented by |\(vacant\)|^none\b/i.test(part)) return []
    const [named = '', dated = ''] = part.split(/ \((?=[^()]*\b(?:since|\d{4})\b)/)
    const surname = named
      .split(/[ ,-]+/)
      .filter((word) => /\p{Lu}{2}/u.test(word) && !/\p{Ll}{2}/u.test(word) && !NO_NAMES.test(word))
      .join(' ')
    if (surname === '') return []
    return [
      {
        surname,
        since: [...dated.matchAll(/since (?:about )?((?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4})/g)].flatMap(
          (match) => dateOf(match[1]!) ?? [],
        ),
      },
    ]
  })
}

/** `29 October 2004`, `October 2004` or `2004` as a stated date; null for other words. */
function dateOf(text: string): StatedDate | null {
  const [, day, name, year] = /^(?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?(\d{4})$/.exec(text) ?? []
  if (year === undefined) return null
  const month = name === undefined ? 0 : MONTHS.indexOf(name) + 1
  if (month === 0) return name === undefined ? year : null
  return [year, String(month).padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-')
}
