import { expect, it } from 'vitest'
import { newLeader, newOrganization } from '../../src/identity/newcomer.ts'

const release = 'document:1111111111111111'
const bulletin = 'document:2222222222222222'

it('takes a full name of one state for one person in all documents, and for another in another state', () => {
  expect(newLeader('Heng Ratana', 'state:KHM', release)).toBe('leader:heng-ratana-khm')
  expect(newLeader('Heng Ratana', 'state:KHM', bulletin)).toBe('leader:heng-ratana-khm')
  expect(newLeader('Heng Ratana', 'state:LAO', release)).toBe('leader:heng-ratana-lao')
})

it('never takes two documents to speak of one person by a single word, or without a state', () => {
  for (const [name, of] of [
    ['Wong', 'state:SGP'],
    ['Heng Ratana', null],
  ] as const) {
    expect(newLeader(name, of, release)).not.toBe(newLeader(name, of, bulletin))
    expect(newLeader(name, of, release)).toBe(newLeader(name, of, release))
  }
})

it('tells the ministries of states apart, and takes a company or a charity by its name', () => {
  expect(newOrganization('Ministry of Ports', 'state:LKA', 'ministry', release)).toBe(
    'org:lka-ministry-of-ports',
  )
  expect(newOrganization('Ministry of Ports', null, 'ministry', release)).toMatch(
    /^org:ministry-of-ports-[0-9a-f]{8}$/,
  )
  expect(newOrganization('HALO Trust', null, 'ngo', release)).toBe('org:halo-trust')
})
