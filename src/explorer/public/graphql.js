// The page knows nothing of the graph but what /graphql answers.

const EVENT = `
  fragment EventWithProof on Event {
    id type mode date place title
    participants { role actor { name } onBehalfOf { name } }
    partOf { title }
    evidence { quote row document { title publisher published url } dataset { name url } }
  }`

export const COOPERATION = `
  query Cooperation($actor: String, $partner: String, $issue: String, $after: String) {
    cooperation(actor: $actor, partner: $partner, issue: $issue, first: 20, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        actor { name } partner { name } issue { prefLabel }
        eventCount firstDate lastDate
        events(first: 20) { nodes { ...EventWithProof } }
      }
    }
  }${EVENT}`

export const EVENTS = `
  query Events($filter: EventFilter, $after: String) {
    events(filter: $filter, first: 20, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ...EventWithProof }
    }
  }${EVENT}`

export const EVENT_BY_ID = `query Event($id: ID!) { event(id: $id) { ...EventWithProof } }${EVENT}`

export const SEARCH = `
  query Search($text: String!) {
    search(text: $text, first: 20) {
      matched
      node {
        id __typename
        ... on Actor { name }
        ... on Issue { prefLabel }
        ... on Event { title date }
        ... on Agreement { name }
        ... on Document { title publisher published }
      }
    }
  }`

/** Data of an answer. Throws an Error with the server's own words when it refuses the question. */
export async function ask(query, variables, signal) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal,
  })
  const { data, errors } = await response.json()
  if (errors?.length) throw new Error(errors.map((error) => error.message).join('; '))
  return data
}
