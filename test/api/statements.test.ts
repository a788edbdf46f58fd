import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Asked, openApi } from './ask.ts'

let api: Asked
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api[Symbol.asyncDispose]())

test('a field of a list is one statement, however long the list', async () => {
  const source = `{
    cooperation {
      nodes {
        actor { name } partner { name } issue { prefLabel broader { id } }
        events {
          totalCount
          nodes { participants { actor { name } onBehalfOf { name } } issues { id } evidence { quote document { title text } } partOf { id } }
        }
      }
    }
  }`
  expect((await api.statements(source)).toSorted()).toEqual([
    'Cooperation/events',
    'Document/text',
    'Event/evidence',
    'Event/issues',
    'Event/partOf',
    'Event/participants',
    'Issue/broader',
    'Query/cooperation',
  ])
})

test('fields of many actors are one statement each, pages and counts too', async () => {
  const source = `{
    document(id: "document:2222222222222222") {
      mentions {
        actor {
          events(first: 2) { totalCount nodes { id } }
          partners(first: 2) { totalCount nodes { partner { id } } }
          ... on Leader { offices { of { id } } }
        }
      }
    }
  }`
  expect((await api.statements(source)).toSorted()).toEqual([
    'Actor/partners',
    'Document/mentions',
    'EventConnection/totalCount',
    'Leader/offices',
    'PartnerConnection/totalCount',
    'Query/document',
    'Query/events',
  ])
})

test('refs of one kind are resolved together', async () => {
  const source = '{ events(filter: { actors: ["KHM", "USA", "Hun Sen"] }) { nodes { id } } }'
  expect(await api.statements(source)).toEqual(['Query/actor', 'Query/events'])
})

test('names are resolved by one statement, and candidates for all that have none by one more', async () => {
  const names = '["Cambodia", "Cambodja", "Japann", "Prime Minister of Cambodia"]'
  expect(await api.statements(`{ resolve(names: ${names}) { node { id } } }`)).toEqual(['Query/resolve'])
  expect(await api.statements(`{ resolve(names: ${names}) { candidates { score } } }`)).toEqual([
    'Query/resolve',
    'Resolution/candidates',
  ])
})

test('what is not asked for is not counted or read', async () => {
  expect(await api.statements('{ events { nodes { id } } }')).toEqual(['Query/events'])
})
