import { describe, expect, it } from 'vitest'
import type { Judgement } from '../../src/identity/judgements.ts'
import { Linker } from '../../src/identity/linker.ts'
import type { NamedMention } from '../../src/identity/mention.ts'
import { Register } from '../../src/identity/register.ts'
import type { Office } from '../../src/model/actor.ts'
import type { Reference } from '../../src/model/reference.ts'
import { reference as smallWorld } from '../fixtures/small-world/reference.ts'

const record = { source: 'made up', dataset: 'small-world', row: 1 }
const person = (id: string, name: string) => ({ id, name, wikidataId: null, ...record })
const office = (leader: string, of: string, title: string, from: string, to: string | null): Office => ({
  leader,
  of,
  title,
  capacity: null,
  from,
  to,
  ...record,
})
const people = [
  person('leader:john-key', 'John Key'),
  person('leader:kim-jong-un', 'Kim Jong-un'),
  person('leader:ana-silva', 'Ana Silva'),
  person('leader:ana-silva-2', 'Ana Silva'),
  person('leader:volodymyr-zelenskyy', 'Volodymyr Zelenskyy'),
]
const reference: Reference = {
  ...smallWorld,
  leaders: [...smallWorld.leaders, ...people],
  names: [
    ...[...smallWorld.states, ...smallWorld.organizations, ...smallWorld.leaders, ...people].map(
      ({ id, name }) => ({
        actor: id,
        name,
        kind: 'name' as const,
        from: null,
        to: null,
      }),
    ),
    ...smallWorld.names,
  ],
  offices: [
    ...smallWorld.offices,
    office('leader:john-key', 'state:DEU', 'Minister of Trade', '2008', '2016'),
    office('leader:ana-silva', 'state:JPN', 'Minister of Health', '2001', '2005'),
    office('leader:ana-silva-2', 'state:UKR', 'Minister of Health', '2020', null),
    office('leader:volodymyr-zelenskyy', 'state:UKR', 'President', '2019', null),
  ],
}
const register = new Register(reference)
const mention = (name: string, more: Partial<NamedMention> = {}): NamedMention => ({
  name,
  kind: 'Leader',
  date: '2022-11-12',
  source: 'document:1111111111111111',
  ...more,
})
const linker = new Linker(register)

describe('the rules decide in their order, and each answer says which', () => {
  it.each<[string, NamedMention, string, string]>([
    ['a code with its list', mention('cow:811', { kind: 'State' }), 'state:KHM', 'code'],
    ['a code of ISO 3166-1 as it is written', mention('JPN', { kind: 'State' }), 'state:JPN', 'code'],
    ['the name in use', mention('HUN SEN'), 'leader:hun-sen', 'exact'],
    ['hyphens and case are nothing', mention('KIM JONG UN'), 'leader:kim-jong-un', 'exact'],
    ['another name', mention('Joseph R. Biden'), 'leader:joe-biden', 'alias'],
    ['a former name', mention('Kampuchea', { kind: 'State', date: '1980' }), 'state:KHM', 'alias'],
    [
      'one name of two states, at its time',
      mention('Germany', { kind: 'State', date: '2022-01-01' }),
      'state:DEU',
      'exact',
    ],
    [
      'another spelling, of the state and in office',
      mention('Volodimir Zelensky', { of: 'state:UKR' }),
      'leader:volodymyr-zelenskyy',
      'transliteration',
    ],
    ['a longer form', mention('Samdech Techo Hun Sen'), 'leader:hun-sen', 'form'],
    [
      'a surname with the office of that day',
      mention('Biden', { office: 'President', of: 'state:USA' }),
      'leader:joe-biden',
      'office',
    ],
    [
      'of two who bear the name, who is in office there',
      mention('Ana Silva', { office: 'Minister of Health', of: 'state:UKR' }),
      'leader:ana-silva-2',
      'exact',
    ],
  ])('%s', (_, asked, actor, rule) => {
    expect(linker.link(asked)).toEqual({ outcome: 'known', actor, rule })
  })
})

describe('what no rule decides is kept apart', () => {
  it('a newcomer whom nobody is near', () => {
    expect(linker.link(mention('Heng Ratana', { office: 'Director', of: 'state:KHM' }))).toEqual({
      outcome: 'new',
      actor: 'leader:heng-ratana-khm',
      rule: 'nobody',
    })
  })

  it('one who bears the name of a minister of another state', () => {
    expect(linker.link(mention('John Key', { office: 'Minister of Health', of: 'state:USA' }))).toEqual({
      outcome: 'undecided',
      actor: 'leader:john-key-usa',
      rule: 'nobody',
      candidates: [{ actor: 'leader:john-key', rule: 'exact', doubt: 'held no office of that state' }],
    })
  })

  it('a name that two bear, neither in office', () => {
    expect(linker.link(mention('Ana Silva', { date: '2010-01-01' }))).toMatchObject({
      outcome: 'undecided',
      candidates: [{ actor: 'leader:ana-silva' }, { actor: 'leader:ana-silva-2' }],
    })
  })

  it('another spelling without a state', () => {
    expect(linker.link(mention('Volodimir Zelensky'))).toMatchObject({
      outcome: 'undecided',
      candidates: [{ actor: 'leader:volodymyr-zelenskyy', rule: 'transliteration' }],
    })
  })

  it('a name written nearly like that of one of the same state', () => {
    expect(linker.link(mention('Volodymir Zelenskow', { of: 'state:UKR' }))).toMatchObject({
      outcome: 'undecided',
      candidates: [{ actor: 'leader:volodymyr-zelenskyy', doubt: 'a name written nearly so' }],
    })
  })

  it('a single word, in each source by itself', () => {
    const of = 'state:SGP'
    const one = linker.link(mention('Wong', { office: 'minister', of }))
    const other = linker.link(
      mention('Wong', { office: 'minister', of, source: 'document:2222222222222222' }),
    )
    expect(one.actor).toMatch(/^leader:wong-sgp-[0-9a-f]{8}$/)
    expect(other.actor).not.toBe(one.actor)
  })

  it('a surname alone, without an office', () => {
    expect(linker.link(mention('Biden')).outcome).not.toBe('known')
  })
})

describe('judgements on names', () => {
  const judged = (left: string, right: string, judgement: Judgement['judgement']): Judgement => ({
    left,
    right,
    judgement,
    who: 'Owner',
    when: '2026-11-25',
    why: 'known to her',
    file: 'judgements.csv',
    line: 2,
  })

  it('come before all other rules', () => {
    const own = new Linker(register, [judged('John Key', 'leader:hun-manet', 'yes')])
    expect(own.link(mention('john key'))).toEqual({
      outcome: 'known',
      actor: 'leader:hun-manet',
      rule: 'judgement',
    })
    expect(own.link(mention('John Key', { kind: 'Organization' })).outcome).toBe('new')
  })

  it('keep a name from meaning somebody', () => {
    const own = new Linker(register, [judged('leader:hun-sen', 'Hun Sen', 'no')])
    expect(own.link(mention('Hun Sen')).outcome).toBe('new')
  })
})
