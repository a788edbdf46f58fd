import { element } from './element.js'
import { ask, COOPERATION, EVENT_BY_ID, EVENTS, SEARCH } from './graphql.js'
import { cooperationTable, eventTable, hitList } from './render.js'

// The question stands in the address, so that an answer can be linked to and the back button works.
const QUESTIONS = [
  {
    name: 'Who cooperated with whom on demining?',
    note: 'Pairs of actors and the events behind them',
    hash: { issue: 'demining' },
  },
  {
    name: 'Cambodia and the United States',
    note: 'On which issues, and who says so',
    hash: { actor: 'Cambodia', partner: 'United States' },
  },
  {
    name: 'The meeting of Hun Sen and Joe Biden',
    note: 'When, where, and as what they met',
    hash: { events: 'Hun Sen|Joe Biden' },
  },
]

const answer = document.getElementById('answer')
const questions = document.getElementById('questions')
const form = document.getElementById('search')
let running = null

for (const { name, note, hash } of QUESTIONS) {
  const link = element('a', { href: `#${new URLSearchParams(hash)}` }, name, element('small', {}, note))
  questions.append(element('li', {}, link))
}
form.addEventListener('submit', (event) => {
  event.preventDefault()
  location.hash = new URLSearchParams({ text: form.elements.text.value }).toString()
})
addEventListener('hashchange', show)
show()

async function show() {
  running?.abort()
  const mine = new AbortController()
  running = mine
  const hash = new URLSearchParams(location.hash.slice(1))
  for (const link of questions.querySelectorAll('a')) {
    const current = link.hash !== '' && link.hash === location.hash
    if (current) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
  if (hash.size === 0) return answer.replaceChildren()
  answer.setAttribute('aria-busy', 'true')
  try {
    const parts = await answerTo(Object.fromEntries(hash), mine.signal)
    answer.replaceChildren(...parts.filter(Boolean))
  } catch (error) {
    if (mine.signal.aborted) return
    answer.replaceChildren(element('p', { class: 'error', role: 'alert' }, error.message))
  } finally {
    if (running === mine) answer.setAttribute('aria-busy', 'false')
  }
}

async function answerTo({ text, open, name, actor, partner, issue, events }, signal) {
  if (text !== undefined) return hitList(text, (await ask(SEARCH, { text }, signal)).search)
  if (events !== undefined) {
    const actors = events.split('|')
    return eventPages(`Meetings of ${actors.join(' and ')}`, { actors, types: ['CONSULT'] }, signal)
  }
  if (open?.startsWith('event:')) {
    const { event } = await ask(EVENT_BY_ID, { id: open }, signal)
    return event ? eventTable(event.title, [event], null) : [element('p', {}, 'There is no such event.')]
  }
  if (open?.startsWith('document:')) return eventPages(`What “${name}” reports`, { document: open }, signal)
  if (open?.startsWith('leader:')) return eventPages(`Events with ${name}`, { actors: [open] }, signal)
  const asked =
    open === undefined
      ? { actor, partner, issue }
      : open.startsWith('issue:')
        ? { issue: open }
        : { actor: open }
  const about = [actor ?? (asked.actor && name), partner].filter(Boolean).join(' and ')
  const on = issue ?? (asked.issue && name)
  return cooperationPages(
    [about || 'Who cooperated', on && `on ${on}`].filter(Boolean).join(' '),
    asked,
    signal,
  )
}

function cooperationPages(subject, variables, signal) {
  const load = async (before, after) => {
    const { cooperation } = await ask(COOPERATION, { ...variables, after }, signal)
    const rows = [...before, ...cooperation.nodes]
    const { hasNextPage, endCursor } = cooperation.pageInfo
    const more = hasNextPage ? () => put(load(rows, endCursor), signal) : null
    if (rows.length === 0) return [element('h2', {}, `${subject}: no cooperation is known`)]
    return cooperationTable(
      `${subject}: ${cooperation.totalCount.toLocaleString('en')} ${cooperation.totalCount === 1 ? 'answer' : 'answers'}`,
      rows,
      more,
    )
  }
  return load([], null)
}

function eventPages(title, filter, signal) {
  const load = async (before, after) => {
    const { events } = await ask(EVENTS, { filter, after }, signal)
    const all = [...before, ...events.nodes]
    const { hasNextPage, endCursor } = events.pageInfo
    const more = hasNextPage ? () => put(load(all, endCursor), signal) : null
    if (all.length === 0) return [element('h2', {}, `${title}: no event is known`)]
    return eventTable(
      `${title}: ${events.totalCount.toLocaleString('en')} ${events.totalCount === 1 ? 'event' : 'events'}`,
      all,
      more,
    )
  }
  return load([], null)
}

async function put(coming, signal) {
  try {
    const parts = await coming
    if (!signal.aborted) answer.replaceChildren(...parts.filter(Boolean))
  } catch (error) {
    if (!signal.aborted) answer.append(element('p', { class: 'error', role: 'alert' }, error.message))
  }
}
