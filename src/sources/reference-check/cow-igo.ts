import type { ActorId, Membership } from '../../model/actor.ts'
import { covers } from '../../model/dates.ts'
import { absent, type Comparison, compared, type Ours, type PublishedDataset } from './comparison.ts'
import { byOrganization, organizationFinder } from './organization-index.ts'
import type { PublishedData } from './published-data.ts'
import { indexCodes, touches } from './state-codes.ts'

const SPELLS = 'cow-igo-v3/membership_spells.tsv.gz'
const ORGANIZATIONS = 'cow-igo-v3/organizations.tsv'
const STATES = 'cow-igo-v3/state_column_names.csv'
const RECENT = 'cow-igo-v3/state_year_org_2010_2014.tsv.gz'
const FIRST = 1990
const LAST = 2014
/** The code for a year of which the source knows nothing. */
const MISSING = '-9'

const STATUSES: Readonly<Record<string, readonly string[]>> = {
  full: ['member', 'permanent-member', 'elected-member', 'suspended'],
  associate: ['associate'],
  observer: ['observer'],
}

/** Memberships of states in organizations of the Correlates of War, 1990 to 2014. One row is a state in an organization,
 *  and agrees if each year does. In a year in which a membership begins or ends, either state of affairs agrees; years
 *  that COW marks as missing, gaps between two spells, and years in which the state is in no state system are left out. */
export const COW_IGO: PublishedDataset = {
  id: 'cow-igo',
  topic: 'memberships',
  name: 'members of organizations 1990 to 2014, one row for each state in an organization',
  files: [SPELLS, ORGANIZATIONS, STATES, RECENT],
  least: { settled: 0.99 },
  compare(data, ours) {
    const organizations = organizationsOf(data, ours)
    const years = systemYears(data)
    const theirs = statusesOf(data, organizations)
    const codes = indexCodes(ours.reference)
    const memberships = byOrganization(ours.reference.memberships)
    const comparisons: Comparison[] = []
    for (const [ioname, { id, first, last }] of organizations)
      for (const [code, { abbreviation, in: inSystem }] of years) {
        const published = theirs.get(`${ioname} ${code}`) ?? new Map<number, string | null>()
        const compare: Year[] = []
        for (let year = Math.max(FIRST, first); year <= Math.min(LAST, last); year++) {
          const status = published.get(year)
          if (status === null || !inSystem(year)) continue
          const states = codes.statesOf('cow', code, `${year}-01-01`, `${year}-12-31`)
          if (states.length === 0) continue
          const own = (memberships.get(id) ?? []).filter(({ state }) => states.includes(state))
          compare.push({ year, theirs: status ?? 'none', own })
        }
        const comparison = compareYears(`${ioname} ${abbreviation}`, compare)
        if (comparison) comparisons.push(comparison)
      }
    return comparisons
  },
}

interface Year {
  year: number
  theirs: string
  own: readonly Membership[]
}

function compareYears(record: string, years: readonly Year[]): Comparison | null {
  const ours = years.map(({ year, own }) => ({ year, status: statusIn(own, `${year}-12-31`) }))
  const known = years.some(({ theirs }) => theirs !== 'none')
  const held = ours.some(({ status }) => status !== 'none')
  if (!known && !held) return null
  const theirWords = runs(years.map(({ year, theirs }) => ({ year, status: theirs })))
  const agrees = years.every(agreesIn)
  return agrees || held ? compared(record, agrees, runs(ours), theirWords) : absent(record, theirWords)
}

function agreesIn({ year, theirs, own }: Year): boolean {
  if (theirs !== 'none')
    return own.some(
      (one) => STATUSES[theirs]!.includes(one.status) && touches(one, `${year}-01-01`, `${year}-12-31`),
    )
  return [`${year}-01-01`, `${year}-12-31`].some((day) => statusIn(own, day) === 'none')
}

/** What COW would call our status of a day. */
function statusIn(own: readonly Membership[], day: string): string {
  const held = own.filter((one) => covers(one, day)).map(({ status }) => status)
  return (
    Object.keys(STATUSES).find((name) => held.some((status) => STATUSES[name]!.includes(status))) ?? 'none'
  )
}

/** `full 1999 to 2014`: the runs of years with one status, those with none left out. */
function runs(years: readonly { year: number; status: string }[]): string {
  const found: { status: string; first: number; last: number }[] = []
  for (const { year, status } of years) {
    const last = found.at(-1)
    if (last?.status === status) last.last = year
    else found.push({ status, first: year, last: year })
  }
  const held = found.filter(({ status }) => status !== 'none')
  return held.map(({ status, first, last }) => `${status} ${first} to ${last}`).join(', ') || 'none'
}

interface Organization {
  id: ActorId
  first: number
  last: number
}

/** The organizations of COW of which the seeds hold members. */
function organizationsOf(data: PublishedData, ours: Ours): ReadonlyMap<string, Organization> {
  const find = organizationFinder('cow-igo', ours)
  const found = new Map<string, Organization>()
  const columns = ['ioname', 'orgname', 'longorgname', 'first_year_in_data', 'last_year_in_data'] as const
  for (const row of data.rows(ORGANIZATIONS, columns)) {
    const id = find(row.ioname, row.longorgname.replace(/ \([^()]*\)$/, ''), row.orgname)
    const [first, last] = [Number(row.first_year_in_data), Number(row.last_year_in_data)]
    if (id !== null && last >= FIRST) found.set(row.ioname, { id, first, last })
  }
  return found
}

/** The states of COW's system by number, and whether they were in it in a year. */
function systemYears(data: PublishedData) {
  const states = new Map<string, { abbreviation: string; in(year: number): boolean }>()
  for (const row of data.rows(STATES, ['ccode', 'stateabb', 'styear', 'endyear'])) {
    const before = states.get(row.ccode)
    states.set(row.ccode, {
      abbreviation: row.stateabb,
      in: (year) => before?.in(year) || (Number(row.styear) <= year && year <= Number(row.endyear)),
    })
  }
  return states
}

/** The status by year of each organization and state, null where it is not known. */
function statusesOf(
  data: PublishedData,
  organizations: ReadonlyMap<string, Organization>,
): ReadonlyMap<string, Map<number, string | null>> {
  const found = new Map<string, Map<number, string | null>>()
  const of = (key: string) => {
    const years = found.get(key) ?? new Map<number, string | null>()
    found.set(key, years)
    return years
  }
  for (const row of data.rows(RECENT, ['ccode', 'year', 'ioname', 'membership_code']))
    if (row.membership_code === MISSING && organizations.has(row.ioname))
      of(`${row.ioname} ${row.ccode}`).set(Number(row.year), null)
  const ends = new Map<string, number>()
  for (const row of data.rows(SPELLS, ['ioname', 'ccode', 'status', 'start_year', 'end_year'])) {
    if (!organizations.has(row.ioname)) continue
    const key = `${row.ioname} ${row.ccode}`
    const [first, last] = [Number(row.start_year), Number(row.end_year)]
    for (let year = (ends.get(key) ?? first) + 1; year < first; year++) of(key).set(year, null)
    for (let year = first; year <= last; year++) of(key).set(year, row.status)
    ends.set(key, last)
  }
  return found
}
