// Opens GraphiQL on questions that answer something: one tab each, the first ready to run.
/* global React, ReactDOM, GraphiQL */

const cooperation = `# Who cooperated with whom on an issue, and the sentence that says so.
# Leave actor, partner or issue open: null asks for all.
query Cooperation($actor: String, $partner: String, $issue: String, $level: Level) {
  cooperation(actor: $actor, partner: $partner, issue: $issue, level: $level, first: 10) {
    totalCount
    nodes {
      actor { name }
      partner { name }
      issue { prefLabel }
      eventCount
      firstDate
      lastDate
      events(first: 3) {
        nodes {
          type
          date
          title
          evidence {
            quote
            document { title publisher published url }
            dataset { name }
            row
          }
        }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`

const meeting = `# Events in which both take part, with their roles and the larger event.
query Meeting($actors: [String!]) {
  events(filter: { actors: $actors, types: [CONSULT] }) {
    nodes {
      type
      mode
      date
      place
      title
      participants {
        role
        actor { id name }
        onBehalfOf { name }
      }
      partOf { title }
      evidence { quote start end document { title publisher } }
    }
  }
}
`

const state = `# A state on a day: who led it, and what it was a member of.
query State($state: String!, $day: Date) {
  state(ref: $state) {
    name
    aliases
    iso2
    iso3
    leaders(on: $day) { title holder { name } from to }
    memberships(on: $day) { organization { name acronym } status from }
    partners(first: 10) { nodes { partner { name } eventCount } }
  }
}
`

const find = `# Find anything by name, and go on from its id.
query Find($text: String!) {
  search(text: $text, first: 10) {
    score
    matched
    node {
      id
      __typename
      ... on Actor { name aliases }
      ... on Issue { prefLabel }
      ... on Event { title date }
      ... on Document { title publisher }
    }
  }
}
`

const tab = (query, variables) => ({ query, variables: JSON.stringify(variables, null, 2), headers: null })

const tabs = [
  tab(cooperation, { issue: 'demining' }),
  tab(meeting, { actors: ['Hun Sen', 'Joe Biden'] }),
  tab(state, { state: 'KHM', day: '2022-11-12' }),
  tab(find, { text: 'JICA' }),
]
// GraphiQL fills its editors from the first tab but for the variables; afterwards it keeps its own state.
const firstVisit = localStorage.getItem('graphiql:tabState') === null

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    defaultTabs: tabs,
    ...(firstVisit && { query: tabs[0].query, variables: tabs[0].variables }),
    isHeadersEditorEnabled: false,
    defaultEditorToolsVisibility: 'variables',
    shouldPersistHeaders: false,
  }),
)
