import { covers } from '../../model/dates.ts'
import { absent, type Comparison, compared, type PublishedDataset } from './comparison.ts'
import { FACTBOOK_DAY, factbookStates, GOVERNMENT } from './factbook-state.ts'
import { byOrganization, organizationFinder } from './organization-index.ts'

const FILE = 'factbook-government/organization_membership.tsv'

/** Our statuses that the Factbook's qualifier may mean. Other qualifiers say nothing of the state: `NGOs`. */
const STATUSES: Readonly<Record<string, readonly string[]>> = {
  '': ['member', 'permanent-member', 'elected-member'],
  permanent: ['permanent-member'],
  temporary: ['elected-member'],
  observer: ['observer'],
  'associate observer': ['observer'],
  associate: ['associate'],
  'associate member': ['associate', 'member'],
  'associated member': ['associate', 'member'],
  partner: ['partner', 'observer', 'associate'],
  partners: ['partner', 'observer', 'associate'],
  'dialogue partner': ['partner'],
  'dialogue member': ['partner', 'member'],
  'sectoral dialogue partner': ['partner'],
  'nonregional member': ['member'],
  'nonregional members': ['member'],
  regional: ['member'],
  'Chinese Taipei': ['member'],
  suspended: ['suspended', 'member'],
  'temporarily suspended': ['suspended', 'member'],
  'candidate country': ['candidate', 'partner'],
  candidate: ['candidate', 'partner'],
  candidates: ['candidate', 'partner'],
  'accession candidate': ['candidate', 'partner'],
  'pending member': ['candidate', 'associate', 'member'],
  signatory: ['signatory', 'candidate'],
}

/** The organizations in which the Factbook of January 2026 says that a state takes part, where the seeds hold members
 *  of the organization; and our full members of those organizations of which the Factbook has some. */
export const FACTBOOK_MEMBERSHIPS: PublishedDataset = {
  id: 'factbook-memberships',
  topic: 'memberships',
  name: 'participation of states in organizations in January 2026, by status',
  files: [FILE, GOVERNMENT],
  least: { settled: 0.99 },
  compare(data, ours) {
    const { reference } = ours
    const states = factbookStates(data.rows(GOVERNMENT, ['gec_code', 'name_short', 'name_long']), reference)
    const find = organizationFinder('factbook-memberships', ours)
    const memberships = byOrganization(reference.memberships)
    const comparisons = new Map<string, Comparison>()
    const described = new Set<string>()
    const listed = new Set<string>()
    const organizations = new Map<string, string>()
    for (const row of data.rows(FILE, ['gec_code', 'organization', 'qualifier'])) {
      const state = states.get(row.gec_code)
      if (state === undefined) continue
      described.add(state)
      const organization = find(row.organization)
      if (organization === null) continue
      organizations.set(organization, row.organization)
      listed.add(`${organization} ${state}`)
      const wanted = STATUSES[row.qualifier]
      if (wanted === undefined) continue
      const held = (memberships.get(organization) ?? [])
        .filter((one) => one.state === state && covers(one, FACTBOOK_DAY))
        .map(({ status }) => status)
      const record = `${organization.slice('org:'.length)} ${state.slice('state:'.length)}`
      const theirs = row.qualifier || 'member'
      comparisons.set(
        record,
        held.length === 0
          ? absent(record, theirs)
          : compared(
              record,
              held.some((status) => wanted.includes(status)),
              held.join(' and '),
              theirs,
            ),
      )
    }
    for (const [organization, name] of organizations)
      for (const { state, status, from, to } of memberships.get(organization) ?? []) {
        if (!STATUSES['']!.includes(status) || !covers({ from, to }, FACTBOOK_DAY)) continue
        if (!described.has(state) || listed.has(`${organization} ${state}`)) continue
        const record = `${organization.slice('org:'.length)} ${state.slice('state:'.length)}`
        comparisons.set(
          record,
          compared(record, false, `${status} since ${from ?? '?'}`, `${name} not listed`),
        )
      }
    return [...comparisons.values()]
  },
}
