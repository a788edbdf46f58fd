import { describe, expect, it } from 'vitest'
import { covers, earliestDay, latestDay } from '../../src/model/dates.ts'
import { loadSeeds } from '../../src/sources/seeds.ts'

const { memberships, chairs } = loadSeeds()
const FULL = ['member', 'permanent-member', 'elected-member']

/** The states that have one of the statuses in an organization on a day, by id. */
function members(organization: string, day: string, statuses: readonly string[] = FULL): string[] {
  return memberships
    .filter((one) => one.organization === organization && statuses.includes(one.status) && covers(one, day))
    .map(({ state }) => state)
    .sort()
}

/** The states that hold a turn in an organization on a day. */
function inTheChair(organization: string, day: string): string[] {
  return chairs.filter((one) => one.organization === organization && covers(one, day)).map((one) => one.state)
}

/** The first days of all months from January 1990 to December 2026. */
const months = Array.from({ length: 37 * 12 }, (_, month) =>
  new Date(Date.UTC(1990, month, 1)).toISOString().slice(0, 10),
)

describe('seeds/memberships', () => {
  it('has 193 members of the United Nations today, and the seats of states that ended', () => {
    expect(members('org:un', '2026-11-24').length).toBe(193)
    const seats = ['state:SUN', 'state:YUG', 'state:CSK', 'state:DDR', 'state:YAR', 'state:YMD']
    expect(members('org:un', '1989-06-30')).toEqual(expect.arrayContaining(seats))
    expect(members('org:un', '2026-11-24').filter((state) => seats.includes(state))).toEqual([])
  })

  it("knows whose government held China's seat and when Indonesia had withdrawn", () => {
    const china = ['state:CHN', 'state:TWN']
    const held = (organization: string, day: string) =>
      members(organization, day).filter((state) => china.includes(state))
    for (const organization of ['org:un', 'org:un-security-council']) {
      expect(held(organization, '1971-10-24')).toEqual(['state:TWN'])
      expect(held(organization, '1971-10-25')).toEqual(['state:CHN'])
    }
    expect(members('org:un', '1965-06-30')).not.toContain('state:IDN')
    expect(members('org:un', '1965-06-30', ['withdrawn'])).toEqual(['state:IDN'])
  })

  it('has fifteen members of the Security Council in every month, with one of them as its President', () => {
    const council = 'org:un-security-council'
    expect(months.filter((day) => members(council, day).length !== 15)).toEqual([])
    const strange = months.filter((day) => {
      const [president, ...others] = inTheChair(council, day)
      return president === undefined || others.length > 0 || !members(council, day).includes(president)
    })
    expect(strange).toEqual([])
  })

  it('has the months in which a state is remembered to have presided over the Security Council', () => {
    const remembered = {
      '1990-11-29': 'USA',
      '1992-01-31': 'GBR',
      '1994-04-06': 'NZL',
      '1994-12-01': 'RWA',
      '2003-02-05': 'DEU',
      '2015-10-01': 'ESP',
      '2020-01-31': 'VNM',
      '2021-04-01': 'VNM',
      '2021-08-15': 'IND',
      '2022-02-25': 'RUS',
      '2022-03-01': 'ARE',
      '2023-04-30': 'RUS',
      '2023-10-07': 'BRA',
      '2023-11-15': 'CHN',
      '2024-01-01': 'FRA',
      '2025-12-31': 'SVN',
    }
    const ours = Object.keys(remembered).map((day) => inTheChair('org:un-security-council', day).join())
    expect(ours).toEqual(Object.values(remembered).map((code) => `state:${code}`))
  })

  it('has 47 members of the Human Rights Council each year since 2007', () => {
    const days = Array.from({ length: 20 }, (_, year) => `${2007 + year}-12-01`)
    expect(days.filter((day) => members('org:un-human-rights-council', day).length !== 47)).toEqual([])
  })

  it('follows Timor-Leste into ASEAN, and its chair from turn to turn', () => {
    expect(members('org:asean', '2025-10-25', ['observer'])).toContain('state:TLS')
    expect(members('org:asean', '2025-10-25')).not.toContain('state:TLS')
    expect(members('org:asean', '2025-11-01').length).toBe(11)
    const turns = ['2022-11-12', '2023-09-07', '2024-10-09', '2025-10-26', '2026-05-08']
    expect(turns.map((day) => inTheChair('org:asean', day).join())).toEqual([
      'state:KHM',
      'state:IDN',
      'state:LAO',
      'state:MYS',
      'state:PHL',
    ])
  })

  it('has one presidency of the Council of the European Union in every half-year since 1958', () => {
    const halves = Array.from(
      { length: 69 * 2 },
      (_, half) => `${1958 + Math.floor(half / 2)}-${half % 2 ? '10' : '04'}-01`,
    )
    expect(halves.filter((day) => inTheChair('org:council-of-the-eu', day).length !== 1)).toEqual([])
    expect(inTheChair('org:council-of-the-eu', '2022-03-01')).toEqual(['state:FRA'])
    expect(inTheChair('org:council-of-the-eu', '2026-11-24')).toEqual(['state:IRL'])
  })

  it('lets a membership rest while it is suspended', () => {
    const suspended = memberships.filter(({ status }) => status === 'suspended')
    const both = suspended.filter(({ state, organization, from, to }) => {
      const [first, last] = [latestDay(from) ?? '1945-10-24', earliestDay(to) ?? '2026-11-24']
      if (first > last) return false
      const middle = new Date((Date.parse(first) + Date.parse(last)) / 2).toISOString().slice(0, 10)
      return members(organization, middle).includes(state)
    })
    expect(suspended.length).toBeGreaterThan(40)
    expect(both).toEqual([])
    expect(members('org:arab-league', '2023-05-06', ['suspended'])).toEqual(['state:SYR'])
    expect(members('org:arab-league', '2023-05-07')).toContain('state:SYR')
  })

  it('ends a membership on its last day', () => {
    const lastDays = {
      'org:eu': ['state:GBR', '2020-01-31', '2020-02-01'],
      'org:council-of-europe': ['state:RUS', '2022-02-24', '2022-03-17'],
      'org:icc': ['state:PHL', '2019-03-16', '2019-03-17'],
      'org:opec': ['state:QAT', '2018-12-31', '2019-01-01'],
    } as const
    for (const [organization, [state, last, next]] of Object.entries(lastDays)) {
      expect(members(organization, last)).toContain(state)
      expect(members(organization, next)).not.toContain(state)
    }
  })
})
